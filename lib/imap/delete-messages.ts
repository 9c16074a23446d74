import { MailError } from '../mail/mail-error'
import type { MessageSet } from '../mail/message-ref'
import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * Destroys messages: `\Deleted`, then UID EXPUNGE of just these (RFC 4315).
 * @throws MailError `unsupported` without UIDPLUS, where a plain EXPUNGE would take others along;
 *   `uid-validity-changed`, `mailbox-not-found`, `refused`
 */
export async function deleteMessages(imap: ImapConnection, set: MessageSet): Promise<void> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  if (!imap.client.capabilities.has('UIDPLUS')) throw new MailError('unsupported')
  await attempt(imap, (client) => client.messageDelete(uidSet(set.uids), { uid: true }))
}
