import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { defaultSettings, type Settings } from '../mail/settings'
import { patch, request } from './api'
import { changeKey, patchNow, unlessChanging } from './patch-now'

/** What the signed-in person has chosen; asked again when a tab comes to the front. */
export function settingsQuery() {
  return queryOptions({
    queryKey: ['settings'],
    queryFn: async ({ signal, client, queryKey }) =>
      unlessChanging(client, queryKey, await request<Settings>('/api/settings', { signal })),
  })
}

/** The settings, with their defaults for as long as they are not known. */
export function useSettings(): Settings {
  return useQuery(settingsQuery()).data ?? defaultSettings
}

/**
 * Changes some settings: here at once, and everywhere when the server has kept them. Changes are sent
 * in their order; what they answer is taken when no other is on its way.
 */
export function useChangeSettings() {
  const client = useQueryClient()
  const { queryKey } = settingsQuery()
  const mutationKey = changeKey(queryKey)
  return useMutation({
    mutationKey,
    scope: { id: 'settings' },
    mutationFn: (change: Partial<Settings>) => patch<Settings>('/api/settings', change),
    onMutate: (change) => {
      const before = client.getQueryData(queryKey) ?? defaultSettings
      patchNow(client, queryKey, () => ({ ...before, ...change }))
      return Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof Settings]]))
    },
    onError: (_error, _change, before) => {
      client.setQueryData(queryKey, (settings = defaultSettings) => ({ ...settings, ...before }))
    },
    onSuccess: (settings) => {
      if (client.isMutating({ mutationKey }) === 1) patchNow(client, queryKey, () => settings)
    },
  })
}
