import { queryOptions } from '@tanstack/react-query'
import { request } from './api'

/** When something was put into a folder last (ISO 8601), or null. */
export function lastArrivalQuery(mailbox: string) {
  return queryOptions({
    queryKey: ['last-arrival', mailbox],
    queryFn: ({ signal }) =>
      request<{ at: string | null }>(`/api/mailboxes/last-arrival?${new URLSearchParams({ mailbox })}`, {
        signal,
      }),
  })
}
