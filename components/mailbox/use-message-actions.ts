import { useQueryClient } from '@tanstack/react-query'
import { setsOf } from '@/lib/client/list-keys'
import { deleteMessages, storeFlags } from '@/lib/client/message-changes'
import { useNotifications } from '@/lib/client/notifications'
import { withSets } from '@/lib/client/several-sets'
import { findSpecial, type Mailbox } from '@/lib/mail/mailbox'
import { type flagged, messageCount, type seen } from '@/lib/mail/message'
import type { MessageSet } from '@/lib/mail/message-ref'
import { placeName } from './place-name'
import { askSpecialFolder } from './special-folder-state'
import { tellOutcome } from './tell-outcome'
import { useCopying } from './use-copying'
import { type Moving, useMoving } from './use-moving'
import { useRestoring } from './use-restoring'

interface Options {
  mailboxes: Mailbox[]
  /** Called before messages leave the list; what it returns runs when the server refuses. */
  onLeave: (set: MessageSet) => () => void
  /** Asks whether messages that cannot go to Trash shall be destroyed. */
  openDialog: (kind: 'destroyWhenFull', set: MessageSet) => void
}

/** A move without what is moved and where to. */
type Way = Omit<Moving, 'set' | 'target'>

/** What can be done with some messages. */
export type MessageActions = ReturnType<typeof useMessageActions>

/** What can be done with messages, with its feedback. Success is said when the server has said it. */
export function useMessageActions({ mailboxes, onLeave, openDialog }: Options) {
  const copyTo = useCopying(mailboxes)
  const notifications = useNotifications()
  const { notifyFailure, dismiss } = notifications
  const client = useQueryClient()
  const moveTo = useMoving({ mailboxes, leave })
  const putBack = useRestoring({ mailboxes, leave })

  /** An Undo that is still offered would be for the step before this one. */
  function leave(set: MessageSet) {
    dismiss()
    return onLeave(set)
  }

  /** Moves to the folder for a use, which is asked for where there is none; says so when they are there already. */
  function moveToSpecial(set: MessageSet, use: '\\Archive' | '\\Trash' | '\\Junk', how: Way): void {
    const go = (target: Mailbox) => moveTo({ ...how, set, target })
    const target = findSpecial(mailboxes, use)
    if (target) go(target)
    else askSpecialFolder(use, go)
  }

  return {
    moveTo(set: MessageSet, target: Mailbox) {
      const place = placeName(mailboxes, target.path)
      moveTo({ set, target, done: (count) => `Moved ${messageCount(count)} to ${place}` })
    },
    copyTo,
    archive: (set: MessageSet) =>
      moveToSpecial(set, '\\Archive', { done: (count) => `Archived ${messageCount(count)}` }),
    /** To Trash; where there is no room for it, asks before anything is destroyed. */
    remove: (set: MessageSet) =>
      moveToSpecial(set, '\\Trash', {
        done: (count) => `Deleted ${messageCount(count)}`,
        onFull: () => openDialog('destroyWhenFull', set),
      }),
    markJunk: (set: MessageSet) =>
      moveToSpecial(set, '\\Junk', {
        areJunk: true,
        done: (count) => `Marked ${messageCount(count)} as junk`,
      }),
    markNotJunk: (set: MessageSet) => putBack(set, { notJunk: true }),
    restore: (set: MessageSet) => putBack(set, { notJunk: false }),
    destroy(set: MessageSet) {
      const destroying = withSets(setsOf(set), (own) => deleteMessages(client, own))
      const comeBack = leave(set)
      destroying
        .then(({ count, stopped, isCancelled }) => {
          const done = `Deleted ${messageCount(count)} for good`
          tellOutcome(notifications, { done, left: set.uids.length - count, stopped, isCancelled })
        })
        .catch((error: Error) => {
          comeBack()
          notifyFailure(error.message)
        })
    },
    /** @param isAsked false where nobody misses it when another tab or program was quicker */
    setFlag(set: MessageSet, flag: typeof seen | typeof flagged, on: boolean, isAsked = true) {
      const change = on ? { add: [flag] } : { remove: [flag] }
      withSets(setsOf(set), (own) => storeFlags(client, { set: own, change, isAsked }))
        .then(({ count, stopped, isCancelled }) => {
          const [done, left] = [`Marked ${messageCount(count)}`, set.uids.length - count]
          tellOutcome(notifications, { done, whole: null, left, stopped, isCancelled })
        })
        .catch((error: Error) => notifyFailure(error.message))
    },
  }
}
