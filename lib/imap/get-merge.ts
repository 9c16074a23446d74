import type { Merge } from '../mail/merge'
import type { ImapConnection } from './connection'
import { getStatus } from './get-status'

/**
 * What is in a mailbox now, and how much the one has that it is to be merged into.
 * @throws MailError `mailbox-not-found`
 */
export async function getMerge(imap: ImapConnection, mailbox: string, target: string): Promise<Merge> {
  const { messages, uidNext, uidValidity } = await getStatus(imap, mailbox)
  const { messages: targetMessages } = await getStatus(imap, target)
  return { mailbox, uidValidity, last: messages === 0 ? 0 : uidNext - 1, messages, target, targetMessages }
}
