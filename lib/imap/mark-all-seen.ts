import type { MessageSet } from '../mail/message-ref'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { storeFlags } from './store-flags'

/** UIDs of one STORE: a longer line is more than some servers read. */
const batch = 1000

/**
 * Sets `\Seen` on every message that has it not (SEARCH UNSEEN, STORE); what comes in meanwhile stays unread.
 * @returns the messages that were unread, as they can be named to undo it
 * @throws MailError `mailbox-not-found`, `no-permission`, `refused`
 */
export async function markAllSeen(imap: ImapConnection, mailbox: string): Promise<MessageSet> {
  const { uidValidity } = await openMailbox(imap, mailbox)
  const uids = await attempt(imap, (client) => client.search({ seen: false }, { uid: true }))
  const set = { mailbox, uidValidity, uids }
  for (let start = 0; start < uids.length; start += batch) {
    await storeFlags(imap, { ...set, uids: uids.slice(start, start + batch) }, { add: ['\\Seen'] })
  }
  return set
}
