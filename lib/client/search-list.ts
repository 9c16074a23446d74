import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { MessageRow } from '../mail/message'
import { addFound, addRows, foundNothing, type MessageList } from '../mail/message-list'
import type { MessageSet } from '../mail/message-ref'
import { parseUidSet } from '../mail/parse-uid-set'
import type { SearchEvent } from '../mail/search-event'
import { isSpread } from '../mail/search-places'
import { uidSet } from '../mail/uid-set'
import { request, respond } from './api'
import { setsOf, spreadKey } from './list-keys'

/** Key of all searches in a folder. */
export function searchesKey(mailbox: string) {
  return ['found', mailbox] as const
}

/** Key of all searches in several folders. */
export const spreadKeys = searchesKey('')

/** Key of one search. */
export function searchKey(mailbox: string, query: string) {
  return [...(isSpread(query) ? spreadKeys : searchesKey(mailbox)), query] as const
}

/**
 * What a search finds, in a folder or in those that it names: the list grows while the search goes on.
 * Cancelled, it keeps what has been found. It is never asked anew by itself, since it may take long.
 */
export function searchQuery(mailbox: string, query: string) {
  const queryKey = searchKey(mailbox, query)
  const [, place] = queryKey
  const nothing = foundNothing(place, 0)
  return queryOptions<MessageList, Error, MessageList, readonly string[]>({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const parameters = new URLSearchParams({ ...(place && { mailbox: place }), q: query })
      const response = await respond(`/api/search?${parameters}`, { signal })
      let isBegun = client.getQueryData(queryKey) === undefined
      if (isBegun) client.setQueryData(queryKey, nothing)
      const update = (change: (list: MessageList) => MessageList, uidValidity = 0) => {
        const known = client.getQueryData<MessageList>(queryKey)
        // What an earlier one has found is shown until this one finds something.
        const list = isBegun && known ? known : nothing
        isBegun = true
        const whose = place ? uidValidity || list.uidValidity : 0
        client.setQueryData(queryKey, change({ ...list, uidValidity: whose }))
      }
      for await (const event of eventsOf(response)) {
        if (event.kind === 'found') {
          const { uids, rows } = place
            ? { uids: parseUidSet(event.uids) ?? [], rows: event.rows }
            : named(event)
          update((list) => addFound(list, uids, rows, event.received), event.uidValidity)
        } else if (event.kind === 'progress') {
          update((list) => ({ ...list, reading: { done: event.done, total: event.total } }))
        } else if (event.kind === 'cut') {
          update((list) => ({ ...list, cut: { ...list.cut, [event.mailbox]: event.most } }))
        } else if (event.kind === 'end') {
          update((list) => ({ ...list, reading: undefined }), event.uidValidity)
        } else {
          update((list) => ({ ...list, failure: event.words }))
        }
      }
      return client.getQueryData<MessageList>(queryKey) ?? nothing
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
    retry: false,
  })
}

/** What was found in one of several folders, as a list over all of them names it. */
function named({ mailbox, uidValidity, uids, rows }: Extract<SearchEvent, { kind: 'found' }>) {
  return {
    uids: (parseUidSet(uids) ?? []).map((uid) => spreadKey({ mailbox, uidValidity, uid })),
    rows: spreadRows({ mailbox, uidValidity }, rows),
  }
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
  list: MessageList,
  query: string,
  { first, last }: { first: number; last: number },
  signal: AbortSignal,
): Promise<void> {
  const { mailbox, uidValidity, order = [], rows } = list
  const missing: number[] = []
  for (let position = first; position <= Math.min(last, order.length - 1); position += 1) {
    const uid = order[position]
    if (uid !== undefined && !rows[position]) missing.push(uid)
  }
  if (missing.length === 0) return
  // As many more below as fill a window: they are looked at next.
  const wanted = [...missing, ...order.slice(last + 1, last + 1 + mostRows)].slice(0, mostRows)
  const sets = setsOf({ mailbox, uidValidity, uids: wanted })
  const found = await Promise.all(
    sets.map(async (set) => {
      const own = await fetchRows(set, signal)
      return mailbox ? own : spreadRows(set, own)
    }),
  )
  client.setQueryData<MessageList>(
    searchKey(mailbox, query),
    (known) => known && addRows(known, wanted, found.flat()),
  )
}

async function fetchRows(
  { mailbox, uidValidity, uids }: MessageSet,
  signal: AbortSignal,
): Promise<MessageRow[]> {
  const parameters = new URLSearchParams({ mailbox, v: `${uidValidity}`, uids: uidSet(uids) })
  const { rows } = await request<{ rows: MessageRow[] }>(`/api/messages/rows?${parameters}`, { signal })
  return rows
}

/** Rows of one of several folders, as a list over all of them names them. */
function spreadRows(place: Omit<MessageSet, 'uids'>, rows: MessageRow[]): MessageRow[] {
  const { mailbox, uidValidity } = place
  return rows.map((row) => ({ ...row, uid: spreadKey({ mailbox, uidValidity, uid: row.uid }) }))
}

/** Rows of one request. */
const mostRows = 50
