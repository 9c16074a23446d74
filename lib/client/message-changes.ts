import type { QueryClient } from '@tanstack/react-query'
import { type FlagChange, messageCount } from '../mail/message'
import type { CopyResult, JunkMarks, MessageSet, MoveResult, Origin } from '../mail/message-ref'
import type { RestoreResult } from '../mail/restored'
import { Problem, post } from './api'
import { type Aftermath, beginChange } from './changes'
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

interface Change<Result> {
  /** Of the folder that it is about. */
  mailbox: string
  /** Sends it. */
  ask: () => Promise<Result>
  /** Shows what will be; what it returns shows again what was. */
  show?: () => Restore
  /** What has to be asked again once it was answered; null: why it was refused. */
  aftermath: (result: Result | null) => Aftermath
}

/**
 * Makes a change of messages. It is sent and then shown in the very event that asks for it: nothing is drawn
 * before it is on its way, and all that it changes is drawn at once.
 */
async function make<Result>(
  client: QueryClient,
  { mailbox, ask, show, aftermath }: Change<Result>,
): Promise<Result> {
  const asked = ask()
  if (!show) beginChange(client)
  const restore = show?.()
  let result: Result | null = null
  try {
    result = await asked
    return result
  } catch (error) {
    await putBack(client, mailbox, error as Error, restore)
    throw error
  } finally {
    settle(client, aftermath(result))
  }
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

/**
 * Moves messages; they leave the list at once and come back when the server refuses.
 * @throws Problem
 */
export async function moveMessages(client: QueryClient, all: Move): Promise<Whole<MoveResult>> {
  const { set, target } = all
  const text = `Moving ${messageCount(set.uids.length)}`
  const moved = await make(client, {
    mailbox: set.mailbox,
    ask: () => inSteps(set, text, (part) => postMove(partOf(all, part)), joinMoves),
    show: () => patchRemoval(client, set, target),
    aftermath: () => 'all',
  })
  // A search there, as on the screen at an Undo, does not know of them yet.
  void client.invalidateQueries({ queryKey: searchesKey(target) })
  // Nor does one in several folders, unless it has shown where they were.
  if (keysOf(set).length === 0) void client.invalidateQueries({ queryKey: spreadKeys })
  if (moved.count < set.uids.length) void client.invalidateQueries({ queryKey: searchesKey(set.mailbox) })
  return moved
}

/**
 * Puts messages back to where they came from, out of Trash or Junk.
 * @throws Problem
 */
export function restoreMessages(
  client: QueryClient,
  { set, notJunk }: { set: MessageSet; notJunk: boolean },
): Promise<RestoreResult> {
  return make(client, {
    mailbox: set.mailbox,
    ask: () => post<RestoreResult>('/api/messages/restore', { ...setBody(set), notJunk }),
    show: () => patchRemoval(client, set, null),
    aftermath: () => 'all',
  })
}

function joinCopies(one: CopyResult, next: CopyResult): CopyResult {
  return { ...joinCounts(one, next), copies: joinSets(one.copies, next.copies) }
}

/**
 * Copies messages. The counts of the target follow from the server.
 * @throws Problem
 */
export function copyMessages(
  client: QueryClient,
  { set, target }: { set: MessageSet; target: string },
): Promise<Whole<CopyResult>> {
  const text = `Copying ${messageCount(set.uids.length)}`
  const copy = (part: MessageSet) => post<CopyResult>('/api/messages/copy', { ...setBody(part), target })
  return make(client, {
    mailbox: set.mailbox,
    ask: () => inSteps(set, text, copy, joinCopies),
    aftermath: () => 'all',
  })
}

async function postDelete(set: MessageSet): Promise<Counted> {
  const { deleted, stopped } = await post<{ deleted: number; stopped: string | null }>(
    '/api/messages/delete',
    setBody(set),
  )
  return { count: deleted, stopped }
}

/**
 * Destroys messages.
 * @throws Problem
 */
export function deleteMessages(client: QueryClient, set: MessageSet): Promise<Whole<Counted>> {
  const text = `Deleting ${messageCount(set.uids.length)} for good`
  return make(client, {
    mailbox: set.mailbox,
    ask: () => inSteps(set, text, postDelete, joinCounts),
    show: () => patchRemoval(client, set, null),
    aftermath: () => 'all',
  })
}

/**
 * Sets and clears flags.
 * @param isAsked false where nobody misses it when another tab or program was quicker
 * @throws Problem
 */
export function storeFlags(
  client: QueryClient,
  { set, change, isAsked }: { set: MessageSet; change: FlagChange; isAsked?: boolean },
): Promise<Whole<Counted>> {
  const store = async (part: MessageSet): Promise<Counted> => {
    await post<void>('/api/messages/flags', { ...setBody(part), ...change, isAsked })
    return { count: part.uids.length, stopped: null }
  }
  return make(client, {
    mailbox: set.mailbox,
    ask: () => inSteps(set, `Marking ${messageCount(set.uids.length)}`, store, joinCounts),
    show: () => patchFlagChange(client, set, change),
    aftermath: (done) => ((done?.count ?? 0) < set.uids.length ? 'all' : 'counts'),
  })
}
