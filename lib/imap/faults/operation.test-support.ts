import type { MailErrorCode } from '../../mail/mail-error'
import type { Mailbox } from '../../mail/mailbox'
import type { ImapConnection } from '../connection'
import type { Change } from './holdings.test-support'

/** How a server can refuse one command, and go on. */
export type Refusal = 'NO' | 'BAD' | 'OVERQUOTA' | 'TRYCREATE' | 'NONEXISTENT'

/** How a connection can end in place of one command's answer. */
export type Loss = 'BYE' | 'drop' | 'silence' | 'huge literal' | 'cut literal'

/** What faults mean at one command, where that is not what they mean everywhere; "ok": the work is done all the same. */
export type Meanings = Partial<Record<Refusal | Loss, MailErrorCode | 'ok'>>

/** A refusal is taken as an answer. */
export const isNoFailure: Meanings = {
  ...{ NO: 'ok', BAD: 'ok', OVERQUOTA: 'ok', TRYCREATE: 'ok', NONEXISTENT: 'ok' },
}

/** Something that the product does by IMAP, and where that may go wrong. */
export interface Operation {
  name: string
  run(imap: ImapConnection, uidValidity: Record<string, number>): Promise<unknown>
  /** The commands at whose place the server fails. */
  points: [command: RegExp, means?: Meanings][]
  /** What it changes; nothing, where it only reads. */
  change?: Change
  /** What it has changed where it is refused half way; without a word: copies are there, and the originals. */
  halfway?: Change
  /** It copies on its way: after a loss a message may be in both places. */
  copies?: true
  /** It destroys messages: those it was to destroy may be marked so after a loss. */
  destroys?: true
  /** What the server cannot do in any of its tests. */
  lacks?: string[]
  /** What the server answers to a command in all of its tests. */
  answers?: [command: RegExp, lines: string[]]
  /** What the server says otherwise in all of its tests. */
  rewrite?: (line: string) => string
  /**
   * What a server gives that has not got an extension, or has none at all ("all"): a refusal, or another
   * answer. Without a word here, it gives just the same.
   */
  without?: Record<string, MailErrorCode | ((answer: never) => unknown)>
  /** What it gives where a refusal is no failure; without a word, just the same. */
  refused?: unknown
  /** There is no connection before it. */
  signsIn?: true
}

const plain = { delimiter: '/', specialUse: null, selectable: true }
const uncounted = { messages: null, unseen: null, size: null }

/** A mailbox as LIST tells of it. */
export function listed(path: string, subscribed = false): Mailbox {
  return { ...plain, ...uncounted, path, subscribed }
}
