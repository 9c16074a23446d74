import type { MailErrorCode } from './mail-error'

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

/**
 * Which messages of a set carry `$Junk` and `$NotJunk`, the two keywords that teach a server's
 * filter (IANA registry of IMAP keywords).
 */
export interface JunkMarks {
  junk: number[]
  notJunk: number[]
}

/** Messages in Trash or Junk that came from one folder. */
export interface Origin {
  /** Its path. */
  origin: string
  uids: number[]
}

/** What a move has done on the mail server. */
export interface MoveOutcome {
  /** Where the messages are now; null where the server does not tell (no UIDPLUS). */
  moved: MessageSet | null
  /** Their UIDs before, in the order of `moved.uids`; all that were asked for where it is not told. */
  sources: number[]
  /** Why the server stopped before it had moved all; null: it has not. */
  stopped: MailErrorCode | null
  /** The marks before, by new UIDs; only where marks were changed. */
  marks?: JunkMarks
}

/** The same for the browser. */
export interface MoveResult {
  /** null where the server does not tell: then there is no undo. */
  moved: MessageSet | null
  /** How many were moved. */
  count: number
  /** In words, why not all were; null: all that were there. */
  stopped: string | null
  marks?: JunkMarks
  /** Where they had come from before, when they were in Trash or Junk; by new UIDs. */
  origins: Origin[]
}

/** What copying has done. */
export interface CopyOutcome {
  /** The copies; null where the server does not tell: then there is no undo. */
  copies: MessageSet | null
  count: number
  /** Why the server stopped before it had copied all; null: it has not. */
  stopped: MailErrorCode | null
}

/** The same for the browser, in words. */
export interface CopyResult extends Omit<CopyOutcome, 'stopped'> {
  stopped: string | null
}
