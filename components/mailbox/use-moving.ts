import { Problem } from '@/lib/client/api'
import { useMoveMessages } from '@/lib/client/mutations'
import { useNotifications } from '@/lib/client/notifications'
import type { Mailbox } from '@/lib/mail/mailbox'
import type { JunkMarks, MessageSet } from '@/lib/mail/message-ref'
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
  marks?: JunkMarks
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
  const move = useMoveMessages()
  const undo = useUndo()

  return function moveTo({ set, target, done, marks, onFull }: Moving): void {
    const comeBack = leave(set)
    // Not by callbacks of the mutation, which nobody hears once another folder is looked at.
    move
      .mutateAsync({ set, target: target.path, marks, keepsOrigin: keepsOrigin(target) })
      .then(({ moved, count, stopped, isCancelled, marks: before, origins }) => {
        const back = moved && { set: moved, target: set.mailbox, marks: before, origins }
        const left = set.uids.length - count
        tellOutcome(notifications, {
          ...{ done: done(count), left, stopped, isCancelled },
          whole: left > 0 ? `${done(count)}; ${left} ${goneWords(left)}` : done(count),
          undo: back ? () => void undo([back]) : undefined,
          whyNot: cannotUndo,
        })
      })
      .catch((error: Error) => {
        comeBack()
        const code = error instanceof Problem ? error.code : null
        if (code === 'over-quota' && onFull) onFull()
        else notifications.notifyFailure(code === 'copied-only' ? copiedOnly(set, target) : error.message)
      })
  }

  function copiedOnly({ uids, mailbox }: MessageSet, target: Mailbox): string {
    const [it, is] = uids.length === 1 ? ['The message', 'was'] : ['The messages', 'were']
    const [from, to] = [mailbox, target.path].map((path) => placeName(mailboxes, path))
    return `${it} ${is} copied to ${to} but ${is === 'was' ? 'is' : 'are'} still in ${from} as well. Nothing is lost.`
  }
}
