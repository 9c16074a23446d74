import { hasCapability } from 'imapflow/lib/tools.js'
import { MailError, type MailErrorCode } from '../mail/mail-error'
import type { MessageSet } from '../mail/message-ref'
import { uidSets } from '../mail/uid-set'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { uidExpunge } from './uid-expunge'

/** How many messages are gone, and why the server stopped before the others. */
interface DeleteOutcome {
  deleted: number
  stopped: MailErrorCode | null
}

/**
 * Destroys messages: `\Deleted`, then UID EXPUNGE of just these (RFC 4315). More
 * than fit into one command go in several; where a later one fails, the result says how far it got.
 * @throws MailError `unsupported` without UIDPLUS, where a plain EXPUNGE would take others along;
 *   `uid-validity-changed`, `mailbox-not-found`, `refused`
 */
export async function deleteMessages(imap: ImapConnection, set: MessageSet): Promise<DeleteOutcome> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  if (!hasCapability(imap.client, 'UIDPLUS')) throw new MailError('unsupported')
  let deleted = 0
  for (const uids of uidSets(set.uids)) {
    try {
      await uidExpunge(imap, uids)
      deleted += uids.length
    } catch (error) {
      if (!(error instanceof MailError) || deleted === 0) throw error
      return { deleted, stopped: error.code }
    }
  }
  return { deleted, stopped: null }
}
