import { MailError } from '../mail/mail-error'
import type { Mailbox } from '../mail/mailbox'
import { isWithin, renamedPath } from '../mail/mailbox-path'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { nameFailure } from './name-failure'
import { setSubscription } from './set-subscription'
import { type MailboxPlace, targetPath } from './target-path'
import { unselect } from './unselect'

/**
 * Gives a mailbox another name or another parent; what is below it follows (RENAME, RFC 9051, 6.3.6).
 * Subscriptions are names and do not follow by themselves on many servers: they are set again, and
 * one that a server refuses does not undo what was done.
 * @param listed all mailboxes, as they are now
 * @returns its path now
 * @throws MailError `mailbox-protected` (INBOX, whose RENAME would only empty it, and special uses),
 *   `into-itself`, `mailbox-exists`, `name-not-possible`, `no-subfolders`, `mailbox-not-found`,
 *   `no-permission`, `refused`
 */
export async function renameMailbox(
  imap: ImapConnection,
  listed: Mailbox[],
  mailbox: string,
  place: MailboxPlace,
): Promise<{ path: string }> {
  const { specialUse = null, delimiter = null } = listed.find(({ path }) => path === mailbox) ?? {}
  if (specialUse || mailbox.toUpperCase() === 'INBOX') throw new MailError('mailbox-protected')
  if (place.parent !== null && isWithin(place.parent, mailbox, delimiter)) throw new MailError('into-itself')
  const wanted = targetPath(imap, place)
  // A mailbox below this one may be selected, and some servers end such a connection.
  await unselect(imap)
  const { newPath: path } = await attempt(imap, (client) => client.mailboxRename(mailbox, wanted)).catch(
    (error: unknown) => {
      throw nameFailure(error)
    },
  )
  for (const before of listed) {
    if (!before.subscribed || !isWithin(before.path, mailbox, delimiter)) continue
    await setSubscription(imap, renamedPath(before.path, mailbox, path, delimiter), true)
      .then(() => setSubscription(imap, before.path, false))
      .catch(() => undefined)
  }
  return { path }
}
