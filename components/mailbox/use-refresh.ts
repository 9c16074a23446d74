import { useQueryClient } from '@tanstack/react-query'
import { useNotifications } from '@/lib/client/notifications'
import type { MailboxState } from './use-mailbox'

/** What the button "Refresh" does: list, counts and storage are asked for again. */
export function useRefresh({ refetch }: MailboxState) {
  const client = useQueryClient()
  const { notifyFailure } = useNotifications()
  return async function refresh() {
    // Counting leaves the selected folder, so that one made anew under its name is noticed by the list.
    await client.refetchQueries({ queryKey: ['mailboxes'] })
    const [answer] = await Promise.all([refetch(), client.refetchQueries({ queryKey: ['quota'] })])
    if (answer.error) notifyFailure(answer.error.message)
  }
}
