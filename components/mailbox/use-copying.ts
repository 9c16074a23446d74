import { setsOf } from '@/lib/client/list-keys'
import { joinSets, useCopyMessages, useDeleteMessages } from '@/lib/client/mutations'
import { useNotifications } from '@/lib/client/notifications'
import { withSets } from '@/lib/client/several-sets'
import type { Mailbox } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import type { MessageSet } from '@/lib/mail/message-ref'
import { placeName } from './place-name'
import { tellOutcome } from './tell-outcome'

/** Copying messages to a folder, with its feedback. Undo destroys the copies and nothing else. */
export function useCopying(mailboxes: Mailbox[]) {
  const notifications = useNotifications()
  const { notifyFailure, dismiss } = notifications
  const copy = useCopyMessages()
  const destroy = useDeleteMessages()

  function undo(copies: MessageSet) {
    destroy.mutate(copies, {
      onSuccess({ count, stopped, isCancelled }) {
        const done = `Removed ${count === 1 ? '1 copy' : `${count.toLocaleString('en')} copies`}`
        tellOutcome(notifications, { done, left: copies.uids.length - count, stopped, isCancelled })
      },
      onError: (error) => notifyFailure(`Could not be undone. ${error.message}`),
    })
  }

  return function copyTo(set: MessageSet, target: Mailbox): void {
    dismiss()
    withSets(setsOf(set), (own) => copy.mutateAsync({ set: own, target: target.path }))
      .then(({ parts, count, stopped, isCancelled }) => {
        const done = `Copied ${messageCount(count)} to ${placeName(mailboxes, target.path)}`
        const copies = parts.map(({ result }) => result.copies).reduce(joinSets)
        tellOutcome(notifications, {
          ...{ done, left: set.uids.length - count, stopped, isCancelled },
          undo: copies ? () => undo(copies) : undefined,
        })
      })
      .catch((error: Error) => notifyFailure(error.message))
  }
}
