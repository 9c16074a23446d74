import type { MoveResult } from './message-ref'

/** Messages that went back to one folder. */
export interface RestoredGroup extends Pick<MoveResult, 'moved' | 'count' | 'marks' | 'origins'> {
  /** Path of the folder that they are in now. */
  target: string
  /** Why that is the Inbox and not where they came from; null: it is where they came from. */
  fallback: 'unknown' | 'gone' | null
}

/** What putting messages back has done. */
export interface RestoreResult {
  groups: RestoredGroup[]
  /** In words, why not all went back; null: all that were there. */
  stopped: string | null
}
