/** What emptying a mailbox will remove: what is in it now, and nothing that comes later. */
export interface Emptying {
  mailbox: string
  uidValidity: number
  /** The highest UID there is; 0: there is no message. What arrives afterwards has a higher one. */
  last: number
  messages: number
  /** Octets; null where the server does not tell and asking for each message would take too long. */
  size: number | null
}

/** How far emptying has got after one step. */
export interface EmptyingStep {
  deleted: number
  left: number
}
