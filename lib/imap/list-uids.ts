import { arrival, isPlain, type ListView } from '../mail/list-view'
import type { MessageSet } from '../mail/message-ref'
import { parseUidSet } from '../mail/parse-uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { searchUids } from './search'
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
    const { uids } = await viewUids(imap, open, { view, address }, first, count)
    return { mailbox, uidValidity, uids }
  }
  if (!isPlain(view)) {
    const found = await searchUids(imap, filterCriteria(view.filter, address))
    return { mailbox, uidValidity, uids: found.slice(-limit).reverse() }
  }
  const query = range ? { uid: range } : { seq: `${Math.max(1, exists - limit + 1)}:${exists}` }
  const answer = await attempt(imap, (client) => client.search(query, { uid: true, returnOptions: ['ALL'] }))
  const uids = Array.isArray(answer) ? answer : parseUidSet(answer.all ?? '', exists)
  return { mailbox, uidValidity, uids: uids?.slice(-limit).reverse() ?? [] }
}
