import { useCopyMessages, useDeleteMessages } from '@/lib/client/mutations'
import { useNotifications } from '@/lib/client/notifications'
import type { Mailbox } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import type { MessageSet } from '@/lib/mail/message-ref'
import { placeName } from './place-name'

/** Copying messages to a folder, with its feedback. Undo destroys the copies and nothing else. */
export function useCopying(mailboxes: Mailbox[]) {
  const { notify, notifyFailure, dismiss } = useNotifications()
  const copy = useCopyMessages()
  const destroy = useDeleteMessages()

  function undo(copies: MessageSet) {
    destroy.mutate(copies, {
      onSuccess({ deleted, stopped }) {
        const done = `Removed ${deleted === 1 ? '1 copy' : `${deleted.toLocaleString('en')} copies`}`
        if (stopped) notifyFailure(`${done}, then it stopped. ${stopped}`)
        else notify(done)
      },
      onError: (error) => notifyFailure(`Could not be undone. ${error.message}`),
    })
  }

  return function copyTo(set: MessageSet, target: Mailbox): void {
    dismiss()
    copy.mutate(
      { set, target: target.path },
      {
        onSuccess({ copies, count, stopped }) {
          const done = `Copied ${messageCount(count)} to ${placeName(mailboxes, target.path)}`
          if (stopped) notifyFailure(`${done}, then it stopped. ${stopped}`)
          else notify(done, copies ? () => undo(copies) : undefined)
        },
        onError: (error) => notifyFailure(error.message),
      },
    )
  }
}
