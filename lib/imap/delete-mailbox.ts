import { MailError } from '../mail/mail-error'
import type { Mailbox } from '../mail/mailbox'
import { isWithin } from '../mail/mailbox-path'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { setSubscription } from './set-subscription'
import { unselect } from './unselect'

/**
 * Destroys a mailbox with all that is in it and below it, the deepest first (DELETE, RFC 9051, 6.3.5).
 * What fails half way leaves those above it.
 * @param listed all mailboxes, as they are now
 * @throws MailError `mailbox-protected` (INBOX and special uses, also below it), `mailbox-not-found`,
 *   `no-permission`, `refused`; `partly-deleted` where only some of those below could be deleted
 */
export async function deleteMailbox(imap: ImapConnection, listed: Mailbox[], mailbox: string): Promise<void> {
  const delimiter = listed.find(({ path }) => path === mailbox)?.delimiter ?? null
  const doomed = listed.filter(({ path }) => isWithin(path, mailbox, delimiter) && path !== mailbox)
  const top = listed.find(({ path }) => path === mailbox)
  if (mailbox.toUpperCase() === 'INBOX' || [...doomed, top].some((each) => each?.specialUse)) {
    throw new MailError('mailbox-protected')
  }
  await unselect(imap)
  doomed.sort((a, b) => b.path.length - a.path.length)
  const order = [...doomed, { path: mailbox, selectable: top?.selectable ?? true }]
  for (const [index, each] of order.entries()) {
    await deleteOne(imap, each.path, each.selectable).catch((error: MailError) => {
      throw index > 0 && imap.client.usable ? error.as('partly-deleted') : error
    })
  }
}

async function deleteOne(imap: ImapConnection, path: string, selectable: boolean): Promise<void> {
  await attempt(imap, (client) => client.mailboxDelete(path)).catch((error: MailError) => {
    // A name that only held others goes with the last of them on many servers, and cannot be deleted on some.
    if (selectable || !['mailbox-not-found', 'refused'].includes(error.code)) throw error
  })
  // A subscription is a name, which may outlive its mailbox (RFC 9051, 6.3.7).
  await setSubscription(imap, path, false).catch(() => undefined)
}
