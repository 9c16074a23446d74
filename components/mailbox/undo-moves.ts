import { Problem } from '@/lib/client/api'
import type { Whole } from '@/lib/client/long-work'
import type { Move } from '@/lib/client/message-changes'
import type { Mailbox } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import type { MoveResult } from '@/lib/mail/message-ref'
import { placeName } from './place-name'

interface Options {
  /** One for each folder that messages go back to. */
  moves: Move[]
  move: (move: Move) => Promise<Whole<MoveResult>>
  /** Folders as they are now: one that is gone is what makes an Undo fail. */
  fetchMailboxes: () => Promise<Mailbox[]>
}

/**
 * Puts messages back, one folder after another.
 * @returns what came of it: all of it, or how much and why not the rest
 */
export async function undoMoves({
  moves,
  move,
  fetchMailboxes,
}: Options): Promise<{ isWhole: boolean; text: string }> {
  const asked = moves.reduce((sum, { set }) => sum + set.uids.length, 0)
  let done = 0
  const reasons = new Set<string>()
  for (const each of moves) {
    try {
      const { count, stopped, isCancelled } = await move(each)
      done += count
      if (isCancelled) reasons.add('The rest was cancelled.')
      else if (stopped) reasons.add(stopped)
      else if (count < each.set.uids.length) {
        reasons.add(`The others are not in ${placeName(await fetchMailboxes(), each.set.mailbox)} any more.`)
      }
    } catch (error) {
      reasons.add(explain(error as Error, each, await fetchMailboxes()))
    }
  }
  const why = [...reasons].join(' ')
  if (done === asked) return { isWhole: true, text: `Moved ${messageCount(done)} back` }
  const text =
    done > 0
      ? `Moved ${done.toLocaleString('en')} of ${messageCount(asked)} back. ${why}`
      : `Could not be undone. ${why}`
  return { isWhole: false, text }
}

/** Why messages could not be put back, and where they are. */
function explain(error: Error, { set, target }: Move, mailboxes: Mailbox[]): string {
  const [from, to] = [placeName(mailboxes, set.mailbox), placeName(mailboxes, target)]
  const isThere = mailboxes.some(({ path }) => path === target)
  const [it, is] = set.uids.length === 1 ? ['The message', 'is'] : ['The messages', 'are']
  switch (error instanceof Problem ? error.code : '') {
    case 'message-not-found':
      return `${it} ${is} not in ${from} any more.`
    case 'mailbox-not-found':
      return isThere
        ? `The folder ${from} is not there any more.`
        : `The folder ${to} is not there any more. ${it} ${is} in ${from}.`
    case 'uid-validity-changed':
      return `${from} has changed on the mail server, so it is not certain which messages these were.`
    case 'copied-only':
      return `${it} ${is} in ${from} and in ${to} now.`
    default:
      return error.message
  }
}
