import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FlagChange, messageCount } from '../mail/message'
import type { CopyResult, JunkMarks, MessageSet, MoveResult, Origin } from '../mail/message-ref'
import type { RestoreResult } from '../mail/restored'
import { Problem, post } from './api'
import { beginChange } from './changes'
import { keysOf } from './list-keys'
import { listsKey } from './list-query'
import { inSteps, type Whole } from './long-work'
import { patchFlagChange, patchRemoval, type Restore, settle } from './patch-cache'
import { searchesKey, spreadKeys } from './search-list'
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

function postMove({ set, target, keepsOrigin, origins, marks }: Move): Promise<MoveResult> {
  return post<MoveResult>('/api/messages/move', {
    ...setBody(set),
    ...{ target, keepsOrigin },
    origins: origins?.map(({ origin, uids }) => ({ origin, uids: uidsBody(uids) })),
    marks: marks && { junk: uidsBody(marks.junk), notJunk: uidsBody(marks.notJunk) },
  })
}

/** What a move does with some of its messages. */
function partOf(move: Move, set: MessageSet): Move {
  const part = new Set(set.uids)
  const those = (uids: number[]) => uids.filter((uid) => part.has(uid))
  const { origins, marks } = move
  return {
    ...move,
    set,
    ...(origins && {
      origins: origins
        .map(({ origin, uids }) => ({ origin, uids: those(uids) }))
        .filter(({ uids }) => uids.length > 0),
    }),
    ...(marks && { marks: { junk: those(marks.junk), notJunk: those(marks.notJunk) } }),
  }
}

interface Counted {
  count: number
  /** In words, why not all were done. */
  stopped: string | null
}

function joinCounts(one: Counted, next: Counted): Counted {
  return { count: one.count + next.count, stopped: next.stopped }
}

/** Messages of two steps. Without a word from the server of where all are, there is no Undo. */
export function joinSets(one: MessageSet | null, next: MessageSet | null): MessageSet | null {
  const isTold = one && next && one.uidValidity === next.uidValidity
  return isTold ? { ...one, uids: [...one.uids, ...next.uids] } : null
}

function joinMoves(one: MoveResult, next: MoveResult): MoveResult {
  return {
    ...joinCounts(one, next),
    moved: joinSets(one.moved, next.moved),
    ...((one.marks ?? next.marks) && {
      marks: {
        junk: [...(one.marks?.junk ?? []), ...(next.marks?.junk ?? [])],
        notJunk: [...(one.marks?.notJunk ?? []), ...(next.marks?.notJunk ?? [])],
      },
    }),
    origins: [...one.origins, ...next.origins],
  }
}

/** Moves messages; they leave the list at once and come back when the server refuses. */
export function useMoveMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (all: Move): Promise<Whole<MoveResult>> =>
      inSteps(
        all.set,
        `Moving ${messageCount(all.set.uids.length)}`,
        (set) => postMove(partOf(all, set)),
        joinMoves,
      ),
    onMutate: ({ set, target }) => patchRemoval(client, set, target),
    onSuccess: ({ count }, { set, target }) => {
      // A search there, as on the screen at an Undo, does not know of them yet.
      void client.invalidateQueries({ queryKey: searchesKey(target) })
      // Nor does one in several folders, unless it has shown where they were.
      if (keysOf(set).length === 0) void client.invalidateQueries({ queryKey: spreadKeys })
      if (count < set.uids.length) void client.invalidateQueries({ queryKey: searchesKey(set.mailbox) })
    },
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

function joinCopies(one: CopyResult, next: CopyResult): CopyResult {
  return { ...joinCounts(one, next), copies: joinSets(one.copies, next.copies) }
}

/** Copies messages. The counts of the target follow from the server. */
export function useCopyMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set: all, target }: { set: MessageSet; target: string }): Promise<Whole<CopyResult>> =>
      inSteps(
        all,
        `Copying ${messageCount(all.uids.length)}`,
        (set) => post<CopyResult>('/api/messages/copy', { ...setBody(set), target }),
        joinCopies,
      ),
    onMutate: () => beginChange(client),
    onSettled: () => settle(client, 'all'),
  })
}

async function postDelete(set: MessageSet): Promise<Counted> {
  const { deleted, stopped } = await post<{ deleted: number; stopped: string | null }>(
    '/api/messages/delete',
    setBody(set),
  )
  return { count: deleted, stopped }
}

/** Destroys messages. */
export function useDeleteMessages() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (all: MessageSet): Promise<Whole<Counted>> =>
      inSteps(all, `Deleting ${messageCount(all.uids.length)} for good`, postDelete, joinCounts),
    onMutate: (set) => patchRemoval(client, set, null),
    onError: (error, set, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: () => settle(client, 'all'),
  })
}

/** Sets and clears flags. */
export function useStoreFlags() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ set: all, change, isAsked }: { set: MessageSet; change: FlagChange; isAsked?: boolean }) =>
      inSteps(
        all,
        `Marking ${messageCount(all.uids.length)}`,
        async (set): Promise<Counted> => {
          await post<void>('/api/messages/flags', { ...setBody(set), ...change, isAsked })
          return { count: set.uids.length, stopped: null }
        },
        joinCounts,
      ),
    onMutate: ({ set, change }) => patchFlagChange(client, set, change),
    onError: (error, { set }, restore) => putBack(client, set.mailbox, error, restore),
    onSettled: (done, error, { set }) =>
      settle(client, error || (done?.count ?? 0) < set.uids.length ? 'all' : 'counts'),
  })
}
