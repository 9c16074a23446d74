import type { ConversationMember } from '../mail/message'
import type { ThreadIndex } from '../mail/thread-index'

/** What tells to which others a message belongs. */
export interface MessageHead {
  uid: number
  /** Its Message-ID; empty for none. */
  id: string
  /** Message-IDs of what it answers, the oldest first (References, else In-Reply-To; RFC 5322, 3.6.4). */
  parents: string[]
  subject: string
}

/** Conversations of a mailbox as a connection knows them. */
export interface KnownThreads {
  /** What it was made from. */
  mark: string
  index: ThreadIndex
  /** Of the messages that were looked at last: what each is, and by Message-ID which it is. */
  heads: Map<number, MessageHead>
  ids: Map<string, number>
  /** Where the server does not know what belongs together: of so many of the newest messages it is told. */
  covered: number | null
}

/** Own answers, the newest in Sent, as a connection knows them. */
export interface KnownAnswers {
  mailbox: string
  uidValidity: number
  /** When Sent was looked into (`performance.now()`). */
  at: number
  /** What each answers, by UID. */
  heads: Map<number, MessageHead>
  /** Rows of those that belong to conversations that were asked for. */
  rows: Map<number, ConversationMember>
}
