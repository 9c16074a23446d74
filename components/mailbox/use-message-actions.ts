import { useDeleteMessages, useStoreFlags } from '@/lib/client/mutations'
import { useNotifications } from '@/lib/client/notifications'
import { findSpecial, type Mailbox } from '@/lib/mail/mailbox'
import { type flagged, messageCount, type seen } from '@/lib/mail/message'
import type { MessageSet } from '@/lib/mail/message-ref'
import { placeName } from './place-name'
import { useMoving } from './use-moving'
import { useRestoring } from './use-restoring'

interface Options {
  mailboxes: Mailbox[]
  /** Called before messages leave the list; what it returns runs when the server refuses. */
  onLeave: (set: MessageSet) => () => void
  /** Asks whether messages that cannot go to Trash shall be destroyed. */
  openDialog: (kind: 'destroyWhenFull' | 'destroyWithoutTrash', set: MessageSet) => void
}

/** What can be done with some messages. */
export type MessageActions = ReturnType<typeof useMessageActions>

/** What can be done with messages, with its feedback. Success is said when the server has said it. */
export function useMessageActions({ mailboxes, onLeave, openDialog }: Options) {
  const { notify, notifyFailure, dismiss } = useNotifications()
  const destroy = useDeleteMessages()
  const store = useStoreFlags()
  const moveTo = useMoving({ mailboxes, leave })
  const putBack = useRestoring({ mailboxes, leave })

  /** An Undo that is still offered would be for the step before this one. */
  function leave(set: MessageSet) {
    dismiss()
    return onLeave(set)
  }

  /** The folder for a use; without one, or when the messages are there already, says so. */
  function targetFor(set: MessageSet, use: '\\Archive' | '\\Trash' | '\\Junk'): Mailbox | null {
    const target = findSpecial(mailboxes, use)
    const name = use.slice(1)
    if (!target) {
      notifyFailure(
        `Your mail server does not say which folder is ${name}, so nothing was changed. Use “Move to…”.`,
      )
    } else if (target.path === set.mailbox) {
      notifyFailure(`${set.uids.length === 1 ? 'This message is' : 'These messages are'} in ${name} already.`)
      return null
    }
    return target
  }

  return {
    moveTo(set: MessageSet, target: Mailbox) {
      const place = placeName(mailboxes, target.path)
      moveTo({ set, target, done: (count) => `Moved ${messageCount(count)} to ${place}` })
    },
    archive(set: MessageSet) {
      const target = targetFor(set, '\\Archive')
      if (target) moveTo({ set, target, done: (count) => `Archived ${messageCount(count)}` })
    },
    /** To Trash; where there is none, or no room for it, asks before anything is destroyed. */
    remove(set: MessageSet) {
      if (!findSpecial(mailboxes, '\\Trash')) return openDialog('destroyWithoutTrash', set)
      const target = targetFor(set, '\\Trash')
      const onFull = () => openDialog('destroyWhenFull', set)
      if (target) moveTo({ set, target, done: (count) => `Deleted ${messageCount(count)}`, onFull })
    },
    markJunk(set: MessageSet) {
      const target = targetFor(set, '\\Junk')
      const marks = { junk: set.uids, notJunk: [] }
      if (target) moveTo({ set, target, marks, done: (count) => `Marked ${messageCount(count)} as junk` })
    },
    markNotJunk: (set: MessageSet) => putBack(set, { notJunk: true }),
    restore: (set: MessageSet) => putBack(set, { notJunk: false }),
    destroy(set: MessageSet) {
      const comeBack = leave(set)
      destroy.mutate(set, {
        onSuccess({ deleted, stopped }) {
          const done = `Deleted ${messageCount(deleted)} for good`
          if (stopped) notifyFailure(`${done}, then it stopped. ${stopped}`)
          else notify(done)
        },
        onError: (error) => {
          comeBack()
          notifyFailure(error.message)
        },
      })
    },
    setFlag(set: MessageSet, flag: typeof seen | typeof flagged, on: boolean) {
      const change = on ? { add: [flag] } : { remove: [flag] }
      store.mutate({ set, change }, { onError: (error) => notifyFailure(error.message) })
    },
  }
}
