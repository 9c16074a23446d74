import type { Address } from './address'
import type { Authentication } from './authentication'
import type { Card } from './card'
import type { MessageRef } from './message-ref'
import type { Unsubscribe } from './unsubscribe'

/** A message as a list shows it. */
export interface MessageRow {
  uid: number
  flags: string[]
  from: Address[]
  to: Address[]
  subject: string
  /** Start of the text, or null where the server gives none cheaply (no PREVIEW, RFC 8970). */
  snippet: string | null
  /** INTERNALDATE, ISO 8601: when the server received it. */
  received: string
  hasAttachment: boolean
  /** In a list of conversations, where it is one of several messages: the newest one in the folder is told. */
  conversation?: Conversation
}

/** A message of a conversation, and where it is. */
export interface ConversationMember extends MessageRow {
  mailbox: string
  uidValidity: number
  /** In the folder of the conversation's row: its actions are for it. Answers in Sent are elsewhere. */
  isHere: boolean
}

/** The messages that a row of a list of conversations stands for. */
interface Conversation {
  /** UIDs of those in the folder, ascending; the first names the row. */
  uids: number[]
  /** The newest of them, as many as are shown, and answers in Sent; the oldest first. */
  members: ConversationMember[]
  /** Messages in all. */
  total: number
}

/** Rows of a view of a mailbox from `position` (0 is its first), cut from `total` messages. */
export interface MessageWindow {
  mailbox: string
  uidValidity: number
  total: number
  position: number
  rows: MessageRow[]
  /** Where the server cannot sort: of so many of the newest messages the view is made. */
  covered: number | null
}

/** A part that can be downloaded; `part` is its IMAP section number. */
export interface Attachment {
  part: string
  filename: string
  type: string
  /** Octets after decoding, as near as BODYSTRUCTURE tells. */
  size: number
}

/** A text to show, decoded, cut at a bound; of a text in several forms, one of them. */
export interface MessageText {
  kind: 'html' | 'plain'
  content: string
  /** true when the rest was left out because the text is over the bound. */
  truncated: boolean
  /** The charset that it was taken for, where the message names none and it is not UTF-8. */
  guessed: string | null
}

/** Who wrote a message, to whom, when and about what. */
export interface Heading {
  from: Address[]
  /** Who has sent it, where that is somebody else than who wrote it (RFC 5322, 3.6.2); else null. */
  sender: Address | null
  to: Address[]
  cc: Address[]
  replyTo: Address[]
  subject: string
  /** Message-IDs of what it answers, with their angle brackets (RFC 5322, 3.6.4). */
  inReplyTo: string[]
  /** The sender's Date header, ISO 8601, or null when it is missing or absurd. */
  date: string | null
}

/** How a message is sealed; Wren opens and checks none of it, and says so. */
export type Protection =
  | 'encrypted-pgp'
  | 'encrypted-smime'
  | 'encrypted-text'
  | 'signed-pgp'
  | 'signed-smime'
  | 'sealed-smime'

/** Why less is shown than there is. */
export type Shortfall = 'too-many-texts' | 'too-many-attachments' | 'too-many-parts' | 'structure-broken'

/** A part that an HTML text shows inside itself (RFC 2392). */
interface RelatedPart {
  contentId: string
  part: string
  type: string
  size: number
}

/** What a message holds, as it is shown. */
export interface Content {
  /** In their order; most messages have one. */
  texts: MessageText[]
  cards: Card[]
  attachments: Attachment[]
  related: RelatedPart[]
  protection: Protection[]
  shortfalls: Shortfall[]
}

/** One message, opened. */
export interface Message extends Heading, Content {
  ref: MessageRef
  /** Section number, where it is a message inside the one that `ref` names. */
  part: string | null
  flags: string[]
  received: string
  /** What one's own mail system says of where it is from; null where it says nothing. */
  authentication: Authentication | null
  unsubscribe: Unsubscribe | null
}

/** The start of a text, or all of it. */
export interface TextStart {
  text: string
  isWhole: boolean
}

/** Flags to set and to clear, such as `\Seen`. */
export interface FlagChange {
  add?: string[]
  remove?: string[]
}

export const seen = '\\Seen'
export const flagged = '\\Flagged'

/** "1 message", "12,480 messages" */
export function messageCount(count: number): string {
  return count === 1 ? '1 message' : `${count.toLocaleString('en')} messages`
}

/** What mail programs put before the subject of what they hand on, and of an answer. */
const forwardPrefix =
  /^\s*(?:(?:\[[^\]]{1,60}\]|ext(?:ern(?:al)?)?\s?:)\s*){0,3}(fwd?|wg|tr|rv|enc|vs|vb|vl|doorst|i|pd|ytm|ilt|i̇lt|wtr|fs|továbbítás|пересл|转发|轉寄|転送|전달)\s*(\[\d+\])?\s*[:：]/i
const answerPrefix =
  /^\s*(?:(?:\[[^\]]{1,60}\]|ext(?:ern(?:al)?)?\s?:)\s*){0,3}(re|aw|sv|antw|odp|odg|res|rif|r|ref|bls|ynt|vá|válasz|απ|ответ|отв|回复|回覆|答复|返信|답장|회신|השב|رد)\s*(\[\d+\]|\^\d+)?\s*[:：]/i

/** true for a message that answers another one, and does not hand it on. */
export function isAnswer({ subject, inReplyTo }: { subject: string; inReplyTo: string[] }): boolean {
  return !forwardPrefix.test(subject) && (inReplyTo.length > 0 || answerPrefix.test(subject))
}

/** The subject as shown; a message without one says so. */
export function subjectLabel(message: { subject: string }): string {
  return message.subject.trim() || '(no subject)'
}
