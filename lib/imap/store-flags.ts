import { MailError } from '../mail/mail-error'
import type { FlagChange } from '../mail/message'
import type { MessageSet } from '../mail/message-ref'
import { uidSet, uidSets } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * Sets and clears flags (STORE, silently), in as few commands as a server has to take. Messages that
 * are gone are passed over by the server, without a word.
 * @param isAsked somebody has asked for it, and wants to know when it is gone: a single one is looked for first
 * @throws MailError `uid-validity-changed`, `mailbox-not-found`, `message-not-found`, `refused`; what an earlier command of
 *   several has changed stays so
 */
export async function storeFlags(
  imap: ImapConnection,
  set: MessageSet,
  change: FlagChange,
  isAsked = false,
): Promise<void> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  if (isAsked && set.uids.length === 1) await requireMessage(imap, set.uids[0] as number)
  const options = { uid: true, silent: true }
  for (const uids of uidSets(set.uids)) {
    const range = uidSet(uids)
    if (change.add?.length) {
      await attempt(imap, (client) => client.messageFlagsAdd(range, change.add ?? [], options))
    }
    if (change.remove?.length) {
      await attempt(imap, (client) => client.messageFlagsRemove(range, change.remove ?? [], options))
    }
  }
}

/** @throws MailError `message-not-found` */
async function requireMessage(imap: ImapConnection, uid: number): Promise<void> {
  const found = await attempt(imap, (client) => client.search({ uid: `${uid}` }, { uid: true }))
  if (found.length === 0) throw new MailError('message-not-found')
}
