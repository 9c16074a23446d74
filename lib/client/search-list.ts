import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { MessageRow } from '../mail/message'
import { addFound, addRows, foundNothing, type MessageList } from '../mail/message-list'
import { parseUidSet } from '../mail/parse-uid-set'
import type { SearchEvent } from '../mail/search-event'
import { uidSet } from '../mail/uid-set'
import { request, respond } from './api'

/** Key of all searches in a folder. */
export function searchesKey(mailbox: string) {
  return ['found', mailbox] as const
}

/** Key of one search. */
export function searchKey(mailbox: string, query: string) {
  return [...searchesKey(mailbox), query] as const
}

/**
 * What a search in a folder finds: the list grows while the search goes on. Cancelled, it keeps what has
 * been found. It is never asked anew by itself, since it may take long.
 */
export function searchQuery(mailbox: string, query: string) {
  const queryKey = searchKey(mailbox, query)
  return queryOptions<MessageList, Error, MessageList, readonly string[]>({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const parameters = new URLSearchParams({ mailbox, q: query })
      const response = await respond(`/api/search?${parameters}`, { signal })
      let isBegun = client.getQueryData(queryKey) === undefined
      if (isBegun) client.setQueryData(queryKey, foundNothing(mailbox, 0))
      const update = (change: (list: MessageList) => MessageList, uidValidity = 0) => {
        const known = client.getQueryData<MessageList>(queryKey)
        // What an earlier one has found is shown until this one finds something.
        const list = isBegun && known ? known : foundNothing(mailbox, uidValidity)
        isBegun = true
        client.setQueryData(queryKey, change({ ...list, uidValidity: uidValidity || list.uidValidity }))
      }
      for await (const event of eventsOf(response)) {
        if (event.kind === 'found') {
          update((list) => addFound(list, parseUidSet(event.uids) ?? [], event.rows), event.uidValidity)
        } else if (event.kind === 'progress') {
          update((list) => ({ ...list, reading: { done: event.done, total: event.total } }))
        } else if (event.kind === 'end') {
          update((list) => ({ ...list, reading: undefined }), event.uidValidity)
        } else {
          update((list) => ({ ...list, failure: event.words }))
        }
      }
      return client.getQueryData<MessageList>(queryKey) ?? foundNothing(mailbox, 0)
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
    retry: false,
  })
}

/** One JSON text a line (NDJSON). */
async function* eventsOf({ body }: Response): AsyncGenerator<SearchEvent> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value = '' } = (await reader?.read()) ?? { done: true }
    const lines = `${rest}${value}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as SearchEvent
    if (done) return
  }
}

/** Fetches the rows of a search that are on the screen and not known yet. */
export async function loadFound(
  client: QueryClient,
  { mailbox, uidValidity, order = [], rows }: MessageList,
  query: string,
  { first, last }: { first: number; last: number },
  signal: AbortSignal,
): Promise<void> {
  const missing: number[] = []
  for (let position = first; position <= Math.min(last, order.length - 1); position += 1) {
    const uid = order[position]
    if (uid !== undefined && !rows[position]) missing.push(uid)
  }
  if (missing.length === 0) return
  // As many more below as fill a window: they are looked at next.
  const wanted = [...missing, ...order.slice(last + 1, last + 1 + mostRows)].slice(0, mostRows)
  const parameters = new URLSearchParams({ mailbox, v: `${uidValidity}`, uids: uidSet(wanted) })
  const answer = await request<{ rows: MessageRow[] }>(`/api/messages/rows?${parameters}`, { signal })
  client.setQueryData<MessageList>(
    searchKey(mailbox, query),
    (list) => list && addRows(list, wanted, answer.rows),
  )
}

/** Rows of one request. */
const mostRows = 50
