import type { Merge, MergeCheck } from '../mail/merge'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * Looks into both mailboxes after a merge.
 * @param moved UIDs in the target that are to be looked for, as a sequence set
 * @throws MailError `mailbox-not-found`, `uid-validity-changed` (of either)
 */
export async function checkMerge(
  imap: ImapConnection,
  { mailbox, uidValidity, last, target }: Pick<Merge, 'mailbox' | 'uidValidity' | 'last' | 'target'>,
  moved: { uidValidity: number; set: string } | null,
): Promise<MergeCheck> {
  const { exists: targetMessages } = await openMailbox(imap, target, moved?.uidValidity)
  const found = moved && (targetMessages ? (await searchUids(imap, moved.set)).length : 0)
  const { exists } = await openMailbox(imap, mailbox, uidValidity)
  if (exists === 0 || last === 0) return { left: 0, arrived: exists, found, targetMessages }
  const left = await searchUids(imap, `1:${last}`)
  return { left: left.length, arrived: exists - left.length, found, targetMessages }
}

/** Which of some UIDs there are in the selected mailbox. */
function searchUids(imap: ImapConnection, set: string): Promise<number[]> {
  return attempt(imap, (client) => client.search({ uid: set }, { uid: true }))
}
