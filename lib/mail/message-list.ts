import { uidsOf, withFlags, withoutMessages } from './conversation'
import type { FlagChange, MessageRow, MessageWindow } from './message'

/** Rows of one request. */
export const windowSize = 50

/**
 * What is known of one view of a mailbox: how many messages there are, and the rows fetched so far by
 * position (0 is the first). Everything in between is a hole that is fetched when it is looked at.
 */
export interface MessageList {
  mailbox: string
  uidValidity: number
  total: number
  /** Where the server cannot sort: of so many of the newest messages the view is made. */
  covered: number | null
  /** All messages in the order of arrival, the newest first: a UID tells where its message stands. */
  isArrival: boolean
  /** Of a search: all UIDs by position, whether their rows are known or not. */
  order?: number[]
  /** Of a search in several folders: when each was received, in seconds since 1970. */
  received?: Record<number, number>
  /** Folders of which only the newest messages that were found are listed, with how many they are. */
  cut?: Record<string, number> | undefined
  /** Of a search that has not come to its end: how many of the newest messages have had their texts read. */
  reading?: { done: number; total: number } | undefined
  /** Why a search went no further, in words. */
  failure?: string | undefined
  /** What is not fetched anew may not be as it was. */
  isDoubtful?: boolean
  rows: Record<number, MessageRow>
}

/** A list that knows just the rows of one window. */
export function listFromWindow(window: MessageWindow, isArrival = true): MessageList {
  const rows: Record<number, MessageRow> = {}
  window.rows.forEach((row, index) => {
    rows[window.position + index] = row
  })
  const { mailbox, uidValidity, total, covered } = window
  return { mailbox, uidValidity, total, covered, isArrival, rows }
}

/**
 * Adds a window. Where it does not fit what is known (another total, another UIDVALIDITY, or a row
 * that now stands elsewhere), positions have shifted and only the window is kept.
 */
export function mergeWindow(
  list: MessageList | undefined,
  window: MessageWindow,
  isArrival = true,
): MessageList {
  const fresh = listFromWindow(window, isArrival)
  if (!list || list.isDoubtful) return fresh
  if (list.uidValidity !== window.uidValidity || list.total !== window.total) return fresh
  const standing = new Map(Object.entries(list.rows).map(([position, { uid }]) => [uid, position]))
  const shifted = Object.entries(fresh.rows).some(
    ([position, { uid }]) =>
      (list.rows[Number(position)]?.uid ?? uid) !== uid || (standing.get(uid) ?? position) !== position,
  )
  return shifted ? fresh : { ...list, rows: { ...list.rows, ...fresh.rows } }
}

/**
 * The list without some messages; what stood below them moves up. In the order of arrival, a message whose
 * row is not known belongs to the hole between rows of higher and lower UIDs. In another order nobody can
 * tell: then what stands below the first hole is forgotten.
 */
export function removeRows(list: MessageList, uids: number[]): MessageList {
  if (list.order) {
    const gone = new Set(uids)
    return inOrder(
      list,
      list.order.filter((uid) => !gone.has(uid)),
    )
  }
  const known = new Set(knownRows(list).flatMap(uidsOf))
  return list.isArrival || uids.every((uid) => known.has(uid))
    ? removeByUid(list, uids)
    : removeByRow(list, uids)
}

function removeByRow(list: MessageList, uids: number[]): MessageList {
  const gone = new Set(uids)
  const rows: Record<number, MessageRow> = {}
  let left = 0
  for (let position = 0; list.rows[position]; position += 1) {
    const row = withoutMessages(list.rows[position] as MessageRow, gone)
    if (!row) continue
    rows[left] = row
    left += 1
  }
  return { ...list, total: Math.max(left, list.total - gone.size), rows }
}

