import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Mailbox } from '../mail/mailbox'
import type { Message, MessageRow } from '../mail/message'
import { knownRows, listFromWindow, type MessageList } from '../mail/message-list'
import { changesUnderWay } from './changes'
import { listKey } from './list-query'
import { patchFlagChange, patchFlagsTold, patchRemoval, settle } from './patch-cache'
import { mailboxesQuery, messageKey } from './queries'
import { makeQueryClient } from './query-client'

let client: QueryClient

function row(uid: number, flags: string[]): MessageRow {
  return {
    ...{ uid, flags, from: [], to: [], subject: `Message ${uid}` },
    ...{ snippet: null, received: '', hasAttachment: false },
  }
}

function mailbox(path: string, messages: number | null, unseen: number | null): Mailbox {
  return {
    path,
    delimiter: '/',
    specialUse: null,
    selectable: true,
    subscribed: true,
    messages,
    unseen,
    size: null,
  }
}

function set(...uids: number[]) {
  return { mailbox: 'INBOX', uidValidity: 7, uids }
}

beforeEach(() => {
  client = makeQueryClient()
  const rows = [row(9, []), row(8, ['\\Seen']), row(7, []), row(6, ['\\Seen'])]
  client.setQueryData(
    listKey('INBOX'),
    listFromWindow({ mailbox: 'INBOX', uidValidity: 7, total: 100, position: 0, rows, covered: null }),
  )
  client.setQueryData(mailboxesQuery().queryKey, [
    ...[mailbox('INBOX', 100, 12), mailbox('Archive', 5, 1), mailbox('Shared', null, null)],
  ])
  client.setQueryData(messageKey('INBOX', 9, 7), {
    ref: { mailbox: 'INBOX', uidValidity: 7, uid: 9 },
    flags: [] as string[],
  } as Message)
})

afterEach(() => client.clear())

/** The part of the cache that changes touch. */
function shown() {
  const list = client.getQueryData<MessageList>(listKey('INBOX'))
  const folders = client.getQueryData(mailboxesQuery().queryKey) ?? []
  return {
    total: list?.total,
    rows: list && knownRows(list).map(({ uid, flags }) => `${uid} ${flags.join(' ')}`.trim()),
    counts: Object.fromEntries(folders.map(({ path, messages, unseen }) => [path, [messages, unseen]])),
    opened: client.getQueryData<Message>(messageKey('INBOX', 9, 7))?.flags,
  }
}

describe('moving', () => {
  it('takes the rows out at once, and counts them where they go', async () => {
    patchRemoval(client, set(9, 8), 'Archive')
    expect(shown()).toMatchObject({
      ...{ total: 98, rows: ['7', '6 \\Seen'] },
      counts: { INBOX: [98, 11], Archive: [7, 2], Shared: [null, null] },
    })
  })

  it('counts nothing in a folder whose counts are not known', async () => {
    patchRemoval(client, set(9), 'Shared')
    expect(shown().counts).toMatchObject({ INBOX: [99, 11], Shared: [null, null] })
  })

  it('puts back exactly what was when the server refuses', async () => {
    const before = shown()
    const restore = patchRemoval(client, set(9, 7), 'Archive')
    restore()
    expect(shown()).toEqual(before)
  })

  it('puts nothing back while another change is on its way, which it would undo', async () => {
    const restore = patchRemoval(client, set(9), 'Archive')
    patchRemoval(client, set(8), 'Archive')
    restore()
    expect(shown().rows).toEqual(['7', '6 \\Seen'])
  })
})

describe('deleting for good', () => {
  it('counts the messages nowhere', async () => {
    patchRemoval(client, set(9, 8), null)
    expect(shown().counts).toEqual({ INBOX: [98, 11], Archive: [5, 1], Shared: [null, null] })
  })
})

describe('marking', () => {
  it('as read changes the rows, the open message and the count', async () => {
    patchFlagChange(client, set(9, 8), { add: ['\\Seen'] })
    expect(shown()).toMatchObject({
      rows: ['9 \\Seen', '8 \\Seen', '7', '6 \\Seen'],
      ...{ counts: { INBOX: [100, 11] }, opened: ['\\Seen'] },
    })
  })

  it('as unread counts only those that were read', async () => {
    patchFlagChange(client, set(9, 8, 6), { remove: ['\\Seen'] })
    expect(shown().counts).toMatchObject({ INBOX: [100, 14] })
  })

  it('with a star leaves the count of unread messages', async () => {
    patchFlagChange(client, set(9), { add: ['\\Flagged'] })
    expect(shown()).toMatchObject({ opened: ['\\Flagged'], counts: { INBOX: [100, 12] } })
  })

  it('is undone exactly when the server refuses', async () => {
    const before = shown()
    const restore = patchFlagChange(client, set(9, 8), { add: ['\\Seen', '\\Flagged'] })
    restore()
    expect(shown()).toEqual(before)
  })
})

it('asks the server anew only after the last of several changes', async () => {
  const isStale = () => client.getQueryState(listKey('INBOX'))?.isInvalidated
  patchRemoval(client, set(9), 'Archive')
  patchFlagChange(client, set(8), { remove: ['\\Seen'] })
  expect(changesUnderWay(client)).toBe(2)
  settle(client, 'all')
  expect(isStale()).toBe(false)
  settle(client, 'counts')
  expect(isStale(), 'the first change is followed up, though the last needed it not').toBe(true)
  expect(changesUnderWay(client)).toBe(0)
})

it('does nothing to what has not been loaded', async () => {
  client.clear()
  const restore = patchRemoval(client, set(1), 'Archive')
  patchFlagChange(client, set(1), { add: ['\\Seen'] })
  restore()
  expect(shown()).toEqual({ total: undefined, rows: undefined, counts: {}, opened: undefined })
})

it('a list that was being loaded is asked for again after a change that has dropped it', async () => {
  const isStale = () => client.getQueryState(listKey('INBOX'))?.isInvalidated
  const never = { queryKey: listKey('INBOX'), queryFn: () => new Promise(() => undefined), staleTime: 0 }
  const loading = client.fetchQuery(never)
  patchFlagChange(client, set(9), { add: ['\\Seen'] })
  expect(await loading).toBe(client.getQueryData(listKey('INBOX')))
  expect(isStale()).toBe(false)
  settle(client, 'counts')
  expect(isStale()).toBe(true)
})

it('does not take a list for asked again because flags in it were told', () => {
  const queryKey = listKey('INBOX')
  client.setQueryData<MessageList>(queryKey, (list) => list, { updatedAt: 1000 })
  patchFlagsTold(client, { mailbox: 'INBOX', uidValidity: 7, messages: [{ uid: 9, flags: ['\\Flagged'] }] })
  expect(client.getQueryData<MessageList>(queryKey)?.rows[0]?.flags).toEqual(['\\Flagged'])
  expect(client.getQueryState(queryKey)?.dataUpdatedAt).toBe(1000)
})
