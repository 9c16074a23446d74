import type { Filter, ListView, SortKey } from '../mail/list-view'
import type { Argument } from './argument'
import { atoms, literal, withFiles } from './criteria'

/**
 * Search criteria (RFC 9051, 6.4.4) of a filter.
 * @param address of the reader
 */
export function filterCriteria(filter: Filter | null, address: string): Argument[] {
  switch (filter) {
    case 'unread':
      return atoms('UNSEEN')
    case 'starred':
      return atoms('FLAGGED')
    case 'attachment':
      return withFiles
    case 'to-me':
      return [...atoms('OR', 'TO'), literal(address), ...atoms('CC'), literal(address)]
    default:
      return []
  }
}

/** Flags that come first in an order: criteria of those that have them, and of the others. */
export function flagCriteria(sort: SortKey): [first: Argument[], rest: Argument[]] | null {
  if (sort === 'unread') return [atoms('UNSEEN'), atoms('SEEN')]
  return sort === 'starred' ? [atoms('FLAGGED'), atoms('UNFLAGGED')] : null
}

/** Sort keys (RFC 5256; DISPLAYFROM: RFC 5957), of equal messages the newest first; null where no SORT is needed. */
export function sortProgram({ sort, isReversed }: ListView, hasDisplay: boolean): Argument[] | null {
  const reverse = (is: boolean) => (is ? ['REVERSE'] : [])
  if (sort === 'date') return atoms(...reverse(!isReversed), 'DATE')
  if (sort === 'size') return atoms(...reverse(!isReversed), 'SIZE', 'REVERSE', 'ARRIVAL')
  if (sort === 'subject') return atoms(...reverse(isReversed), 'SUBJECT', 'REVERSE', 'DATE')
  if (sort !== 'from') return null
  return atoms(...reverse(isReversed), hasDisplay ? 'DISPLAYFROM' : 'FROM', 'REVERSE', 'DATE')
}
