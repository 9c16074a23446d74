import { describe, expect, it } from 'vitest'
import { type Seeded, seeded } from '../../e2e/fixtures/seeded'
import type { MessageRow, MessageWindow } from './message'
import {
  changeFlags,
  knownRows,
  listFromWindow,
  type MessageList,
  mergeWindow,
  patchFlags,
  positionOf,
  removeRows,
} from './message-list'

function row(uid: number, flags: string[] = []): MessageRow {
  return {
    uid,
    flags,
    from: [],
    to: [],
    subject: `Message ${uid}`,
    snippet: null,
    received: '',
    hasAttachment: false,
  }
}

function windowOf(position: number, uids: number[], total = 100, uidValidity = 1): MessageWindow {
  return { mailbox: 'INBOX', uidValidity, total, position, rows: uids.map((uid) => row(uid)), covered: null }
}

function listOf(...windows: MessageWindow[]): MessageList {
  return windows.reduce<MessageList | undefined>(
    (list, window) => mergeWindow(list, window),
    undefined,
  ) as MessageList
}

function uidsOf(list: MessageList): (number | undefined)[] {
  return Array.from({ length: list.total }, (_, position) => list.rows[position]?.uid)
}

describe('mergeWindow', () => {
  it('begins with the window alone', () => {
    expect(uidsOf(listOf(windowOf(2, [8, 7], 6)))).toEqual([undefined, undefined, 8, 7, undefined, undefined])
  })

  it('keeps the rows known where the new ones fit', () => {
    const list = listOf(windowOf(0, [9, 8], 6), windowOf(3, [6, 5], 6), windowOf(1, [8, 7], 6))
    expect(uidsOf(list)).toEqual([9, 8, 7, 6, 5, undefined])
  })

  it('takes the newer of two rows for one message', () => {
    const newer = { ...windowOf(0, [9]), rows: [row(9, ['\\Seen'])] }
    expect(mergeWindow(listOf(windowOf(0, [9])), newer).rows[0]?.flags).toEqual(['\\Seen'])
  })

  it.each([
    ['another total', windowOf(50, [50], 101)],
    ['another UIDVALIDITY', windowOf(50, [50], 100, 2)],
    ['another message at a position that is known', windowOf(1, [99, 98])],
    ['a known message at another position', windowOf(2, [98])],
  ])('keeps only the window when it has %s, for all others have shifted', (_, window) => {
    const known = listOf(windowOf(0, [99, 98]))
    expect(mergeWindow(known, window)).toEqual(listFromWindow(window))
  })

  it('leaves the list that it was given as it was', () => {
    const known = listOf(windowOf(0, [99]))
    const before = structuredClone(known)
    mergeWindow(known, windowOf(1, [98]))
    expect(known).toEqual(before)
  })
})

describe('removeRows', () => {
  it('moves up what stood below, over holes too', () => {
    const list = listOf(windowOf(0, [9, 8, 7], 8), windowOf(5, [4, 3], 8))
    expect(uidsOf(removeRows(list, [8, 4]))).toEqual([9, 7, undefined, undefined, 3, undefined])
  })

  it('takes out what stands in a hole, which is known by its UID', () => {
    const list = listOf(windowOf(0, [20, 18], 10), windowOf(6, [9, 7], 10))
    // 14, 12 and 11 stand between 18 and 9; 3 below 7; 2 and 1 do not fit where only two more stand.
    expect(uidsOf(removeRows(list, [14, 12, 11, 3]))).toEqual([20, 18, undefined, 9, 7, undefined])
    expect(removeRows(list, [6, 5, 4, 3, 2, 1]).total).toBe(8)
    expect(removeRows(list, [99, 30]).total).toBe(10)
  })

  it('can take a whole folder of which little is known', () => {
    const all = Array.from({ length: 100_000 }, (_, index) => index + 1)
    const list = listOf(windowOf(0, [100_000, 99_999], 100_000))
    expect(removeRows(list, all)).toMatchObject({ total: 0, rows: {} })
  })

  it('takes no notice of messages that are not known', () => {
    const list = listOf(windowOf(0, [9, 8], 5))
    expect(removeRows(list, [77])).toEqual(list)
    expect(removeRows(list, [])).toEqual(list)
  })

  it('can take the last message', () => {
    expect(removeRows(listOf(windowOf(0, [9], 1)), [9])).toMatchObject({ total: 0, rows: {} })
  })
})

describe('patchFlags', () => {
  it('changes the chosen messages and no others', () => {
    const list = patchFlags(listOf(windowOf(0, [9, 8, 7])), [9, 7], { add: ['\\Seen'] })
    expect(knownRows(list).map(({ flags }) => flags)).toEqual([['\\Seen'], [], ['\\Seen']])
  })
})

