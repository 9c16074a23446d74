import type { QueryClient } from '@tanstack/react-query'

/** What has to be asked again after a change: the folders' counts, or lists and storage as well. */
export type Aftermath = 'counts' | 'all'

interface Changes {
  underWay: number
  aftermath: Aftermath
  /** What waits until all of them have been answered. */
  after: (() => void)[]
}

const byClient = new WeakMap<QueryClient, Changes>()

function changesOf(client: QueryClient): Changes {
  const changes = byClient.get(client) ?? { underWay: 0, aftermath: 'counts' as const, after: [] }
  byClient.set(client, changes)
  return changes
}

/** How many changes to messages have been sent and not been answered yet. */
export function changesUnderWay(client: QueryClient): number {
  return changesOf(client).underWay
}

/** Notes that a change is about to be sent. */
export function beginChange(client: QueryClient): void {
  changesOf(client).underWay += 1
}

/** Does something now, or once all changes under way have been answered. */
export function afterChanges(client: QueryClient, work: () => void): void {
  const { underWay, after } = changesOf(client)
  if (underWay > 0) after.push(work)
  else work()
}

/** What waits is not to be done: it rested on a change that was refused. */
export function forgetAfterChanges(client: QueryClient): void {
  changesOf(client).after = []
}

/** Notes that a change has been answered. After the last one: what to ask again for all of them, else null. */
export function endChange(client: QueryClient, aftermath: Aftermath): Aftermath | null {
  const changes = changesOf(client)
  changes.underWay -= 1
  if (aftermath === 'all') changes.aftermath = 'all'
  if (changes.underWay > 0) return null
  byClient.delete(client)
  for (const work of changes.after) work()
  return changes.aftermath
}
