import type { MessageSet } from '../mail/message-ref'
import type { Whole } from './long-work'

interface Counted {
  count: number
  /** In words, why not all were done. */
  stopped: string | null
}

/** What became of work on messages of several folders. */
export interface Several<Result> extends Whole<Counted> {
  parts: { set: MessageSet; result: Result }[]
}

/**
 * Does something with messages of several folders, of each by itself.
 * @throws what the first of them throws, where it was done in none; else a failure is a reason why it stopped
 */
export async function withSets<Result extends Whole<Counted>>(
  sets: MessageSet[],
  work: (set: MessageSet) => Promise<Result>,
): Promise<Several<Result>> {
  const settled = await Promise.allSettled(sets.map(work))
  const parts: Several<Result>['parts'] = []
  const failures: Error[] = []
  for (const [index, each] of settled.entries()) {
    const set = sets[index]
    if (each.status === 'rejected') failures.push(each.reason as Error)
    else if (set) parts.push({ set, result: each.value })
  }
  const [failure] = failures
  if (failure && parts.length === 0) throw failure
  return {
    parts,
    count: parts.reduce((sum, { result }) => sum + result.count, 0),
    stopped: parts.find(({ result }) => result.stopped)?.result.stopped ?? failure?.message ?? null,
    isCancelled: parts.some(({ result }) => result.isCancelled),
  }
}
