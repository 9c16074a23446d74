import { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { nameFailure } from './name-failure'
import { type MailboxPlace, targetPath } from './target-path'

/**
 * Makes a mailbox, and subscribes to it so that other programs show it as well (CREATE, SUBSCRIBE).
 * @returns its path, with the server's own delimiter and namespace
 * @throws MailError `mailbox-exists`, `name-not-possible`, `no-subfolders`, `no-permission`, `over-quota`, `refused`
 */
export async function createMailbox(imap: ImapConnection, place: MailboxPlace): Promise<{ path: string }> {
  const wanted = targetPath(imap, place)
  const answer = await attempt(imap, (client) => client.mailboxCreate(wanted)).catch((error: unknown) => {
    throw nameFailure(error)
  })
  if (!answer.created) throw new MailError('mailbox-exists')
  return { path: answer.path }
}
