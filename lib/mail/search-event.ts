import type { MessageRow } from './message'

/** What a running search tells, line by line. */
export type SearchEvent =
  /** Messages that were found, as a sequence set of UIDs ("3,5:7"), and rows of the first ones. */
  | { kind: 'found'; uidValidity: number; uids: string; rows: MessageRow[] }
  /** Texts are being read: of `total` messages the newest `done` have been. */
  | { kind: 'progress'; done: number; total: number }
  /** There is no more. */
  | { kind: 'end'; uidValidity: number }
  /** It went no further than this, in words. */
  | { kind: 'failed'; words: string }
