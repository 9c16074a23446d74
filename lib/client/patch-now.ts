import type { QueryClient } from '@tanstack/react-query'

/**
 * Changes what is shown before the event that asked for it is over, or React gives a field its old
 * value back meanwhile. What is being loaded is older, and is dropped.
 */
export function patchNow<Data>(
  client: QueryClient,
  queryKey: readonly unknown[],
  change: (known: Data | undefined) => Data | undefined,
): void {
  void client.cancelQueries({ queryKey })
  client.setQueryData<Data>(queryKey, change)
}
