import { isSpread } from './search-places'

/** A search that somebody has kept. */
export interface SavedSearch {
  /** Path of the folder that is searched; empty where the search names its folders itself. */
  mailbox: string
  query: string
}

/** A search in a folder as it is kept. */
export function savedSearch(mailbox: string, query: string): SavedSearch {
  return { mailbox: isSpread(query) ? '' : mailbox, query }
}

/** true for the same search in the same place. */
export function isSameSearch(one: SavedSearch, other: SavedSearch): boolean {
  return one.mailbox === other.mailbox && one.query === other.query
}
