import { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { unselect } from './unselect'

interface Status {
  messages: number
  uidNext: number
  uidValidity: number
}

/**
 * Counts a mailbox without selecting it (STATUS, RFC 9051, 6.3.11).
 * @throws MailError `mailbox-not-found`
 */
export async function getStatus(imap: ImapConnection, mailbox: string): Promise<Status> {
  // STATUS of the selected mailbox may be old.
  await unselect(imap)
  const query = { messages: true, uidNext: true, uidValidity: true }
  const status = await attempt(imap, (client) => client.status(mailbox, query)).catch((error: MailError) => {
    // Where a server gives no response code, a refused STATUS means that there is nothing to count.
    throw error.code === 'refused' ? new MailError('mailbox-not-found', { cause: error }) : error
  })
  const { messages, uidNext, uidValidity } = status
  if (messages === undefined || uidNext === undefined || uidValidity === undefined) {
    throw new MailError('refused', { detail: 'STATUS without what was asked for' })
  }
  return { messages, uidNext, uidValidity: Number(uidValidity) }
}
