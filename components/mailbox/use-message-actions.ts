import { useDeleteMessages, useMoveMessages, useStoreFlags } from '@/lib/client/mutations'
import { useNotifications } from '@/lib/client/notifications'
import { findSpecial, type Mailbox, mailboxName, mailboxPathLabel } from '@/lib/mail/mailbox'
import { type flagged, messageCount, type seen } from '@/lib/mail/message'
import type { MessageSet } from '@/lib/mail/message-ref'

interface Options {
  mailboxes: Mailbox[]
  /** Called before messages leave the list; what it returns runs when the server refuses. */
  onLeave: (set: MessageSet) => () => void
}

/** Where messages went: two folders below different ones may have the same name. */
function placeName(target: Mailbox): string {
  return target.specialUse ? mailboxName(target) : mailboxPathLabel(target)
}

/** What can be done with some messages. */
export type MessageActions = ReturnType<typeof useMessageActions>

/** What can be done with messages, with its feedback. Success is said when the server has said it. */
export function useMessageActions({ mailboxes, onLeave }: Options) {
  const { notify, notifyFailure, dismiss } = useNotifications()
  const move = useMoveMessages()
  const destroy = useDeleteMessages()
  const store = useStoreFlags()

  /** An Undo that is still offered would be for the step before this one. */
  function leave(set: MessageSet) {
    dismiss()
    return onLeave(set)
  }

  function undoMove(moved: MessageSet, target: string) {
    move.mutate(
      { set: moved, target },
      {
        onSuccess: () => notify(`Moved ${messageCount(moved.uids.length)} back`),
        onError: (error) => notifyFailure(`Could not be undone. ${error.message}`),
      },
    )
  }

  function moveTo(set: MessageSet, target: Mailbox, verb: 'Moved' | 'Archived' | 'Deleted') {
    const comeBack = leave(set)
    move.mutate(
      { set, target: target.path },
      {
        onSuccess: ({ moved }) => {
          const done = `${verb} ${messageCount((moved ?? set).uids.length)}`
          const undo = moved ? () => undoMove(moved, set.mailbox) : undefined
          notify(verb === 'Moved' ? `${done} to ${placeName(target)}` : done, undo)
        },
        onError: (error) => {
          comeBack()
          notifyFailure(error.message)
        },
      },
    )
  }

  function moveToSpecial(set: MessageSet, use: '\\Archive' | '\\Trash', verb: 'Archived' | 'Deleted') {
    const target = findSpecial(mailboxes, use)
    const name = use === '\\Archive' ? 'Archive' : 'Trash'
    if (!target) {
      notifyFailure(
        `Your mail server does not say which folder is ${name}, so nothing was changed. Use “Move to…”.`,
      )
    } else if (target.path === set.mailbox) {
      notifyFailure(`${set.uids.length === 1 ? 'This message is' : 'These messages are'} in ${name} already.`)
    } else {
      moveTo(set, target, verb)
    }
  }

  return {
    moveTo: (set: MessageSet, target: Mailbox) => moveTo(set, target, 'Moved'),
    archive: (set: MessageSet) => moveToSpecial(set, '\\Archive', 'Archived'),
    remove: (set: MessageSet) => moveToSpecial(set, '\\Trash', 'Deleted'),
    destroy(set: MessageSet) {
      const comeBack = leave(set)
      destroy.mutate(set, {
        onSuccess: () => notify(`Deleted ${messageCount(set.uids.length)} for good`),
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
