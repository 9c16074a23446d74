import type { MessageSet } from './message-ref'

/** What merging one mailbox into another will move: what is in it now, and nothing that comes later. */
export interface Merge {
  mailbox: string
  uidValidity: number
  /** The highest UID there is; 0: there is no message. What arrives afterwards has a higher one. */
  last: number
  messages: number
  target: string
  /** Messages in the target before. */
  targetMessages: number
}

/** How far merging has got by one step. */
export interface MergeStep {
  /** Where the messages of this step are now; null where the server does not tell. */
  moved: MessageSet | null
  /** How many this step has moved. */
  count: number
  /** How many of those that are to be moved are left. */
  left: number
  /** In words, why the step stopped before its end; null: it did not. */
  stopped: string | null
}

/** What the server says of both mailboxes afterwards. */
export interface MergeCheck {
  /** Messages that were to be moved and are still there. */
  left: number
  /** Messages that have arrived there meanwhile. */
  arrived: number
  /** How many of the UIDs asked for are in the target; null: none were. */
  found: number | null
  /** Messages in the target. */
  targetMessages: number
}
