import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FlagChange } from '../mail/message'
import type { MessageSet, MoveResult } from '../mail/message-ref'
import { Problem, post } from './api'
import { listKey } from './list-query'
import { patchFlagChange, patchRemoval, settle } from './patch-cache'

/** A changed UIDVALIDITY makes every UID of the folder meaningless: its list is loaded anew. */
async function dropStale(client: QueryClient, mailbox: string, error: Error): Promise<void> {
  if (error instanceof Problem && error.code === 'uid-validity-changed') {
    await client.resetQueries({ queryKey: listKey(mailbox) })
  }
}

/** Moves messages; they leave the list at once and come back when the server refuses. */
export function useMoveMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['messages', 'move'],
    mutationFn: ({ set, target }: { set: MessageSet; target: string }) =>
      post<MoveResult>('/api/messages/move', { ...set, target }),
    onMutate: ({ set, target }) => patchRemoval(client, set, target),
    onError: (error, { set }, restore) => {
      restore?.()
      return dropStale(client, set.mailbox, error)
    },
    onSettled: () => settle(client, 'all'),
  })
}

/** Destroys messages. */
export function useDeleteMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['messages', 'delete'],
    mutationFn: (set: MessageSet) => post<void>('/api/messages/delete', set),
    onMutate: (set) => patchRemoval(client, set, null),
    onError: (error, set, restore) => {
      restore?.()
      return dropStale(client, set.mailbox, error)
    },
    onSettled: () => settle(client, 'all'),
  })
}

/** Sets and clears flags. */
export function useStoreFlags() {
  const client = useQueryClient()
  return useMutation({
    mutationKey: ['messages', 'flags'],
    mutationFn: ({ set, change }: { set: MessageSet; change: FlagChange }) =>
      post<void>('/api/messages/flags', { ...set, ...change }),
    onMutate: ({ set, change }) => patchFlagChange(client, set, change),
    onError: (error, { set }, restore) => {
      restore?.()
      return dropStale(client, set.mailbox, error)
    },
    onSettled: (_, error) => settle(client, error ? 'all' : 'counts'),
  })
}
