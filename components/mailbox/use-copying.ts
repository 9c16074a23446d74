import { useQueryClient } from '@tanstack/react-query'
import { setsOf } from '@/lib/client/list-keys'
import { copyMessages, deleteMessages, joinSets } from '@/lib/client/message-changes'
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
  const client = useQueryClient()

  function undo(copies: MessageSet) {
    deleteMessages(client, copies)
      .then(({ count, stopped, isCancelled }) => {
        const done = `Removed ${count === 1 ? '1 copy' : `${count.toLocaleString('en')} copies`}`
        tellOutcome(notifications, { done, left: copies.uids.length - count, stopped, isCancelled })
      })
      .catch((error: Error) => notifyFailure(`Could not be undone. ${error.message}`))
  }

  return function copyTo(set: MessageSet, target: Mailbox): void {
    dismiss()
    withSets(setsOf(set), (own) => copyMessages(client, { set: own, target: target.path }))
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
