import type { MailboxObject } from 'imapflow'
import { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/** A selected mailbox as it is now. */
export interface OpenMailbox {
  uidValidity: number
  /** How many messages it holds (EXISTS). */
  exists: number
}

/**
 * Selects a mailbox, or brings the selected one up to date (NOOP).
 * @param expected UIDVALIDITY that the caller's UIDs belong to; without it any is taken
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`
 */
export async function openMailbox(
  imap: ImapConnection,
  path: string,
  expected?: number,
): Promise<OpenMailbox> {
  const { client } = imap
  if (client.mailbox && client.mailbox.path === path) {
    await attempt(imap, async () => {
      await client.noop()
      return client.usable
    })
  } else {
    await attempt(imap, () => client.mailboxOpen(path)).catch((error: MailError) => {
      // Where a server gives no response code, a refused SELECT means that there is nothing to open.
      throw error.code === 'refused' ? new MailError('mailbox-not-found', { cause: error }) : error
    })
  }
  const mailbox = client.mailbox as MailboxObject
  const uidValidity = Number(mailbox.uidValidity)
  if (expected !== undefined && expected !== uidValidity) throw new MailError('uid-validity-changed')
  return { uidValidity, exists: mailbox.exists }
}
