import type { MessageRow } from '../mail/message'

/** Of a row, all but its flags: it never changes (RFC 9051, 2.3). */
type LastingRow = Omit<MessageRow, 'flags'>

/** Of so many mailboxes, and of each so many messages, rows are kept on a connection. */
export const mostKnown = { mailboxes: 3, rows: 500 }

/**
 * Rows by UID as JSON: as objects they would take seven times as much room, since each of their strings may
 * be a piece of all that the server has said.
 */
export type KeptRows = Map<number, string>

/** What is known of a mailbox's messages, those of the last requests. */
interface KnownMailbox {
  rows: KeptRows
  /** The messages at the ends of windows that were fetched, by position. */
  windows: Map<number, number[]>
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
export function isKnown({ rows, windows }: KnownMailbox, position: number): boolean {
  return windows.get(position)?.every((uid) => rows.has(uid)) ?? false
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

function dropOldest(map: Map<unknown, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return
    map.delete(key)
  }
}