function removeByUid(list: MessageList, uids: number[]): MessageList {
  const gone = new Set(uids)
  const known = new Set(knownRows(list).flatMap(uidsOf))
  const hidden = [...gone].filter((uid) => !known.has(uid)).sort((a, b) => b - a)
  let next = 0
  /** How many go from a hole of so many rows that ends above a UID. */
  const goneFrom = (hole: number, uid: number) => {
    const start = next
    while ((hidden[next] ?? 0) > uid) next += 1
    return Math.min(hole, next - start)
  }
  const rows: Record<number, MessageRow> = {}
  let removed = 0
  let above = -1
  for (const position of positions(list)) {
    const row = list.rows[position] as MessageRow
    removed += goneFrom(position - above - 1, row.uid)
    above = position
    const left = withoutMessages(row, gone)
    if (left) rows[position - removed] = left
    else removed += 1
  }
  removed += goneFrom(list.total - above - 1, 0)
  return { ...list, total: list.total - removed, rows }
}

/** The list with flags added to and removed from some messages. */
export function patchFlags(list: MessageList, uids: number[], change: FlagChange): MessageList {
  const chosen = new Set(uids)
  return mapFlags(list, ({ uid, flags }) => (chosen.has(uid) ? changeFlags(flags, change) : flags))
}

/** The list with the flags that some messages have now, by UID. */
export function setFlags(list: MessageList, told: Map<number, string[]>): MessageList {
  return mapFlags(list, ({ uid, flags }) => told.get(uid) ?? flags)
}

function mapFlags(list: MessageList, flagsOf: (row: MessageRow) => string[]): MessageList {
  const rows: Record<number, MessageRow> = {}
  for (const position of positions(list)) {
    rows[position] = withFlags(list.rows[position] as MessageRow, flagsOf)
  }
  return { ...list, rows }
}

/** Flags after STORE +FLAGS and -FLAGS. */
export function changeFlags(flags: string[], change: FlagChange): string[] {
  const kept = flags.filter((flag) => !change.remove?.includes(flag))
  return [...new Set([...kept, ...(change.add ?? [])])]
}

/** Where a message stands among the rows known, or null. */
export function positionOf(list: MessageList, uid: number): number | null {
  const isThere = (row: MessageRow | undefined) =>
    row !== undefined && (row.uid === uid || row.conversation?.uids.includes(uid))
  return positions(list).find((position) => isThere(list.rows[position])) ?? null
}

/** Every row known, from the newest. */
export function knownRows(list: MessageList): MessageRow[] {
  return positions(list).map((position) => list.rows[position] as MessageRow)
}

/** Positions of the rows known; integer keys of an object come in ascending order. */
function positions(list: MessageList): number[] {
  return Object.keys(list.rows).map(Number)
}

/** The list of a search in which nothing has been found yet. */
export function foundNothing(mailbox: string, uidValidity: number): MessageList {
  return { mailbox, uidValidity, total: 0, covered: null, isArrival: false, order: [], rows: {} }
}

/**
 * The list of a search with more that was found, the newest first: by UIDs in one folder, else by when they
 * were received.
 */
export function addFound(
  list: MessageList,
  uids: number[],
  rows: MessageRow[] = [],
  times?: number[],
): MessageList {
  const all = new Set([...(list.order ?? []), ...uids])
  const received: Record<number, number> | undefined = times && { ...list.received }
  if (received) for (const [index, uid] of uids.entries()) received[uid] = times?.[index] ?? 0
  const at = (uid: number) => received?.[uid] ?? 0
  return inOrder(
    received ? { ...list, received } : list,
    [...all].sort((a, b) => at(b) - at(a) || b - a),
    new Map(rows.map((row) => [row.uid, row])),
  )
}

/** The list of a search with rows that had been missing; of what was asked for, the rest is gone. */
export function addRows(list: MessageList, asked: number[], found: MessageRow[]): MessageList {
  const byUid = new Map(found.map((row) => [row.uid, row]))
  const gone = new Set(asked.filter((uid) => !byUid.has(uid)))
  const order = (list.order ?? []).filter((uid) => !gone.has(uid))
  return inOrder(list, order, byUid)
}

/** Puts the rows that are known, and others, where an order has them. */
function inOrder(list: MessageList, order: number[], others = new Map<number, MessageRow>()): MessageList {
  const known = new Map(knownRows(list).map((row) => [row.uid, row]))
  for (const [uid, row] of others) if (!known.has(uid)) known.set(uid, row)
  const rows: Record<number, MessageRow> = {}
  order.forEach((uid, position) => {
    const row = known.get(uid)
    if (row) rows[position] = row
  })
  return { ...list, total: order.length, order, rows }
}
