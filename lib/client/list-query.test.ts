import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { arrival } from '../mail/list-view'
import type { MessageRow, MessageWindow } from '../mail/message'
import { knownRows, type MessageList, windowSize } from '../mail/message-list'
import { beginChange, endChange } from './changes'
import { listKey, listQuery, loadMissing } from './list-query'
import { makeQueryClient } from './query-client'

let total = 100_000
let newest = 200_000
let asked: string[] = []
let client: QueryClient

function row(uid: number): MessageRow {
  return {
    uid,
    flags: [],
    from: [],
    to: [],
    subject: '',
    snippet: null,
    received: '',
    hasAttachment: false,
  }
}

/** The web app's answer to a request for a window. */
function answer(url: string): Response {
  asked.push(url)
  const { searchParams } = new URL(url, 'http://localhost')
  const [position, limit] = [Number(searchParams.get('position')), Number(searchParams.get('limit'))]
  const length = Math.max(0, Math.min(limit, total - position))
  const rows = Array.from({ length }, (_, index) => row(newest - position - index))
  const window: MessageWindow = {
    mailbox: searchParams.get('mailbox') ?? '',
    uidValidity: 1,
    total,
    position,
    rows,
    covered: null,
  }
  return Response.json(window)
}

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string) => answer(url))
  client = makeQueryClient()
  asked = []
  total = 100_000
  newest = 200_000
})

afterEach(() => {
  vi.unstubAllGlobals()
  client.clear()
})

function open(first: number, last: number, mailbox = 'INBOX'): Promise<MessageList> {
  return client.fetchQuery({
    ...listQuery({ mailbox, view: arrival }, { current: { first, last } }),
    staleTime: 0,
  })
}

function askedPositions(): (string | null)[] {
  return asked.map((url) => new URL(url, 'http://localhost').searchParams.get('position'))
}

function look(list: MessageList, first: number, last: number): Promise<void> {
  return loadMissing(client, list, arrival, { first, last }, new AbortController().signal)
}

function cached(): MessageList {
  return client.getQueryData<MessageList>(listKey('INBOX')) as MessageList
}

describe('opening a list', () => {
  it.each([
    [0, 0, ['0']],
    [0, 49, ['0']],
    [0, 50, ['0', '50']],
    [49, 50, ['25']],
    [5, 50, ['3']],
    [50, 99, ['50']],
    [120, 160, ['116']],
    [120, 180, ['100', '150']],
    [49_999, 50_030, ['49990']],
    [99_990, 99_999, ['99950']],
  ])('asks for the windows that cover positions %i to %i, and no others', async (first, last, positions) => {
    const list = await open(first, last)
    expect(askedPositions()).toEqual(positions)
    for (let position = first; position <= last; position += 1) {
      expect(list.rows[position]?.uid).toBe(newest - position)
    }
    expect(knownRows(list).length).toBe(positions.length * windowSize)
  })

  it('asks for never more than 100 rows at a time', async () => {
    await open(0, 400)
    for (const url of asked) {
      expect(Number(new URL(url, 'http://x').searchParams.get('limit'))).toBeLessThanOrEqual(100)
    }
  })

  it.each(['Archive/2026 été', 'a&b=c?d#e', '+', '😀'])(
    'names the folder %s as it is called',
    async (name) => {
      await open(0, 0, name)
      expect(new URL(asked[0] ?? '', 'http://x').searchParams.get('mailbox')).toBe(name)
    },
  )

  it('keeps rows elsewhere when it asks again and nothing has moved', async () => {
    await open(500, 510)
    const list = await open(0, 10)
    expect(knownRows(list).length).toBe(2 * windowSize)
  })

  it('lets go of rows elsewhere when the total has changed', async () => {
    await open(500, 510)
    total += 1
    newest += 1
    expect(knownRows(await open(0, 10)).length).toBe(windowSize)
  })

  it('keeps what is shown while a change is on its way', async () => {
    const before = await open(0, 10)
    beginChange(client)
    newest += 7
    expect(await open(0, 10)).toBe(before)
    endChange(client, 'counts')
    expect((await open(0, 10)).rows[0]?.uid).toBe(newest)
  })
})

describe('looking elsewhere in a list', () => {
  it('fetches what is not known, and only that', async () => {
    const list = await open(0, 10)
    asked = []
    await look(list, 40, 120)
    expect(askedPositions()).toEqual(['50', '100'])
    expect(Object.keys(cached().rows)).toHaveLength(3 * windowSize)
  })

  it('asks nothing when all is known', async () => {
    const list = await open(0, 99)
    asked = []
    await look(list, 0, 99)
    expect(asked).toEqual([])
  })

  it('costs one request in the middle of 100,000 messages', async () => {
    const list = await open(0, 10)
    asked = []
    await look(list, 50_000, 50_020)
    expect(askedPositions()).toEqual(['50000'])
    expect(cached().rows[50_000]?.uid).toBe(newest - 50_000)
    expect(cached().rows[0]?.uid).toBe(newest)
  })

  it.each([
    ['below what is known', 50, 60, ['50']],
    ['partly below it', 45, 70, ['50']],
    ['far from it, over two windows', 190, 220, ['181']],
    ['above what is known', 1970, 1999, ['1950']],
    ['partly above it', 1980, 2010, ['1950']],
  ])('asks once for what is %s', async (_, first, last, positions) => {
    await open(0, 10)
    const list = await open(2000, 2010)
    asked = []
    await look(list, first, last)
    expect(askedPositions()).toEqual(positions)
    for (let position = first; position <= last; position += 1)
      expect(cached().rows[position]?.uid).toBe(newest - position)
  })

  it('asks for nothing past the end', async () => {
    total = 60
    const list = await open(0, 10)
    asked = []
    await look(list, 0, 500)
    expect(askedPositions()).toEqual(['50'])
    asked = []
    await look(cached(), 0, 500)
    expect(asked).toEqual([])
  })

  it('asks for nothing in an empty folder', async () => {
    total = 0
    const list = await open(0, 0)
    asked = []
    await look(list, 0, 30)
    expect(asked).toEqual([])
  })

  it('puts nothing into the list while a change is on its way', async () => {
    const list = await open(0, 10)
    beginChange(client)
    await look(list, 50, 60)
    expect(cached()).toBe(list)
    endChange(client, 'counts')
  })

  it('asks again after the change, since what was asked meanwhile has been passed over', async () => {
    const isStale = () => client.getQueryState(listKey('INBOX'))?.isInvalidated
    const list = await open(0, 10)
    for (const ask of [() => open(0, 10), () => look(list, 50, 60)]) {
      beginChange(client)
      await ask()
      expect(isStale()).toBe(false)
      endChange(client, 'counts')
      expect(isStale()).toBe(true)
      await open(0, 10)
    }
  })
})
