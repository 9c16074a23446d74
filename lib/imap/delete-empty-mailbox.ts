import { MailError } from '../mail/mail-error'
import type { Mailbox } from '../mail/mailbox'
import { isWithin } from '../mail/mailbox-path'
import type { ImapConnection } from './connection'
import { deleteMailbox } from './delete-mailbox'
import { getStatus } from './get-status'

/**
 * Deletes a mailbox that is empty. IMAP has no DELETE on a condition, so it is asked right before.
 * @param listed all mailboxes, as they are now
 * @throws MailError `mailbox-holds-messages`, `mailbox-holds-folders`, `mailbox-protected`,
 *   `mailbox-not-found`, `no-permission`, `refused`
 */
export async function deleteEmptyMailbox(
  imap: ImapConnection,
  listed: Mailbox[],
  mailbox: string,
): Promise<void> {
  const entry = listed.find(({ path }) => path === mailbox)
  if (!entry) throw new MailError('mailbox-not-found')
  const within = listed.filter(({ path }) => isWithin(path, mailbox, entry.delimiter))
  if (within.length > 1) throw new MailError('mailbox-holds-folders')
  const { messages } = await getStatus(imap, mailbox)
  if (messages > 0) throw new MailError('mailbox-holds-messages')
  await deleteMailbox(imap, [entry], mailbox)
}
