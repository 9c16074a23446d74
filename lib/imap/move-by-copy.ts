import { MailError } from '../mail/mail-error'
import type { MessageSet } from '../mail/message-ref'
import type { ImapConnection } from './connection'
import { findCopies } from './find-copies'
import { openMailbox } from './open-mailbox'
import { type CopyUid, uidCopy } from './uid-copy'
import { uidExpunge } from './uid-expunge'

/**
 * Moves messages of the selected mailbox on a server without MOVE: copies them, and only when each
 * copy is known to be there removes exactly the originals that have one. Whatever fails in between
 * leaves every message where it was.
 * @throws MailError `copied-only` (both are there now), `copied-perhaps-moved` (the server has not
 *   answered, so that nobody knows whether the originals still are) and those of `uidCopy`
 */
export async function moveByCopy(imap: ImapConnection, set: MessageSet, target: string): Promise<CopyUid> {
  const told = await uidCopy(imap, set.uids, target)
  let isRemoving = false
  try {
    const copied = told ?? (await findCopies(imap, set.uids, target))
    if (!told) await openMailbox(imap, set.mailbox, set.uidValidity)
    isRemoving = true
    await uidExpunge(imap, [...copied.uids.keys()])
    return copied
  } catch (error) {
    if (!(error instanceof MailError) || error.code === 'message-not-found') throw error
    const isUnknown = isRemoving && (error.isLoss || error.code === 'timeout')
    throw error.as(isUnknown ? 'copied-perhaps-moved' : 'copied-only')
  }
}