describe('changeFlags', () => {
  it('adds what is missing once, removes what is there, and keeps keywords of others', () => {
    expect(changeFlags(['\\Seen', 'choir'], { add: ['\\Seen', '\\Flagged'] })).toEqual([
      ...['\\Seen', 'choir', '\\Flagged'],
    ])
    expect(changeFlags(['\\Seen', 'choir'], { remove: ['\\Seen', '\\Flagged'] })).toEqual(['choir'])
    expect(changeFlags(['\\Seen'], {})).toEqual(['\\Seen'])
  })
})

describe('positionOf', () => {
  it('finds a known message', () => {
    const list = listOf(windowOf(0, [9]), windowOf(50, [5, 4]))
    expect([9, 5, 4, 3].map((uid) => positionOf(list, uid))).toEqual([0, 50, 51, null])
  })
})

/** The mailbox itself: every message, the newest first, and which of them have been fetched. */
interface Model {
  messages: MessageRow[]
  known: boolean[]
}

function fetchFrom({ messages }: Model, position: number, limit: number): MessageWindow {
  return {
    mailbox: 'INBOX',
    uidValidity: 1,
    total: messages.length,
    position,
    rows: messages.slice(position, position + limit),
    covered: null,
  }
}

function step(model: Model, list: MessageList, choice: Seeded): MessageList {
  const some = () =>
    model.messages.filter((_, position) => model.known[position] && choice.between(1, 6) === 1)
  const kind = choice.between(1, 3)
  if (kind === 1) {
    const position = choice.between(0, model.messages.length)
    const limit = choice.between(1, 20)
    model.known = model.known.map((known, at) => known || (at >= position && at < position + limit))
    return mergeWindow(list, fetchFrom(model, position, limit))
  }
  const chosen = some().map(({ uid }) => uid)
  if (kind === 2) {
    const isKept = ({ uid }: MessageRow) => !chosen.includes(uid)
    model.known = model.known.filter((_, position) => isKept(model.messages[position] as MessageRow))
    model.messages = model.messages.filter(isKept)
    return removeRows(list, chosen)
  }
  const change = choice.pick([{ add: ['\\Seen'] }, { remove: ['\\Seen'] }, { add: ['\\Flagged'] }])
  model.messages = model.messages.map((message) =>
    chosen.includes(message.uid) ? { ...message, flags: changeFlags(message.flags, change) } : message,
  )
  return patchFlags(list, chosen, change)
}

it('always shows what a plain array of all messages would, at every known position', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const choice = seeded(seed)
    const count = choice.between(1, 90)
    const messages = Array.from({ length: count }, (_, position) => row(1000 - position))
    const model: Model = { messages, known: messages.map((_, position) => position < 10) }
    let list = listFromWindow(fetchFrom(model, 0, 10))
    for (let number = 0; number < 40; number += 1) {
      list = step(model, list, choice)
      expect(list.total).toBe(model.messages.length)
      const shown = Array.from({ length: list.total }, (_, position) => list.rows[position] ?? null)
      const expected = model.messages.map((message, position) => (model.known[position] ? message : null))
      expect(shown, `seed ${seed}, step ${number}`).toEqual(expected)
      expect(Object.keys(list.rows)).toHaveLength(model.known.filter(Boolean).length)
    }
  }
})

it('never shows a message twice, whatever others do to the folder meanwhile', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const choice = seeded(seed)
    let next = 1000
    const model: Model = { messages: Array.from({ length: 60 }, () => row(next--)), known: [] }
    next = 1001
    let list = listFromWindow(fetchFrom(model, 0, 10))
    for (let number = 0; number < 40; number += 1) {
      // Another client: as many arrive as go, so that the total says nothing.
      for (let change = choice.between(0, 2); change > 0; change -= 1) {
        model.messages.splice(choice.between(0, model.messages.length - 1), 1)
        model.messages.unshift(row(next++))
      }
      list = mergeWindow(list, fetchFrom(model, choice.between(0, 59), 10))
      const uids = knownRows(list).map(({ uid }) => uid)
      expect(new Set(uids).size, `seed ${seed}, step ${number}`).toBe(uids.length)
    }
  }
})

describe('removeRows in another order', () => {
  const bySize = (...windows: MessageWindow[]) => ({ ...listOf(...windows), isArrival: false })

  it('moves up what stands below messages whose rows are known', () => {
    const list = bySize(windowOf(0, [5, 9], 6), windowOf(4, [7, 2], 6))
    expect(uidsOf(removeRows(list, [5, 7]))).toEqual([9, undefined, undefined, 2])
  })

  it('forgets what stands below the first hole where one of them may have been in it', () => {
    const list = bySize(windowOf(0, [5, 9], 6), windowOf(4, [7, 2], 6))
    expect(uidsOf(removeRows(list, [5, 8]))).toEqual([9, undefined, undefined, undefined])
  })

  it('never counts fewer than there are rows', () => {
    expect(removeRows(bySize(windowOf(0, [5, 9], 2)), [3, 4]).total).toBe(2)
  })
})
