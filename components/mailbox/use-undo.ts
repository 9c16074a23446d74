import { useQueryClient } from '@tanstack/react-query'
import { persist } from '@/lib/client/lazy-part'
import { type Move, moveMessages } from '@/lib/client/message-changes'
import { useNotifications } from '@/lib/client/notifications'
import { mailboxesQuery } from '@/lib/client/queries'

/** Said where the server does not tell where moved messages are (no COPYUID). */
export const cannotUndo =
  'This cannot be undone: your mail server does not tell where the messages are now. Look for them in the folder that they were moved to.'

/** Puts messages back by further moves, and says what came of it. How it is done is loaded when it is needed. */
export function useUndo() {
  const client = useQueryClient()
  const { notify, notifyFailure } = useNotifications()

  return async function undo(moves: Move[]): Promise<void> {
    try {
      const { undoMoves } = await persist(() => import('./undo-moves'))
      const move = (each: Move) => moveMessages(client, each)
      const fetchMailboxes = () => client.fetchQuery({ ...mailboxesQuery(), staleTime: 0 }).catch(() => [])
      const { isWhole, text } = await undoMoves({ moves, move, fetchMailboxes })
      if (isWhole) notify(text)
      else notifyFailure(text)
    } catch {
      notifyFailure('Could not be undone. Wren cannot be reached. Check your internet connection.')
    }
  }
}
