import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { arrival, isArrival, type ListView, listParameters, viewKey } from '../mail/list-view'
import type { MessageWindow } from '../mail/message'
import { type MessageList, mergeWindow, windowSize } from '../mail/message-list'
import { request } from './api'
import { afterChanges, changesUnderWay } from './changes'
import { mailboxesQuery } from './queries'
import { checkInterval } from './query-client'

/** First and last position on the screen. */
export interface Viewport {
  first: number
  last: number
}

/** Key of all lists of a folder. */
export function listsKey(mailbox: string) {
  return ['messages', mailbox] as const
}

/** Key of a folder's list in one view. */
export function listKey(mailbox: string, view: ListView = arrival) {
  return [...listsKey(mailbox), viewKey(view)] as const
}

/** Starts of the windows that cover a viewport: one where it fits into one, with as much above it as below. */
function windowStarts({ first, last }: Viewport): number[] {
  const aligned = first - (first % windowSize)
  if (last < aligned + windowSize) return [aligned]
  const room = windowSize - (last - first + 1)
  if (room >= 0) return [first - Math.min(first, Math.floor(room / 2))]
  const starts: number[] = []
  for (let start = aligned; start <= last; start += windowSize) starts.push(start)
  return starts
}

/** Has a list loaded anew once the changes under way have been answered; not of a folder that has gone with them. */
export function askAgainLater(client: QueryClient, mailbox: string): void {
  afterChanges(client, () => {
    if (isThere(client, mailbox)) void client.invalidateQueries({ queryKey: listsKey(mailbox) })
  })
}

/** false for a folder that is not among those that are known. */
export function isThere(client: QueryClient, mailbox: string): boolean {
  const mailboxes = client.getQueryData(mailboxesQuery().queryKey)
  return mailboxes?.some(({ path }) => path === mailbox) ?? true
}

/** A folder in one view. */
interface Listed {
  mailbox: string
  view: ListView
}

function fetchWindow(
  { mailbox, view }: Listed,
  position: number,
  signal?: AbortSignal,
): Promise<MessageWindow> {
  const window = { position: `${position}`, limit: `${windowSize}` }
  const query = new URLSearchParams({ mailbox, ...window, ...listParameters(view) })
  return request<MessageWindow>(`/api/messages?${query}`, { signal })
}

const mergeInto =
  ({ view }: Listed) =>
  (list: MessageList | undefined, window: MessageWindow) =>
    mergeWindow(list, window, isArrival(view))

/**
 * A folder's list. A refetch brings only what is on the screen; rows elsewhere are kept while the
 * total is the same, and fetched again when they are looked at otherwise.
 */
export function listQuery(
  { mailbox, view }: Listed,
  viewport: { current: Viewport } = { current: { first: 0, last: 0 } },
) {
  return queryOptions<MessageList, Error, MessageList, readonly string[]>({
    queryKey: listKey(mailbox, view),
    queryFn: async ({ client, signal }) => {
      const listed = { mailbox, view }
      const known = client.getQueryData<MessageList>(listKey(mailbox, view))
      const windows = windowStarts(viewport.current).map((position) => fetchWindow(listed, position, signal))
      const list = (await Promise.all(windows)).reduce(mergeInto(listed), known)
      const shown = client.getQueryData<MessageList>(listKey(mailbox, view))
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
  view: ListView,
  viewport: Viewport,
  signal: AbortSignal,
): Promise<void> {
  const listed = { mailbox: list.mailbox, view }
  const starts = missingStarts(list, { ...viewport, last: Math.min(viewport.last, list.total - 1) })
  if (starts.length === 0) return
  const windows = await Promise.all(starts.map((start) => fetchWindow(listed, start, signal)))
  if (changesUnderWay(client) > 0) return askAgainLater(client, list.mailbox)
  client.setQueryData<MessageList>(listKey(list.mailbox, view), (known) =>
    windows.reduce(mergeInto(listed), known),
  )
}

/** Starts of the windows with what is not known of a viewport, and with what comes next in the way of the reader. */
function missingStarts({ rows }: MessageList, { first, last }: Viewport): number[] {
  let [from, to] = [first, last]
  while (from <= last && rows[from]) from += 1
  if (from > last) return []
  while (rows[to]) to -= 1
  const starts = windowStarts({ first: from, last: to })
  if (starts.length > 1) return starts
  if (rows[from - 1]) return [from]
  return rows[to + 1] ? [Math.max(0, to - windowSize + 1)] : starts
}
