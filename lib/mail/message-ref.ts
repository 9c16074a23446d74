/** Names one message for as long as the mailbox keeps its UIDVALIDITY (RFC 9051, 2.3.1.1). */
export interface MessageRef {
  mailbox: string
  uidValidity: number
  uid: number
}

/** Names several messages of one mailbox. */
export interface MessageSet {
  mailbox: string
  uidValidity: number
  uids: number[]
}

/** Where moved messages are now; null where the server does not tell (no UIDPLUS): then there is no undo. */
export type MoveResult = { moved: MessageSet | null }
