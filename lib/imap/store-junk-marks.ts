import type { JunkMarks, MessageSet } from '../mail/message-ref'
import { uidSet, uidSets } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * Sets and clears `$Junk` and `$NotJunk`, where the mailbox keeps such keywords (PERMANENTFLAGS).
 * @param from the messages that carry them now
 * @param to those that shall
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`, `refused`
 */
export async function storeJunkMarks(
  imap: ImapConnection,
  set: MessageSet,
  from: JunkMarks,
  to: JunkMarks,
): Promise<void> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  const { mailbox } = imap.client
  const kept = mailbox ? mailbox.permanentFlags : undefined
  const options = { uid: true, silent: true }
  for (const [keyword, before, after] of [
    ['$Junk', from.junk, to.junk],
    ['$NotJunk', from.notJunk, to.notJunk],
  ] as const) {
    const canSet = !kept || kept.has('\\*') || kept.has(keyword)
    for (const uids of uidSets(canSet ? without(after, before) : [])) {
      await attempt(imap, (client) => client.messageFlagsAdd(uidSet(uids), [keyword], options))
    }
    for (const uids of uidSets(without(before, after))) {
      await attempt(imap, (client) => client.messageFlagsRemove(uidSet(uids), [keyword], options))
    }
  }
}

function without(uids: number[], others: number[]): number[] {
  const gone = new Set(others)
  return uids.filter((uid) => !gone.has(uid))
}
