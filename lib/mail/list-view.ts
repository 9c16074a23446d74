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
}

/** All messages in the order in which they came, the newest first: the only view that needs no search. */
export const arrival: ListView = { sort: 'received', isReversed: false, filter: null }

/** true for all messages in the order in which they came, in either direction. */
export function isPlain({ sort, filter }: ListView): boolean {
  return sort === 'received' && filter === null
}

/** true where stars and reading change which messages there are, or their order. */
export function followsFlags({ sort, filter }: ListView): boolean {
  return [sort, filter].some((each) => each === 'unread' || each === 'starred')
}

/** What a view adds to an address: `sort` (with "-" before it, reversed) and `filter`; nothing where it is the usual one. */
export function viewParameters({ sort, isReversed, filter }: ListView): Record<string, string> {
  return {
    ...(sort !== 'received' || isReversed ? { sort: `${isReversed ? '-' : ''}${sort}` } : {}),
    ...(filter ? { filter } : {}),
  }
}

/** The view that the parameters of an address name; what they name wrongly is as usual. */
export function parseView(parameters: { sort?: string | null; filter?: string | null }): ListView {
  const [, minus, name] = /^(-?)(.*)$/.exec(parameters.sort ?? '') ?? []
  const sort = sortKeys.find((key) => key === name)
  return {
    sort: sort ?? 'received',
    isReversed: Boolean(sort && minus),
    filter: filters.find((each) => each === parameters.filter) ?? null,
  }
}

/** A name for a view, the same for the same one; empty for the usual one. */
export function viewKey(view: ListView): string {
  return new URLSearchParams(viewParameters(view)).toString()
}
