import { arrival, isPlain, type ListView } from '../mail/list-view'
import type { MessageSet } from '../mail/message-ref'
import type { Argument } from './argument'
import type { ImapConnection } from './connection'
import { atoms } from './criteria'
import { openMailbox } from './open-mailbox'
import { searchUids } from './search'
import { threadsOf } from './threads'
import { filterCriteria } from './view-criteria'
import { viewUids } from './view-uids'

/** Which of them: from one UID to another ("3:7"), or from one position to another; else all. */
interface Range {
  uids?: string | undefined
  positions?: number[] | undefined
}

/**
 * UIDs of a mailbox's messages in a view, at most `limit` of them: without a range the newest, the newest
 * first (UID SEARCH, in ranges where the server has ESEARCH, RFC 4731).
 * @throws MailError `mailbox-not-found`
 */
export async function listUids(
  imap: ImapConnection,
  mailbox: string,
  limit: number,
  { uids: range, positions }: Range = {},
  { view, address }: { view: ListView; address: string } = { view: arrival, address: '' },
): Promise<MessageSet> {
  const open = await openMailbox(imap, mailbox)
  const { uidValidity, exists } = open
  if (exists === 0) return { mailbox, uidValidity, uids: [] }
  const [first = 0, last = 0] = positions ?? []
  if (positions) {
    const count = Math.min(limit, last - first + 1)
    if (view.isThreaded) {
      const { index } = await threadsOf(imap, open)
      return { mailbox, uidValidity, uids: index.window(first, count).flat().slice(0, limit) }
    }
    const { uids } = await viewUids(imap, open, { view, address }, first, count)
    return { mailbox, uidValidity, uids }
  }
  const newest = `${Math.max(1, exists - limit + 1)}:${exists}`
  const plain: Argument[] = [
    ...atoms(...(range ? ['UID'] : [])),
    { type: 'SEQUENCE', value: range ?? newest },
  ]
  const criteria = isPlain(view) || view.isThreaded ? plain : filterCriteria(view.filter, address)
  const found = await searchUids(imap, criteria, exists)
  return { mailbox, uidValidity, uids: found.slice(-limit).reverse() }
}
