import { dropOldest } from '../mail/drop-oldest'
import type { MessageRow } from '../mail/message'

/** Of a row, all but its flags: it never changes (RFC 9051, 2.3). */
type LastingRow = Omit<MessageRow, 'flags'>

/** Of so many mailboxes, and of each so many messages and windows, rows are kept on a connection. */
export const mostKnown = { mailboxes: 3, rows: 500, windows: 20 }

/**
 * Rows by UID as JSON: as objects they would take seven times as much room, since each of their strings may
 * be a piece of all that the server has said.
 */
export type KeptRows = Map<number, string>

/** What is known of a mailbox's messages, those of the last requests. */
interface KnownMailbox {
  rows: KeptRows
  /** Windows that were fetched, by position and length. */
  windows: Map<string, KnownWindow>
}

/** A window as it was told. */
interface KnownWindow {
  /** What it rests on (`windowMark`): while that is the same, so is the window. */
  mark: string
  /** The oldest first. */
  flags: [uid: number, flags: string[]][]
}

/** Rows that a connection has fetched already, so that only their flags are asked for again. */
export class KnownRows {
  readonly #mailboxes = new Map<string, KnownMailbox>()

  /** @param uidValidity of the mailbox now: with another, its messages are others */
  of(mailbox: string, uidValidity: number): KnownMailbox {
    const key = `${uidValidity} ${mailbox}`
    const known = this.#mailboxes.get(key) ?? { rows: new Map(), windows: new Map() }
    this.#mailboxes.delete(key)
    this.#mailboxes.set(key, known)
    dropOldest(this.#mailboxes, mostKnown.mailboxes)
    return known
  }
}

/** true where a window was fetched before, and its rows have not been dropped since. */
export function isKnown({ rows }: KnownMailbox, window: KnownWindow | undefined): boolean {
  return (
    window !== undefined && [window.flags[0], window.flags.at(-1)].every((end) => end && rows.has(end[0]))
  )
}

/** Notes a window, and that others are not what they were where a message in both has other flags now. */
export function keepWindow({ windows }: KnownMailbox, name: string, window: KnownWindow): void {
  const now = new Map(window.flags.map(([uid, flags]) => [uid, flags.join(' ')]))
  for (const other of windows.values()) {
    const isSame = other.flags.every(([uid, flags]) => (now.get(uid) ?? flags.join(' ')) === flags.join(' '))
    if (!isSame) other.mark = ''
  }
  windows.delete(name)
  windows.set(name, window)
  dropOldest(windows, mostKnown.windows)
}

/** A row that is kept, or null. */
export function keptRow(rows: KeptRows, uid: number): LastingRow | null {
  const row = rows.get(uid)
  return row === undefined ? null : (JSON.parse(row) as LastingRow)
}

/** Notes rows as those that were used last. */
export function keepRows(rows: KeptRows, fetched: MessageRow[]): void {
  for (const { flags: _, ...row } of fetched) {
    const kept = rows.get(row.uid) ?? JSON.stringify(row)
    rows.delete(row.uid)
    rows.set(row.uid, kept)
  }
  dropOldest(rows, mostKnown.rows)
}
