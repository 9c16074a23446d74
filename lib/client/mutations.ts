import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { FlagChange } from '../mail/message'
import type { CopyResult, JunkMarks, MessageSet, MoveResult, Origin } from '../mail/message-ref'
import type { RestoreResult } from '../mail/restored'
import { Problem, post } from './api'
import { beginChange } from './changes'
import { listsKey } from './list-query'
import { patchFlagChange, patchRemoval, type Restore, settle } from './patch-cache'
import { searchesKey } from './search-list'
import { setBody, uidsBody } from './set-body'

/**
 * After a refusal: what was, again. A changed UIDVALIDITY makes every UID of the folder meaningless:
 * its list is loaded anew. What is gone is shown no longer as if it were there.
 */
async function putBack(
  client: QueryClient,
  mailbox: string,
  error: Error,
  restore: Restore | undefined,
): Promise<void> {
  restore?.()
  if (!(error instanceof Problem)) return
  if (error.code === 'uid-validity-changed') await client.resetQueries({ queryKey: listsKey(mailbox) })
  // What is open may be what is gone.
  if (error.status === 404) await client.invalidateQueries({ queryKey: ['message', mailbox] })
}

/** A move, and what belongs to it. */
export interface Move {
  set: MessageSet
  /** Path of the folder that they go to. */
  target: string
  /** Where they came from is kept on our server: the target is Trash or Junk. */
  keepsOrigin?: boolean
  /** The same for messages that go back to Trash or Junk: where they had come from. */
  origins?: Origin[]
  /** Which of them shall be marked as junk and as no junk; without it, the marks stay. */
  marks?: JunkMarks
}

/** Moves messages; they leave the list at once and come back when the server refuses. */
export function useMoveMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set, target, keepsOrigin, origins, marks }: Move) =>
      post<MoveResult>('/api/messages/move', {
        ...setBody(set),
        ...{ target, keepsOrigin },
        origins: origins?.map(({ origin, uids }) => ({ origin, uids: uidsBody(uids) })),
        marks: marks && { junk: uidsBody(marks.junk), notJunk: uidsBody(marks.notJunk) },
      }),
    onMutate: ({ set, target }) => patchRemoval(client, set, target),
    // A search there, as on the screen at an Undo, does not know of them yet.
    onSuccess: (_, { target }) => void client.invalidateQueries({ queryKey: searchesKey(target) }),
    onError: (error, { set }, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: () => settle(client, 'all'),
  })
}

/** Puts messages back to where they came from, out of Trash or Junk. */
export function useRestoreMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set, notJunk }: { set: MessageSet; notJunk: boolean }) =>
      post<RestoreResult>('/api/messages/restore', { ...setBody(set), notJunk }),
    onMutate: ({ set }) => patchRemoval(client, set, null),
    onError: (error, { set }, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: () => settle(client, 'all'),
  })
}

/** Copies messages. The counts of the target follow from the server. */
export function useCopyMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set, target }: { set: MessageSet; target: string }) =>
      post<CopyResult>('/api/messages/copy', { ...setBody(set), target }),
    onMutate: () => beginChange(client),
    onSettled: () => settle(client, 'all'),
  })
}

/** How many messages are gone, and in words why not all. */
interface Deleted {
  deleted: number
  stopped: string | null
}

/** Destroys messages. */
export function useDeleteMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (set: MessageSet) => post<Deleted>('/api/messages/delete', setBody(set)),
    onMutate: (set) => patchRemoval(client, set, null),
    onError: (error, set, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: () => settle(client, 'all'),
  })
}

/** Sets and clears flags. */
export function useStoreFlags() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set, change, isAsked }: { set: MessageSet; change: FlagChange; isAsked?: boolean }) =>
      post<void>('/api/messages/flags', { ...setBody(set), ...change, isAsked }),
    onMutate: ({ set, change }) => patchFlagChange(client, set, change),
    onError: (error, { set }, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: (_, error) => settle(client, error ? 'all' : 'counts'),
  })
}
