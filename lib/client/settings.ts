import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { defaultSettings, type Settings } from '../mail/settings'
import { patch, request } from './api'

/** What the signed-in person has chosen; asked again when a tab comes to the front. */
export function settingsQuery() {
  return queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => request<Settings>('/api/settings', { signal }),
  })
}

/** The settings, with their defaults for as long as they are not known. */
export function useSettings(): Settings {
  return useQuery(settingsQuery()).data ?? defaultSettings
}

/** Changes some settings: here at once, and everywhere when the server has kept them. */
export function useChangeSettings() {
  const client = useQueryClient()
  const { queryKey } = settingsQuery()
  return useMutation({
    mutationFn: (change: Partial<Settings>) => patch<Settings>('/api/settings', change),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      client.setQueryData(queryKey, { ...(before ?? defaultSettings), ...change })
      return before
    },
    onError: (_error, _change, before) => client.setQueryData(queryKey, before),
    onSuccess: (settings) => client.setQueryData(queryKey, settings),
  })
}
