import { MailError } from '../mail/mail-error'
import type { MessageSet, MoveResult } from '../mail/message-ref'
import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * Moves messages to another mailbox (RFC 6851). Those that are gone already are left out of the result.
 * @throws MailError `uid-validity-changed`, `over-quota`, `mailbox-not-found` (the target), `message-not-found`
 *   (none of them is there), `unsupported` (neither MOVE nor UIDPLUS, where expunging could hit other mail)
 */
export async function moveMessages(
  imap: ImapConnection,
  set: MessageSet,
  target: string,
): Promise<MoveResult> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  const { capabilities } = imap.client
  if (!capabilities.has('MOVE') && !capabilities.has('UIDPLUS')) throw new MailError('unsupported')
  const answer = await attempt(imap, (client) => client.messageMove(uidSet(set.uids), target, { uid: true }))
  const { uidMap, uidValidity } = answer
  if (uidMap && uidValidity) {
    return { moved: { mailbox: target, uidValidity: Number(uidValidity), uids: [...uidMap.values()] } }
  }
  // With UIDPLUS, no COPYUID means that nothing matched (RFC 4315, 3).
  if (capabilities.has('UIDPLUS')) throw new MailError('message-not-found')
  return { moved: null }
}
