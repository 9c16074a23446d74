import { hasCapability } from 'imapflow/lib/tools.js'
import { MailError } from '../mail/mail-error'
import type { CopyOutcome, MessageSet } from '../mail/message-ref'
import { uidSets } from '../mail/uid-set'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { uidCopy } from './uid-copy'

/**
 * Copies messages to another mailbox, with their flags (UID COPY). More than fit into one command go
 * in several; where a later one fails, the result says how far it got.
 * @throws MailError `uid-validity-changed`, `over-quota`, `mailbox-not-found` (the target),
 *   `message-not-found` (none of them is there), `refused`
 */
export async function copyMessages(
  imap: ImapConnection,
  set: MessageSet,
  target: string,
): Promise<CopyOutcome> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  const result: CopyOutcome = { copies: null, count: 0, stopped: null }
  for (const uids of uidSets(set.uids)) {
    try {
      const done = await uidCopy(imap, uids, target)
      if (done) {
        result.copies ??= { mailbox: target, uidValidity: done.uidValidity, uids: [] }
        result.copies.uids.push(...done.uids.values())
        result.count += done.uids.size
      } else if (!hasCapability(imap.client, 'UIDPLUS')) {
        // With UIDPLUS, no COPYUID means that nothing matched (RFC 4315, 3).
        result.count += uids.length
      }
    } catch (error) {
      if (!(error instanceof MailError) || result.count === 0) throw error
      result.stopped = error.code
      break
    }
  }
  if (result.count === 0) throw new MailError('message-not-found')
  return result
}
