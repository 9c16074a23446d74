import type { MessageSet } from '../mail/message-ref'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * The UIDs of a mailbox's newest messages, the newest first, at most `limit` of them.
 * @throws MailError `mailbox-not-found`
 */
export async function listUids(imap: ImapConnection, mailbox: string, limit: number): Promise<MessageSet> {
  const { uidValidity, exists } = await openMailbox(imap, mailbox)
  if (exists === 0) return { mailbox, uidValidity, uids: [] }
  const range = `${Math.max(1, exists - limit + 1)}:${exists}`
  const messages = await attempt(imap, (client) => client.fetchAll(range, { uid: true }))
  return { mailbox, uidValidity, uids: messages.map(({ uid }) => uid).reverse() }
}
