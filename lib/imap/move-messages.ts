import { hasCapability } from 'imapflow/lib/tools.js'
import { MailError } from '../mail/mail-error'
import type { MessageSet, MoveOutcome } from '../mail/message-ref'
import { uidSets } from '../mail/uid-set'
import type { ImapConnection } from './connection'
import { moveByCopy } from './move-by-copy'
import { openMailbox } from './open-mailbox'
import { uidMove } from './uid-move'

/**
 * Moves messages to another mailbox, with their flags and keywords. Those that are gone already are
 * left out of the result. More than fit into one command go in several; where a later one fails, the
 * result says how far it got.
 * @throws MailError `uid-validity-changed`, `over-quota`, `mailbox-not-found` (the target), `message-not-found`
 *   (none of them is there), `copied-only` (they are in both now), `unsupported` (neither MOVE nor
 *   UIDPLUS, where expunging could hit other mail)
 */
export async function moveMessages(
  imap: ImapConnection,
  set: MessageSet,
  target: string,
): Promise<MoveOutcome> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  const hasMove = hasCapability(imap.client, 'MOVE')
  const hasUidPlus = hasCapability(imap.client, 'UIDPLUS')
  if (!hasMove && !hasUidPlus) throw new MailError('unsupported')
  const result: MoveOutcome = { moved: null, sources: [], stopped: null }
  for (const uids of uidSets(set.uids)) {
    try {
      const done = hasMove
        ? await uidMove(imap, uids, target)
        : await moveByCopy(imap, { ...set, uids }, target)
      if (done) {
        result.moved ??= { mailbox: target, uidValidity: done.uidValidity, uids: [] }
        result.moved.uids.push(...done.uids.values())
        result.sources.push(...done.uids.keys())
      } else if (!hasUidPlus) {
        // With UIDPLUS, no COPYUID means that nothing matched (RFC 4315, 3).
        result.sources.push(...uids)
      }
    } catch (error) {
      const isGone = error instanceof MailError && error.code === 'message-not-found'
      if (isGone) continue
      if (!(error instanceof MailError) || result.sources.length === 0) throw error
      result.stopped = error.code
      break
    }
  }
  if (result.sources.length === 0) throw new MailError('message-not-found')
  return result
}
