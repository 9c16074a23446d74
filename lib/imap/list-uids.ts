import type { MessageSet } from '../mail/message-ref'
import { parseUidSet } from '../mail/parse-uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * The UIDs of a mailbox's newest messages, the newest first, at most `limit` of them (UID SEARCH, in
 * ranges where the server has ESEARCH, RFC 4731).
 * @param range of UIDs, as in "3:7": only those
 * @throws MailError `mailbox-not-found`
 */
export async function listUids(
  imap: ImapConnection,
  mailbox: string,
  limit: number,
  range?: string,
): Promise<MessageSet> {
  const { uidValidity, exists } = await openMailbox(imap, mailbox)
  if (exists === 0) return { mailbox, uidValidity, uids: [] }
  const query = range ? { uid: range } : { seq: `${Math.max(1, exists - limit + 1)}:${exists}` }
  const answer = await attempt(imap, (client) => client.search(query, { uid: true, returnOptions: ['ALL'] }))
  const uids = Array.isArray(answer) ? answer : parseUidSet(answer.all ?? '', exists)
  return { mailbox, uidValidity, uids: uids?.slice(-limit).reverse() ?? [] }
}
