import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNotifications } from '@/lib/client/notifications'
import { uidsQuery } from '@/lib/client/queries'
import { knownRows, type MessageList, positionOf } from '@/lib/mail/message-list'

interface Checked {
  mailbox: string
  /** That the UIDs belong to; null before the list is known. */
  uidValidity: number | null
  uids: ReadonlySet<number>
  /** Checked last. */
  anchor: number | null
}

/** Those of the checked messages that are there; where not all rows are known, it cannot be told. */
function present({ uids, uidValidity }: Checked, list: MessageList | undefined): ReadonlySet<number> {
  if (!list) return uids
  if (uidValidity !== list.uidValidity) return none
  const rows = knownRows(list)
  if (rows.length < list.total) return uids
  const there = new Set(rows.map((row) => row.uid))
  return new Set([...uids].filter((uid) => there.has(uid)))
}

const none: ReadonlySet<number> = new Set()

/** As many as one request to the server may name. */
const most = 1000

/** The checked messages of the open folder; changing folder unchecks all. */
export function useSelection(list: MessageList | undefined, mailbox: string) {
  const client = useQueryClient()
  const { notifyFailure } = useNotifications()
  /** Messages that "Select all" has asked for are on their way. */
  const [isSelectingAll, setIsSelectingAll] = useState(false)
  /** Counts what was checked and unchecked, so that an answer that comes too late is noticed. */
  const changes = useRef(0)
  const uidValidity = list?.uidValidity ?? null
  const [state, setState] = useState<Checked>({ mailbox, uidValidity, uids: none, anchor: null })
  const uids = state.mailbox === mailbox ? present(state, list) : none

  function keep(next: ReadonlySet<number>, anchor: number | null = state.anchor) {
    changes.current += 1
    setState({ mailbox, uidValidity, uids: new Set([...next].slice(0, most)), anchor })
  }

  /** Everything known between the message checked last and this one. */
  function range(uid: number): number[] {
    const from = list && state.anchor !== null ? positionOf(list, state.anchor) : null
    const to = list && positionOf(list, uid)
    if (!list || from === null || to === null || to === undefined) return [uid]
    const between = Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => Math.min(from, to) + index)
    return between.flatMap((position) => list.rows[position]?.uid ?? [])
  }

  /** What is on the screen at once, and then what has not been fetched yet, as many as a change may name. */
  async function selectAll() {
    const known = list ? knownRows(list).map((row) => row.uid) : []
    keep(new Set(known), null)
    if (!list || known.length >= Math.min(list.total, most)) return
    const change = changes.current
    setIsSelectingAll(true)
    try {
      const all = await client.fetchQuery(uidsQuery(mailbox))
      if (changes.current !== change) return
      setState({ mailbox, uidValidity: all.uidValidity, uids: new Set(all.uids), anchor: null })
    } catch (error) {
      notifyFailure((error as Error).message)
    } finally {
      setIsSelectingAll(false)
    }
  }

  return {
    uids,
    isAll: uids.size > 0 && (isSelectingAll || uids.size >= Math.min(list?.total ?? 0, most)),
    selectAll,
    set: keep,
    clear: () => keep(none, null),
    select(uid: number, how: 'toggle' | 'range') {
      const next = new Set(uids)
      if (how === 'range') for (const each of range(uid)) next.add(each)
      else if (!next.delete(uid)) next.add(uid)
      keep(next, uid)
    },
  }
}
