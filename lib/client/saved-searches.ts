import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { isSameSearch, type SavedSearch } from '../mail/saved-search'
import { patch, request } from './api'
import { changeKey, patchNow, unlessChanging } from './patch-now'

/** Searches that are kept. */
export function savedSearchesQuery() {
  return queryOptions({
    queryKey: ['saved-searches'],
    queryFn: async ({ signal, client, queryKey }) =>
      unlessChanging(client, queryKey, await request<SavedSearch[]>('/api/searches', { signal })),
    staleTime: 60_000,
  })
}

/** Keeps a search, or forgets it: here at once, and everywhere when the server has done it. */
export function useChangeSavedSearch() {
  const client = useQueryClient()
  const { queryKey } = savedSearchesQuery()
  return useMutation({
    mutationKey: changeKey(queryKey),
    // One after the other: the last answer is the last word.
    scope: { id: 'saved-searches' },
    mutationFn: (change: SavedSearch & { isSaved: boolean }) => patch<SavedSearch[]>('/api/searches', change),
    onMutate: ({ isSaved, ...search }) =>
      patchNow<SavedSearch[]>(client, queryKey, (known = []) => [
        ...known.filter((each) => !isSameSearch(each, search)),
        ...(isSaved ? [search] : []),
      ]),
    onSuccess: (searches) => client.setQueryData(queryKey, searches),
    onError: () => {
      // Not waited for: until this change is over, what is loaded does not count.
      void client.invalidateQueries({ queryKey })
    },
  })
}
