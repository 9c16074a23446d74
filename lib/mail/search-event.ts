import type { MessageRow } from './message'

/** What a running search tells, line by line. */
export type SearchEvent =
  /** Messages that were found, as a sequence set of UIDs ("3,5:7"), and rows of the first ones. */
  | {
      kind: 'found'
      mailbox: string
      uidValidity: number
      uids: string
      rows: MessageRow[]
      /** Where several folders are searched: when each was received, in seconds since 1970. */
      received?: number[]
    }
  /** Texts are being read: of `total` messages the newest `done` have been. */
  | { kind: 'progress'; done: number; total: number }
  /** So much was found in a folder that only the newest of it are listed, as many as `most`. */
  | { kind: 'cut'; mailbox: string; most: number }
  /** There is no more. */
  | { kind: 'end'; uidValidity: number }
  /** It went no further than this, in words. */
  | { kind: 'failed'; words: string }
