import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Emptying, EmptyingStep } from '../mail/emptying'
import { knownRows, type MessageList } from '../mail/message-list'
import { post, request } from './api'
import { beginChange } from './changes'
import { listKey } from './list-query'
import { settle } from './patch-cache'
import { quotaQuery } from './queries'

/** What is in a folder now and what emptying it frees, with the storage as it is now; always asked anew. */
export function emptyingQuery(mailbox: string) {
  return queryOptions({
    queryKey: ['emptying', mailbox],
    queryFn: async ({ client, signal }) => {
      const query = new URLSearchParams({ mailbox })
      const emptying = await request<Emptying>(`/api/mailboxes/emptying?${query}`, { signal })
      return { emptying, quota: await client.fetchQuery({ ...quotaQuery(), staleTime: 0 }) }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

/** The list without all that was there when emptying began; what came later stands above it. */
function withoutEmptied(list: MessageList, last: number, deleted: number): MessageList {
  const kept = Object.entries(list.rows).filter(([, { uid }]) => uid > last)
  return {
    ...list,
    rows: Object.fromEntries(kept),
    total: Math.max(knownRows(list).filter(({ uid }) => uid > last).length, list.total - deleted),
  }
}

/**
 * Empties a folder, step by step, until all is gone or `signal` asks to stop.
 * @param onStep is told how many messages are gone, and how many are left
 * @throws Problem of a step; those before it have been done
 */
export async function emptyMailbox(
  client: QueryClient,
  { mailbox, uidValidity, last }: Emptying,
  signal: AbortSignal,
  onStep: (step: EmptyingStep) => void,
): Promise<void> {
  beginChange(client)
  await client.cancelQueries({ queryKey: listKey(mailbox) })
  let deleted = 0
  try {
    while (!signal.aborted) {
      const step = await post<EmptyingStep>('/api/mailboxes/emptying', { mailbox, uidValidity, last })
      deleted += step.deleted
      onStep({ deleted, left: step.left })
      if (step.left > 0 && step.deleted > 0) continue
      client.setQueryData<MessageList>(
        listKey(mailbox),
        (list) => list && withoutEmptied(list, last, deleted),
      )
      break
    }
  } finally {
    settle(client, 'all')
  }
}
