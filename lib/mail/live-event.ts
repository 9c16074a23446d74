/** What is told of a mailbox without being asked for. */
export type LiveEvent =
  /** From now on, all is told; what was before has to be asked for. `mailbox` is watched closely. */
  | { kind: 'ready'; mailbox: string }
  /** Messages came to a mailbox or left it. */
  | { kind: 'changed'; mailbox: string }
  /** Messages have these flags now. */
  | { kind: 'flags'; mailbox: string; uidValidity: number; messages: FlaggedMessage[] }
  /** Nothing is told for a while: the mail server cannot be watched. */
  | { kind: 'lost' }

export interface FlaggedMessage {
  uid: number
  flags: string[]
}

/** Milliseconds after which a stream that tells nothing is alive no more. */
export const liveSilence = 45_000
