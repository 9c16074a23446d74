import { useState } from 'react'
import { type MessageList, positionOf } from '@/lib/mail/message-list'

/** As many as one request to the server may name. */
const most = 1000

/** The checked messages of the open folder; changing folder unchecks all. */
export function useSelection(list: MessageList | undefined, mailbox: string) {
  const [state, setState] = useState({ mailbox, uids: new Set<number>(), anchor: null as number | null })
  const uids = state.mailbox === mailbox ? state.uids : new Set<number>()

  function keep(next: Set<number>, anchor: number | null = state.anchor) {
    setState({ mailbox, uids: new Set([...next].slice(0, most)), anchor })
  }

  /** Everything known between the message checked last and this one. */
  function range(uid: number): number[] {
    const from = list && state.anchor !== null ? positionOf(list, state.anchor) : null
    const to = list && positionOf(list, uid)
    if (!list || from === null || to === null || to === undefined) return [uid]
    const between = Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => Math.min(from, to) + index)
    return between.flatMap((position) => list.rows[position]?.uid ?? [])
  }

  return {
    uids,
    set: keep,
    clear: () => keep(new Set(), null),
    select(uid: number, how: 'toggle' | 'range') {
      const next = new Set(uids)
      if (how === 'range') for (const each of range(uid)) next.add(each)
      else if (!next.delete(uid)) next.add(uid)
      keep(next, uid)
    },
  }
}
