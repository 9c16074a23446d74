import { useSyncExternalStore } from 'react'
import type { MessageSet } from '../mail/message-ref'

/** Work on many messages that is under way in this tab, whatever page of it is looked at. */
export interface LongWork {
  id: number
  /** What it does: "Moving 12,480 messages". */
  text: string
  /** Messages that it is through with. */
  done: number
  total: number
  /** Cancel was pressed: the step that is under way is the last one. */
  isStopping: boolean
}

/** What a step has done. */
interface Step {
  count: number
  /** In words, why it did not do all; null: it did. */
  stopped: string | null
}

/** What all steps together have done. */
export type Whole<Result> = Result & {
  /** Somebody has cancelled the rest. */
  isCancelled?: boolean
}

/** Messages of one step: so many are done in well under a second, and are what a Cancel waits for. */
const stepSize = 1000

// Work goes on while other pages of this tab are looked at, so it belongs to none of them.
let works: LongWork[] = []
let last = 0
const listeners = new Set<() => void>()

function announce(next: LongWork[]): void {
  works = next
  for (const listener of listeners) listener()
}

function change(id: number, part: Partial<LongWork>): void {
  announce(works.map((work) => (work.id === id ? { ...work, ...part } : work)))
}

/** What is under way; drawn again whenever it gets on. */
export function useLongWork(): LongWork[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => works,
    () => none,
  )
}

const none: LongWork[] = []

/** Ends some work after the step that is under way. */
export function cancelWork(id: number): void {
  change(id, { isStopping: true })
}

function askToStay(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/**
 * Does something with messages, where there are many in steps whose progress is shown and that can be
 * cancelled between two of them.
 * @param text what it does, as in "Moving 12,480 messages"
 * @param join two results as one
 * @throws what the first step throws; after it, a failure is a reason for which the work has stopped
 */
export async function inSteps<Result extends Step>(
  set: MessageSet,
  text: string,
  doStep: (part: MessageSet) => Promise<Result>,
  join: (one: Result, next: Result) => Result,
): Promise<Whole<Result>> {
  const total = set.uids.length
  if (total <= stepSize) return doStep(set)
  last += 1
  const id = last
  announce([...works, { id, text, done: 0, total, isStopping: false }])
  window.addEventListener('beforeunload', askToStay)
  try {
    let whole: Result | null = null
    for (let start = 0; start < total; start += stepSize) {
      if (whole && works.find((work) => work.id === id)?.isStopping) return { ...whole, isCancelled: true }
      const part = { ...set, uids: set.uids.slice(start, start + stepSize) }
      try {
        const result: Result = await doStep(part)
        whole = whole ? join(whole, result) : result
      } catch (error) {
        if (!whole || whole.count === 0) throw error
        return { ...whole, stopped: (error as Error).message }
      }
      if (whole.stopped) return whole
      change(id, { done: Math.min(total, start + stepSize) })
    }
    return whole as Result
  } finally {
    announce(works.filter((work) => work.id !== id))
    if (works.length === 0) window.removeEventListener('beforeunload', askToStay)
  }
}
