import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { SessionInfo } from '../mail/session-info'
import { post, request } from './api'
import { checkInterval } from './query-client'

/** Where the signed-in person is signed in. */
export function sessionsQuery() {
  return queryOptions({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => request<SessionInfo[]>('/api/sessions', { signal }),
    refetchInterval: checkInterval,
  })
}

/** Signs out of one session by its id, or of all others; shown when the server has done it. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (end: string | undefined) =>
      post<{ ended: number; sessions: SessionInfo[] }>('/api/sessions', { end }),
    onSuccess: ({ sessions }) => client.setQueryData(sessionsQuery().queryKey, sessions),
  })
}
