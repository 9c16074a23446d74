import type { QueryClient } from '@tanstack/react-query'

const counts = new WeakMap<QueryClient, number>()

/** How many changes to messages have been sent and not been answered yet. */
export function changesUnderWay(client: QueryClient): number {
  return counts.get(client) ?? 0
}

/** Notes that a change is about to be sent. */
export function beginChange(client: QueryClient): void {
  counts.set(client, changesUnderWay(client) + 1)
}

/** Notes that a change has been answered; true when it was the last. */
export function endChange(client: QueryClient): boolean {
  const left = changesUnderWay(client) - 1
  counts.set(client, left)
  return left === 0
}
