import type { FlagChange } from '../mail/message'
import type { MessageSet } from '../mail/message-ref'
import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * Sets and clears flags (STORE, silently). Messages that are gone are passed over by the server.
 * @throws MailError `uid-validity-changed`, `mailbox-not-found`, `refused`
 */
export async function storeFlags(imap: ImapConnection, set: MessageSet, change: FlagChange): Promise<void> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  const range = uidSet(set.uids)
  const options = { uid: true, silent: true }
  if (change.add?.length) {
    await attempt(imap, (client) => client.messageFlagsAdd(range, change.add ?? [], options))
  }
  if (change.remove?.length) {
    await attempt(imap, (client) => client.messageFlagsRemove(range, change.remove ?? [], options))
  }
}
