import { useQueryClient } from '@tanstack/react-query'
import { Problem } from '@/lib/client/api'
import { setsOf } from '@/lib/client/list-keys'
import { moveMessages } from '@/lib/client/message-changes'
import { useNotifications } from '@/lib/client/notifications'
import { withSets } from '@/lib/client/several-sets'
import type { Mailbox } from '@/lib/mail/mailbox'
import type { MessageSet } from '@/lib/mail/message-ref'
import { placeName } from './place-name'
import { tellOutcome } from './tell-outcome'
import { cannotUndo, useUndo } from './use-undo'

interface Options {
  mailboxes: Mailbox[]
  /** Called before messages leave the list; what it returns runs when the server refuses. */
  leave: (set: MessageSet) => () => void
}

/** One move with its words. */
export interface Moving {
  set: MessageSet
  target: Mailbox
  /** "Archived 2 messages" */
  done: (count: number) => string
  /** They are marked as junk. */
  areJunk?: boolean
  /** Takes the place of the words when there is no room for the copies. */
  onFull?: () => void
}

/** What is said of messages that another tab or program has taken away before. */
const goneWords = (count: number) => (count === 1 ? 'was not there any more' : 'were not there any more')

/** Whether Restore needs to know where messages in this folder came from. */
function keepsOrigin({ specialUse }: Mailbox): boolean {
  return specialUse === '\\Trash' || specialUse === '\\Junk'
}

/** Moving messages to a folder, with its feedback and its Undo. */
export function useMoving({ mailboxes, leave }: Options) {
  const notifications = useNotifications()
  const client = useQueryClient()
  const undo = useUndo()

  return function moveTo({ set, target, done, areJunk, onFull }: Moving): void {
    const sets = setsOf(set).filter(({ mailbox }) => mailbox !== target.path)
    if (sets.length === 0) {
      const they = set.uids.length === 1 ? 'This message is' : 'These messages are'
      notifications.notifyFailure(`${they} in ${placeName(mailboxes, target.path)} already.`)
      return
    }
    const asked = sets.reduce((sum, { uids }) => sum + uids.length, 0)
    const to = { target: target.path, keepsOrigin: keepsOrigin(target) }
    const moving = withSets(sets, (own) =>
      moveMessages(client, { set: own, ...to, ...(areJunk && { marks: { junk: own.uids, notJunk: [] } }) }),
    )
    const comeBack = leave(set)
    moving
      .then(({ parts, count, stopped, isCancelled }) => {
        const back = parts.flatMap(({ set: { mailbox }, result: { moved, marks, origins } }) =>
          moved ? [{ set: moved, target: mailbox, marks, origins }] : [],
        )
        const left = asked - count
        tellOutcome(notifications, {
          ...{ done: done(count), left, stopped, isCancelled },
          whole: left > 0 ? `${done(count)}; ${left} ${goneWords(left)}` : done(count),
          undo: back.length === parts.length ? () => void undo(back) : undefined,
          whyNot: cannotUndo,
        })
      })
      .catch((error: Error) => {
        comeBack()
        const code = error instanceof Problem ? error.code : null
        const [first = set] = sets
        if (code === 'over-quota' && onFull) onFull()
        else notifications.notifyFailure(code === 'copied-only' ? copiedOnly(first, target) : error.message)
      })
  }

  function copiedOnly({ uids, mailbox }: MessageSet, target: Mailbox): string {
    const [it, is] = uids.length === 1 ? ['The message', 'was'] : ['The messages', 'were']
    const [from, to] = [mailbox, target.path].map((path) => placeName(mailboxes, path))
    return `${it} ${is} copied to ${to} but ${is === 'was' ? 'is' : 'are'} still in ${from} as well. Nothing is lost.`
  }
}
