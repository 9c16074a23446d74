import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FlagChange } from '../mail/message'
import type { MessageSet, MoveResult } from '../mail/message-ref'
import { Problem, post } from './api'
import { listKey } from './list-query'
import { patchFlagChange, patchRemoval, type Restore, settle } from './patch-cache'
import { setBody } from './set-body'

/**
 * After a refusal: what was, again. A changed UIDVALIDITY makes every UID of the folder meaningless:
 * its list is loaded anew.
 */
async function putBack(
  client: QueryClient,
  mailbox: string,
  error: Error,
  restore: Restore | undefined,
): Promise<void> {
  restore?.()
  if (error instanceof Problem && error.code === 'uid-validity-changed') {
    await client.resetQueries({ queryKey: listKey(mailbox) })
  }
}

/** Moves messages; they leave the list at once and come back when the server refuses. */
export function useMoveMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set, target }: { set: MessageSet; target: string }) =>
      post<MoveResult>('/api/messages/move', { ...setBody(set), target }),
    onMutate: ({ set, target }) => patchRemoval(client, set, target),
    onError: (error, { set }, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: () => settle(client, 'all'),
  })
}

/** Destroys messages. */
export function useDeleteMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (set: MessageSet) => post<void>('/api/messages/delete', setBody(set)),
    onMutate: (set) => patchRemoval(client, set, null),
    onError: (error, set, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: () => settle(client, 'all'),
  })
}

/** Sets and clears flags. */
export function useStoreFlags() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set, change }: { set: MessageSet; change: FlagChange }) =>
      post<void>('/api/messages/flags', { ...setBody(set), ...change }),
    onMutate: ({ set, change }) => patchFlagChange(client, set, change),
    onError: (error, { set }, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: (_, error) => settle(client, error ? 'all' : 'counts'),
  })
}
