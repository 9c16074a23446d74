import { MailError } from '../mail/mail-error'
import type { Merge } from '../mail/merge'
import type { MoveOutcome } from '../mail/message-ref'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { moveMessages } from './move-messages'
import { openMailbox } from './open-mailbox'

/** Messages that one step moves, the oldest first. */
const step = 500

/**
 * Moves the next messages of those that are to go to the target; nothing that came later.
 * @returns what was moved, and how many of those that are to go are left
 * @throws MailError of `moveMessages`; where it is `connection-lost`, this step may have been done or not,
 *   but each message is in one of both mailboxes
 */
export async function mergeMailbox(
  imap: ImapConnection,
  { mailbox, uidValidity, last, target }: Pick<Merge, 'mailbox' | 'uidValidity' | 'last' | 'target'>,
): Promise<MoveOutcome & { left: number }> {
  await openMailbox(imap, mailbox, uidValidity)
  const uids = await attempt(imap, (client) => client.search({ uid: `1:${last}` }, { uid: true }))
  const next = uids.slice(0, step)
  if (next.length === 0) return { moved: null, sources: [], stopped: null, left: 0 }
  const outcome = await moveMessages(imap, { mailbox, uidValidity, uids: next }, target).catch(
    (error: unknown): MoveOutcome => {
      // Another program has taken all of them away since they were found.
      const isGone = error instanceof MailError && error.code === 'message-not-found'
      if (!isGone) throw error
      return { moved: null, sources: [], stopped: null }
    },
  )
  const kept = outcome.stopped ? next.length - outcome.sources.length : 0
  return { ...outcome, left: uids.length - next.length + kept }
}
