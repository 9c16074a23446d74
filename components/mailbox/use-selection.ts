import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNotifications } from '@/lib/client/notifications'
import { type UidsRange, uidsQuery } from '@/lib/client/queries'
import { uidsOf } from '@/lib/mail/conversation'
import { type ListView, viewKey } from '@/lib/mail/list-view'
import { knownRows, type MessageList, positionOf } from '@/lib/mail/message-list'
import { mostUids } from '@/lib/mail/parse-uid-set'

interface Checked {
  /** Of which folder in which view. */
  scope: string
  /** That the UIDs belong to; null before the list is known. */
  uidValidity: number | null
  uids: ReadonlySet<number>
  /** Where a range begins: the message that was checked or unchecked last, other than by a range. */
  anchor: number | null
  /** What was checked without the range that began there. */
  base: ReadonlySet<number>
}

const none: ReadonlySet<number> = new Set()

/** Those of the checked messages that are there; where not all rows are known, it cannot be told. */
function present({ uids, uidValidity }: Checked, list: MessageList | undefined): ReadonlySet<number> {
  if (!list || uids.size === 0) return uids
  if (uidValidity !== list.uidValidity) return none
  const rows = knownRows(list)
  if (rows.length < list.total) return uids
  const there = new Set(rows.flatMap(uidsOf))
  return new Set([...uids].filter((uid) => there.has(uid)))
}

/** Two sets as one, as large as a change may be. */
function union(first: Iterable<number>, second: Iterable<number>): ReadonlySet<number> {
  const both = new Set(first)
  for (const uid of second) {
    if (both.size >= mostUids) break
    both.add(uid)
  }
  return both
}

/** The known messages of a range of positions, and whether they are all that it has. */
function between(list: MessageList, one: number, other: number) {
  const [first, last] = [Math.min(one, other), Math.max(one, other)]
  if (list.order) return { uids: list.order.slice(first, last + 1), isWhole: true }
  const uids: number[] = []
  for (let position = first; position <= last; position += 1) {
    const row = list.rows[position]
    if (row) uids.push(row.uid)
  }
  return { uids, isWhole: uids.length === last - first + 1 }
}

/**
 * The checked messages of what is looked at; changing that or its view unchecks all.
 * @param place the folder, or empty for several
 */
export function useSelection(list: MessageList | undefined, place: string, mailbox: string, view: ListView) {
  const client = useQueryClient()
  const { notify, notifyFailure } = useNotifications()
  /** Where messages that "Select all" has asked for are on their way. */
  const [selectingAll, setSelectingAll] = useState<string | null>(null)
  /** Counts what was checked and unchecked, so that an answer that comes too late is noticed. */
  const changes = useRef(0)
  /** What will be checked, while that is still being asked; null where it cannot be told. */
  const completing = useRef<{ scope: string; rest: Promise<ReadonlySet<number> | null> } | null>(null)
  const uidValidity = list?.uidValidity ?? null
  const scope = `${viewKey(view)} ${place}`
  const [state, setState] = useState<Checked>({ scope, uidValidity, uids: none, anchor: null, base: none })
  if (state.scope !== scope) setState({ scope, uidValidity, uids: none, anchor: null, base: none })
  const uids = state.scope === scope ? present(state, list) : none
  const total = list?.total ?? 0

  function keep(next: ReadonlySet<number>, anchor: number | null = null, base = next) {
    changes.current += 1
    completing.current = null
    setState({ scope, uidValidity, uids: next, anchor, base })
  }

  /** Adds those that have not been fetched yet to `base`, unless something else was checked meanwhile. */
  async function fetchRest(
    base: ReadonlySet<number>,
    range?: UidsRange,
  ): Promise<ReadonlySet<number> | null> {
    const change = changes.current
    try {
      // All of them are all messages, whatever they stand together as.
      const whole = range ? view : { ...view, isThreaded: false }
      const all = await client.fetchQuery(uidsQuery({ mailbox, view: whole }, range))
      if (changes.current !== change || all.uidValidity !== uidValidity) return null
      const both = union(base, all.uids)
      setState((now) => (now.scope === scope ? { ...now, uids: both } : now))
      if (!range && all.uids.length < total && all.uids.length >= mostUids) {
        notify(
          `The newest ${mostUids.toLocaleString('en')} messages are selected, as many as can be changed at once`,
        )
      }
      return both
    } catch (error) {
      notifyFailure((error as Error).message)
      return null
    }
  }

  async function complete(base: ReadonlySet<number>, range?: UidsRange): Promise<void> {
    const rest = fetchRest(base, range)
    completing.current = { scope, rest }
    await rest
    if (completing.current?.rest === rest) completing.current = null
  }

  /** What is on the screen at once, and then what has not been fetched yet, as many as a change may name. */
  async function selectAll() {
    const known = list?.order ?? (list ? knownRows(list).map((row) => row.uid) : [])
    keep(union([], known), null, none)
    if (!list || known.length >= Math.min(total, mostUids)) return
    setSelectingAll(scope)
    await complete(none)
    setSelectingAll(null)
  }

  /** Everything from the anchor to a message, in place of the range that began there before. */
  function selectRange(uid: number, start: number | null) {
    const anchor = state.anchor ?? start ?? uid
    const from = list && positionOf(list, anchor)
    const to = list && positionOf(list, uid)
    if (!list || from === null || to === null || from === undefined || to === undefined) {
      return keep(union(uids, [uid]), uid)
    }
    const base = state.anchor === null ? uids : state.base
    const range = between(list, from, to)
    keep(union(base, range.uids), anchor, base)
    if (range.isWhole) return
    void complete(
      base,
      list.isArrival
        ? { uids: [Math.min(anchor, uid), Math.max(anchor, uid)] }
        : { positions: [Math.min(from, to), Math.max(from, to)] },
    )
  }

  const isAll = uids.size > 0 && (selectingAll === scope || uids.size >= Math.min(total, mostUids))
  return {
    uids,
    isAll,
    /** What is to be checked as well, where it is on its way. */
    completing: () => (completing.current?.scope === scope ? completing.current.rest : null),
    selectAll,
    set: (next: ReadonlySet<number>) => keep(next),
    clear: () => keep(none),
    toggleAll: () => (isAll ? keep(none) : void selectAll()),
    /** @param start where a range begins while nothing has been checked */
    select(uid: number, how: 'toggle' | 'range', start: number | null = null) {
      if (how === 'range') return selectRange(uid, start)
      const next = new Set(uids)
      if (!next.delete(uid) && next.size < mostUids) next.add(uid)
      keep(next, uid)
    },
  }
}
