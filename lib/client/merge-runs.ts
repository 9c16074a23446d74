import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Merge, MergeCheck, MergeStep } from '../mail/merge'
import type { MessageSet, MoveResult } from '../mail/message-ref'
import { uidSet } from '../mail/uid-set'
import { Problem, post, request } from './api'
import { setBody } from './set-body'

/** One merge of this tab, from its beginning until its folder is gone or its messages are back. */
export interface MergeRun {
  mailbox: string
  target: string
  /** What is under way now. */
  work: 'merging' | 'undoing' | null
  /** Cancel was pressed: the step that is under way is the last one. */
  isStopping: boolean
  /** What was there at the beginning; null while it is being counted. */
  merge: Merge | null
  moved: number
  /** A step has not been answered: whether it was done is seen at the next answer. */
  isUncertain: boolean
  /** Where the moved messages are, a set a step; what Undo needs. */
  places: MessageSet[]
  /** Whether Undo has begun, and whether its last step has been answered. */
  undo: 'none' | 'begun' | 'unanswered'
  /** In words, why it stopped. */
  problem: string | null
  /** What the server says of both folders; after the last step only. */
  check: MergeCheck | null
}

/** UIDs that are kept for Undo. */
const mostPlaces = 100_000

/** Octets of one line that every server takes. */
const longestSet = 7900

// Work goes on while other pages of this tab are looked at, so it belongs to none of them.
const runs = new Map<string, MergeRun>()
const listeners = new Set<() => void>()

function announce(): void {
  for (const listener of listeners) listener()
}

function change(mailbox: string, part: Partial<MergeRun>): MergeRun {
  const run = { ...(runs.get(mailbox) as MergeRun), ...part }
  runs.set(mailbox, run)
  announce()
  return run
}

/** The merge of a folder, or null; drawn again whenever it gets on. */
export function useMergeRun(mailbox: string): MergeRun | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => runs.get(mailbox) ?? null,
    () => null,
  )
}

/** Ends a merge or its undoing after the step that is under way. */
export function stopMerge(mailbox: string): void {
  if (runs.has(mailbox)) change(mailbox, { isStopping: true })
}

/** Forgets a merge, when nothing can be continued or undone. */
export function forgetMerge(mailbox: string): void {
  runs.delete(mailbox)
  announce()
}

/** Asks for everything again that a merge has changed. */
async function settle(client: QueryClient): Promise<void> {
  const keys = ['mailboxes', 'messages', 'quota', 'last-arrival']
  await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })))
}

/**
 * Merges a folder into another, step by step; goes on where an earlier run has stopped.
 * @returns how it ended: finished where `check` is there, else stopped, with the reason if it was none's wish
 */
export async function runMerge(client: QueryClient, mailbox: string, target: string): Promise<MergeRun> {
  const before = runs.get(mailbox)
  const canGoOn = before?.merge && before.target === target && !before.check && before.undo === 'none'
  if (!canGoOn) {
    runs.set(mailbox, {
      ...{ mailbox, target, work: 'merging', isStopping: false, merge: null, moved: 0, isUncertain: false },
      ...{ places: [], undo: 'none', problem: null, check: null },
    })
  }
  change(mailbox, { work: 'merging', isStopping: false, problem: null, check: null })
  try {
    const merge =
      runs.get(mailbox)?.merge ?? (await request<Merge>(`/api/mailboxes/merging?${pair(mailbox, target)}`))
    change(mailbox, { merge })
    const isDone = merge.last === 0 || (await moveAll(merge))
    if (isDone) change(mailbox, { check: await check(merge) })
  } catch (error) {
    change(mailbox, { problem: (error as Error).message })
    if (error instanceof Problem && error.code === 'uid-validity-changed') change(mailbox, { merge: null })
    else await lookAfterFailure(mailbox)
  }
  const run = change(mailbox, { work: null, isStopping: false })
  await settle(client)
  return run
}

function pair(mailbox: string, target: string): string {
  return new URLSearchParams({ mailbox, target }).toString()
}

/** Moves until nothing is left, or until it is stopped; true when nothing is left. */
async function moveAll(merge: Merge): Promise<boolean> {
  const { mailbox } = merge
  let leftBefore = Number.POSITIVE_INFINITY
  while (!runs.get(mailbox)?.isStopping) {
    const { uidValidity, last, target } = merge
    const step = await post<MergeStep>('/api/mailboxes/merging', { mailbox, uidValidity, last, target })
    const run = runs.get(mailbox) as MergeRun
    const kept = merge.messages <= mostPlaces && step.moved ? [step.moved] : []
    change(mailbox, {
      moved: run.isUncertain ? Math.max(run.moved, merge.messages - step.left) : run.moved + step.count,
      isUncertain: false,
      places: [...run.places, ...kept],
    })
    if (step.stopped) change(mailbox, { problem: step.stopped })
    if (step.stopped || (step.count === 0 && step.left >= leftBefore)) return false
    if (step.left === 0) return true
    leftBefore = step.left
  }
  return false
}

/** After a failure: how far it really got, if that can be asked. */
async function lookAfterFailure(mailbox: string): Promise<void> {
  const { merge, moved } = change(mailbox, { isUncertain: true })
  if (!merge) return
  const seen = await check(merge).catch(() => null)
  if (seen) change(mailbox, { moved: Math.max(moved, merge.messages - seen.left), isUncertain: false })
}

function check(merge: Merge): Promise<MergeCheck> {
  const { mailbox, uidValidity, last, target } = merge
  const places = runs.get(mailbox)?.places ?? []
  const set = uidSet(places.flatMap(({ uids }) => uids))
  const first = places[0]
  const moved = first && set.length <= longestSet ? { uidValidity: first.uidValidity, set } : null
  return post<MergeCheck>('/api/mailboxes/merging/check', { mailbox, uidValidity, last, target, moved })
}

/** What became of an Undo: messages that are back, and those that were no longer where the merge had put them. */
export interface Undoing {
  back: number
  missing: number
  problem: string | null
}

/** Moves exactly the messages of a merge back; what could not be moved can be tried again. */
export async function undoMerge(client: QueryClient, mailbox: string): Promise<Undoing> {
  const undoing: Undoing = { back: 0, missing: 0, problem: null }
  const { undo } = runs.get(mailbox) as MergeRun
  let wasLost = undo === 'unanswered'
  change(mailbox, { work: 'undoing', isStopping: false, undo: 'begun', problem: null, check: null })
  while (!runs.get(mailbox)?.isStopping && !undoing.problem) {
    const { places, moved } = runs.get(mailbox) as MergeRun
    const set = places.at(-1)
    if (!set) break
    try {
      const { count, stopped } = await post<MoveResult>('/api/messages/move', {
        ...setBody(set),
        target: mailbox,
      })
      undoing.back += count
      undoing.problem = stopped
      change(mailbox, { moved: moved - count, places: stopped ? places : places.slice(0, -1) })
    } catch (error) {
      const isGone = error instanceof Problem && error.code === 'message-not-found'
      if (isGone) {
        // After an answer that was lost, they are gone because they are back.
        undoing[wasLost ? 'back' : 'missing'] += set.uids.length
        change(mailbox, { moved: moved - set.uids.length, places: places.slice(0, -1) })
      } else {
        undoing.problem = (error as Error).message
        change(mailbox, { undo: 'unanswered' })
      }
    }
    wasLost = false
  }
  const run = change(mailbox, { work: null, isStopping: false, problem: undoing.problem })
  if (run.places.length === 0) forgetMerge(mailbox)
  await settle(client)
  return undoing
}
