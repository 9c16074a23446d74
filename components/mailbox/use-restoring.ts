import { useQueryClient } from '@tanstack/react-query'
import { persist } from '@/lib/client/lazy-part'
import { setsOf } from '@/lib/client/list-keys'
import { restoreMessages } from '@/lib/client/message-changes'
import { useNotifications } from '@/lib/client/notifications'
import type { Mailbox } from '@/lib/mail/mailbox'
import type { MessageSet } from '@/lib/mail/message-ref'
import type { RestoredGroup, RestoreResult } from '@/lib/mail/restored'
import { placeName } from './place-name'
import { cannotUndo, useUndo } from './use-undo'

interface Options {
  mailboxes: Mailbox[]
  /** Called before messages leave the list; what it returns runs when the server refuses. */
  leave: (set: MessageSet) => () => void
}

/** Putting messages in Trash or Junk back to where they came from, with its feedback and its Undo. */
export function useRestoring({ mailboxes, leave }: Options) {
  const { notify, notifyFailure } = useNotifications()
  const client = useQueryClient()
  const undo = useUndo()

  function undoAll(groups: RestoredGroup[], target: string) {
    return undo(
      groups.flatMap(({ moved, marks, origins }) => (moved ? [{ set: moved, target, marks, origins }] : [])),
    )
  }

  async function tell({ groups, stopped }: RestoreResult, { mailbox }: MessageSet, notJunk: boolean) {
    const { restoredWords } = await persist(() => import('./restored-words'))
    const done = restoredWords(groups, (path) => placeName(mailboxes, path), notJunk)
    if (stopped)
      notifyFailure(`${done}. The others are still in ${placeName(mailboxes, mailbox)}: ${stopped}`)
    else if (groups.every(({ moved }) => moved)) notify(done, () => void undoAll(groups, mailbox))
    else notify(done, undefined, cannotUndo)
  }

  /** @param notJunk they are marked as no junk as well */
  return function putBack(listed: MessageSet, { notJunk }: { notJunk: boolean }): void {
    // What is offered for one folder's messages alone.
    const [set = listed] = setsOf(listed)
    const restoring = restoreMessages(client, { set, notJunk })
    const comeBack = leave(listed)
    restoring.then(
      (result) => tell(result, set, notJunk),
      (error: Error) => {
        comeBack()
        notifyFailure(error.message)
      },
    )
  }
}
