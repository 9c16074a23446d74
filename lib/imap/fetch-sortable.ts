import type { FetchMessageObject } from 'imapflow'
import type { ListView } from '../mail/list-view'
import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/** Messages that are put in order here, where the server cannot: what that costs is bounded. */
const mostSortable = 2000

/** When it was sent, else received, in milliseconds. */
const sent = ({ envelope, internalDate }: FetchMessageObject) =>
  Number(envelope?.date ?? new Date(internalDate ?? 0))

/** What an order goes by. */
const keys: Partial<Record<ListView['sort'], (message: FetchMessageObject) => string | number>> = {
  date: sent,
  size: ({ size }) => size ?? 0,
  from: ({ envelope }) => (envelope?.from?.[0]?.name || envelope?.from?.[0]?.address || '').toLowerCase(),
  // RFC 5256, 2.1, as far as people see it: answers stand beside what they answer.
  subject: ({ envelope }) =>
    (envelope?.subject ?? '').replace(/^(?:\s*(?:re|fwd?)\s*:)+\s*/i, '').toLowerCase(),
}

const compare = <Key extends string | number>(one: Key, other: Key) =>
  one < other ? -1 : one > other ? 1 : 0

/**
 * The newest messages of the selected mailbox in an order, for a server without SORT.
 * @param found those that are wanted, ascending; null for all
 * @returns their UIDs, and of how many of the newest they are where there are more
 * @throws MailError
 */
export async function fetchSortable(
  imap: ImapConnection,
  exists: number,
  { sort, isReversed }: ListView,
  found: number[] | null,
): Promise<{ uids: number[]; covered: number | null }> {
  const newest = found?.slice(-mostSortable)
  if (newest?.length === 0) return { uids: [], covered: null }
  const range = newest ? uidSet(newest) : `${Math.max(1, exists - mostSortable + 1)}:${exists}`
  const messages = await attempt(imap, (client) =>
    client.fetchAll(
      range,
      { uid: true, envelope: true, internalDate: true, size: true },
      { uid: newest !== undefined },
    ),
  )
  const key = keys[sort] ?? (() => 0)
  const direction = (sort === 'date' || sort === 'size') !== isReversed ? -1 : 1
  const sorted = messages
    .filter(({ envelope }) => envelope)
    .map((message) => ({ uid: message.uid, key: key(message), at: sent(message) }))
    .sort((a, b) => compare(a.key, b.key) * direction || compare(b.at, a.at) || a.uid - b.uid)
  const total = found?.length ?? exists
  return { uids: sorted.map(({ uid }) => uid), covered: total > mostSortable ? mostSortable : null }
}
