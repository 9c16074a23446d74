import type { ImapFlow, MailboxObject } from 'imapflow'
import { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/** A selected mailbox as it is now. */
export interface OpenMailbox {
  uidValidity: number
  /** How many messages it holds (EXISTS). */
  exists: number
}

/** ImapFlow's own way to its commands. */
interface Runner {
  folders: Map<string, object>
  run(command: 'SELECT', path: string): Promise<MailboxObject | undefined>
}

/**
 * SELECT alone. `mailboxOpen()` also lists a mailbox that it has not seen before, and one that the
 * server refuses: round trips that tell nothing, and its name would be a pattern there.
 */
function select(client: ImapFlow, path: string): Promise<MailboxObject | undefined> {
  const runner = client as unknown as Runner
  if (!runner.folders.has(path)) runner.folders.set(path, {})
  return runner.run('SELECT', path)
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
      return client.usable && !imap.lastRefusal
    }).catch((error: MailError) => {
      // A server ends the connection when the mailbox that it has selected is deleted elsewhere.
      throw error.isLoss ? new MailError(error.code, { isEarly: true, cause: error }) : error
    })
  } else {
    await attempt(imap, () => select(client, path)).catch((error: MailError) => {
      // Where a server gives no response code, a refused SELECT means that there is nothing to open.
      throw error.code === 'refused' ? new MailError('mailbox-not-found', { cause: error }) : error
    })
  }
  const mailbox = client.mailbox as MailboxObject
  if (!mailbox.highestModseq) imap.flagChanges += 1
  const uidValidity = Number(mailbox.uidValidity)
  if (expected !== undefined && expected !== uidValidity) throw new MailError('uid-validity-changed')
  return { uidValidity, exists: mailbox.exists }
}
