import type { QueryClient } from '@tanstack/react-query'

/**
 * Changes what is shown in the very event that asked for it. What is being loaded is older, and is
 * dropped.
 */
export function patchNow<Data>(
  client: QueryClient,
  queryKey: readonly unknown[],
  change: (known: Data | undefined) => Data | undefined,
): void {
  void client.cancelQueries({ queryKey })
  client.setQueryData<Data>(queryKey, change)
}

/** Under which key changes of what a query has loaded are on their way. */
export function changeKey(queryKey: readonly unknown[]): readonly unknown[] {
  return ['change', ...queryKey]
}

/** What was loaded; or what is shown, where a change that the server may not have known is on its way. */
export function unlessChanging<Data>(client: QueryClient, queryKey: readonly unknown[], loaded: Data): Data {
  const isChanging = client.isMutating({ mutationKey: changeKey(queryKey) }) > 0
  return (isChanging && client.getQueryData<Data>(queryKey)) || loaded
}
