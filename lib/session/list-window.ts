import type { ImapConnection } from '../imap/connection'
import { fetchConversations } from '../imap/fetch-conversations'
import { fetchRows } from '../imap/fetch-rows'
import type { ListView } from '../mail/list-view'
import { findSpecial } from '../mail/mailbox'
import type { MessageWindow } from '../mail/message'
import { ownAddress } from './own-address'
import { ownMailboxes } from './own-mailboxes'
import type { Session } from './session-cookie'

/** Milliseconds for which it is believed which folder is Sent. */
const freshness = 60_000
const known = new WeakMap<ImapConnection, { path: string | null; at: number }>()

/** Path of the folder with the user's own answers, or null where there is none. */
async function sentMailbox(imap: ImapConnection): Promise<string | null> {
  const last = known.get(imap)
  if (last && performance.now() - last.at < freshness) return last.path
  const path = findSpecial(await ownMailboxes(imap), '\\Sent')?.path ?? null
  known.set(imap, { path, at: performance.now() })
  return path
}

/** Where answers to a folder's messages are: not in itself. */
export async function answersFor(imap: ImapConnection, mailbox: string): Promise<string | null> {
  const sent = await sentMailbox(imap)
  return sent === mailbox ? null : sent
}

/**
 * A window of a folder's list in a view.
 * @throws MailError `mailbox-not-found`
 */
export async function listWindow(
  imap: ImapConnection,
  session: Session,
  { mailbox, view, position, limit }: { mailbox: string; view: ListView; position: number; limit: number },
): Promise<MessageWindow> {
  if (view.isThreaded) {
    return fetchConversations(imap, mailbox, position, limit, await answersFor(imap, mailbox))
  }
  return fetchRows(imap, mailbox, position, limit, { view, address: ownAddress(session.username) })
}
