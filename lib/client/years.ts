import { queryOptions } from '@tanstack/react-query'
import type { MessageSet } from '../mail/message-ref'
import { parseUidSet } from '../mail/parse-uid-set'
import { request } from './api'

/** The messages of a folder that were received in one year. */
export interface Year extends MessageSet {
  year: number
}

/** A folder's messages of past years, the latest first. Always asked anew. */
export function yearsQuery(mailbox: string) {
  return queryOptions({
    queryKey: ['years', mailbox],
    queryFn: async ({ signal }): Promise<Year[]> => {
      const path = `/api/mailboxes/years?${new URLSearchParams({ mailbox })}`
      const { years } = await request<{ years: (Omit<Year, 'uids'> & { uids: string })[] }>(path, { signal })
      return years.map((each) => ({ ...each, uids: parseUidSet(each.uids, Number.POSITIVE_INFINITY) ?? [] }))
    },
    staleTime: 0,
    gcTime: 0,
  })
}
