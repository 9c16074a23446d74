import { useCopyMessages, useDeleteMessages } from '@/lib/client/mutations'
import { useNotifications } from '@/lib/client/notifications'
import type { Mailbox } from '@/lib/mail/mailbox'
import { messageCount } from '@/lib/mail/message'
import type { MessageSet } from '@/lib/mail/message-ref'
import { placeName } from './place-name'
import { cancelledWords } from './use-moving'

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
    copy
      .mutateAsync({ set, target: target.path })
      .then(({ copies, count, stopped, isCancelled }) => {
        const done = `Copied ${messageCount(count)} to ${placeName(mailboxes, target.path)}`
        const undoIt = copies ? () => undo(copies) : undefined
        if (isCancelled) notify(cancelledWords(done, set.uids.length - count), undoIt)
        else if (stopped) notifyFailure(`${done}, then it stopped. ${stopped}`, undoIt)
        else notify(done, undoIt)
      })
      .catch((error: Error) => notifyFailure(error.message))
  }
}
