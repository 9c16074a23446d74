import { longestSearch } from './search-query'

/** By what a list is ordered: when messages were received (or put into the folder) first of all. */
export const sortKeys = ['received', 'date', 'from', 'subject', 'size', 'unread', 'starred'] as const
export type SortKey = (typeof sortKeys)[number]

/** Which messages a list leaves: those that are unread or starred, that have a file, that are written to me. */
export const filters = ['unread', 'starred', 'attachment', 'to-me'] as const
export type Filter = (typeof filters)[number]

/** How a folder is listed. */
export interface ListView {
  sort: SortKey
  /** Against the usual direction, which is the newest, the largest, unread and starred first, and A to Z. */
  isReversed: boolean
  filter: Filter | null
  /** A search, which has the newest first and no filter; empty for none. */
  query: string
  /** Messages that belong together are one row, the newest first; without a filter. */
  isThreaded: boolean
}

/** All messages in the order in which they came, the newest first: the only view that needs no search. */
export const arrival: ListView = {
  sort: 'received',
  isReversed: false,
  filter: null,
  query: '',
  isThreaded: false,
}

/** true for the view that a folder has without a word: its messages, or conversations, in the order of arrival. */
export function isUsual(view: ListView): boolean {
  return Object.keys(viewParameters(view)).length === 0
}

/** true for `arrival` itself. */
export function isArrival(view: ListView): boolean {
  return viewKey(view) === ''
}

/** true for all messages in the order in which they came, in either direction. */
export function isPlain({ sort, filter, query, isThreaded }: ListView): boolean {
  return sort === 'received' && filter === null && query === '' && !isThreaded
}

/** true where stars and reading change which messages there are, or their order. */
export function followsFlags({ sort, filter }: ListView): boolean {
  return [sort, filter].some((each) => each === 'unread' || each === 'starred')
}

/** What a view adds to an address of the mail pages: `q`, or `sort` (with "-" before it, reversed) and `filter`; nothing where it is the usual one. */
export function viewParameters({ sort, isReversed, filter, query }: ListView): Record<string, string> {
  if (query) return { q: query }
  return {
    ...(sort !== 'received' || isReversed ? { sort: `${isReversed ? '-' : ''}${sort}` } : {}),
    ...(filter ? { filter } : {}),
  }
}

/** The same for a request of its list: `threads` besides, which a folder's settings tell on a page. */
export function listParameters(view: ListView): Record<string, string> {
  return { ...viewParameters(view), ...(view.isThreaded && { threads: '1' }) }
}

/** Parameters of an address. */
type Parameters = Partial<Record<'q' | 'sort' | 'filter' | 'threads', string | null>>

/** The view that the parameters of an address name; what they name wrongly is as usual. */
export function parseView(parameters: Parameters): ListView {
  const query = parameters.q?.trim().slice(0, longestSearch)
  if (query) return { ...arrival, query }
  const [, minus, name] = /^(-?)(.*)$/.exec(parameters.sort ?? '') ?? []
  const sort = sortKeys.find((key) => key === name)
  const view = {
    ...arrival,
    sort: sort ?? 'received',
    isReversed: Boolean(sort && minus),
    filter: filters.find((each) => each === parameters.filter) ?? null,
  }
  return withThreads(view, parameters.threads === '1')
}

/** A view with messages that belong together in one row, where it can have that. */
export function withThreads(view: ListView, isThreaded: boolean): ListView {
  return isThreaded && isPlain(view) && !view.isReversed ? { ...view, isThreaded } : view
}

/** A name for a view, the same for the same one; empty for the usual one. */
export function viewKey(view: ListView): string {
  return new URLSearchParams(listParameters(view)).toString()
}
