import { useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/lib/client/api'
import { type Move, useMoveMessages } from '@/lib/client/mutations'
import { useNotifications } from '@/lib/client/notifications'
import { mailboxesQuery } from '@/lib/client/queries'
import type { Mailbox } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import { placeName } from './place-name'

/** Said where the server does not tell where moved messages are (no COPYUID). */
export const cannotUndo =
  'This cannot be undone: your mail server does not tell where the messages are now. Look for them in the folder that they were moved to.'

/** Puts messages back by further moves, and says what came of it: all of it, or how much and why not the rest. */
export function useUndo() {
  const client = useQueryClient()
  const { notify, notifyFailure } = useNotifications()
  const move = useMoveMessages()

  /** Folders as they are now: one that is gone is what makes an Undo fail. */
  function fetchMailboxes(): Promise<Mailbox[]> {
    return client.fetchQuery({ ...mailboxesQuery(), staleTime: 0 }).catch(() => [])
  }

  async function explain(error: Error, { set, target }: Move): Promise<string> {
    const mailboxes = await fetchMailboxes()
    const [from, to] = [placeName(mailboxes, set.mailbox), placeName(mailboxes, target)]
    const isThere = (path: string) => mailboxes.some((mailbox) => mailbox.path === path)
    const [it, is] = set.uids.length === 1 ? ['The message', 'is'] : ['The messages', 'are']
    switch (error instanceof Problem ? error.code : '') {
      case 'message-not-found':
        return `${it} ${is} not in ${from} any more.`
      case 'mailbox-not-found':
        return isThere(target)
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

  /** One move for each folder that messages go back to. */
  return async function undo(moves: Move[]): Promise<void> {
    const asked = moves.reduce((sum, { set }) => sum + set.uids.length, 0)
    let done = 0
    const reasons: string[] = []
    for (const each of moves) {
      try {
        const { count, stopped } = await move.mutateAsync(each)
        done += count
        if (stopped) reasons.push(stopped)
        else if (count < each.set.uids.length) {
          reasons.push(
            `The others are not in ${placeName(await fetchMailboxes(), each.set.mailbox)} any more.`,
          )
        }
      } catch (error) {
        reasons.push(await explain(error as Error, each))
      }
    }
    const why = [...new Set(reasons)].join(' ')
    if (done === asked) notify(`Moved ${messageCount(done)} back`)
    else if (done > 0) notifyFailure(`Moved ${done} of ${messageCount(asked)} back. ${why}`)
    else notifyFailure(`Could not be undone. ${why}`)
  }
}
