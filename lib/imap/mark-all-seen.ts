import type { MessageSet } from '../mail/message-ref'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { storeFlags } from './store-flags'

/**
 * Sets `\Seen` on every message that has it not (SEARCH UNSEEN, STORE); what comes in meanwhile stays unread.
 * @returns the messages that were unread, as they can be named to undo it
 * @throws MailError `mailbox-not-found`, `no-permission`, `refused`
 */
export async function markAllSeen(imap: ImapConnection, mailbox: string): Promise<MessageSet> {
  const { uidValidity } = await openMailbox(imap, mailbox)
  const uids = await attempt(imap, (client) => client.search({ seen: false }, { uid: true }))
  const set = { mailbox, uidValidity, uids }
  if (uids.length > 0) await storeFlags(imap, set, { add: ['\\Seen'] })
  return set
}
