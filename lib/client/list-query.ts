import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { MessageWindow } from '../mail/message'
import { type MessageList, mergeWindow } from '../mail/message-list'
import { request } from './api'
import { afterChanges, changesUnderWay } from './changes'
import { checkInterval } from './query-client'

/** Rows of one request; windows start at multiples of it. */
export const windowSize = 50

/** First and last position on the screen. */
export interface Viewport {
  first: number
  last: number
}

/** Key of a folder's list. */
export function listKey(mailbox: string) {
  return ['messages', mailbox] as const
}

/** Starts of the windows that cover a viewport. */
function windowStarts({ first, last }: Viewport): number[] {
  const starts: number[] = []
  for (let start = first - (first % windowSize); start <= last; start += windowSize) starts.push(start)
  return starts
}

/** Has a list loaded anew once the changes under way have been answered. */
export function askAgainLater(client: QueryClient, mailbox: string): void {
  afterChanges(client, () => void client.invalidateQueries({ queryKey: listKey(mailbox) }))
}

function fetchWindow(mailbox: string, position: number, signal?: AbortSignal): Promise<MessageWindow> {
  const query = new URLSearchParams({ mailbox, position: `${position}`, limit: `${windowSize}` })
  return request<MessageWindow>(`/api/messages?${query}`, { signal })
}

/**
 * A folder's list. A refetch brings only what is on the screen; rows elsewhere are kept while the
 * total is the same, and fetched again when they are looked at otherwise.
 */
export function listQuery(
  mailbox: string,
  viewport: { current: Viewport } = { current: { first: 0, last: 0 } },
) {
  return queryOptions({
    queryKey: listKey(mailbox),
    queryFn: async ({ client, signal }): Promise<MessageList> => {
      const known = client.getQueryData<MessageList>(listKey(mailbox))
      const windows = windowStarts(viewport.current).map((position) => fetchWindow(mailbox, position, signal))
      const list = (await Promise.all(windows)).reduce(mergeWindow, known)
      const shown = client.getQueryData<MessageList>(listKey(mailbox))
      if (!shown || changesUnderWay(client) === 0) return list as MessageList
      // While a change is on its way, what the server says may be from before it, and what was shown
      // when this began may be from before another one. Somebody has asked all the same.
      askAgainLater(client, mailbox)
      return shown
    },
    refetchInterval: checkInterval,
    structuralSharing: false,
  })
}

/** Fetches the windows of a viewport that the list does not know yet. */
export async function loadMissing(
  client: QueryClient,
  list: MessageList,
  viewport: Viewport,
  signal: AbortSignal,
): Promise<void> {
  const last = Math.min(viewport.last, list.total - 1)
  const missing = windowStarts({ first: viewport.first, last }).filter(
    (start) => !isKnown(list, Math.max(start, viewport.first), Math.min(start + windowSize - 1, last)),
  )
  if (missing.length === 0) return
  const windows = await Promise.all(missing.map((start) => fetchWindow(list.mailbox, start, signal)))
  if (changesUnderWay(client) > 0) return askAgainLater(client, list.mailbox)
  client.setQueryData<MessageList>(listKey(list.mailbox), (known) => windows.reduce(mergeWindow, known))
}

function isKnown(list: MessageList, from: number, to: number): boolean {
  for (let position = from; position <= to; position += 1) if (!list.rows[position]) return false
  return true
}
