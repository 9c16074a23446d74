'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useClock } from '@/lib/client/clock'
import type { Viewport } from '@/lib/client/list-query'
import { messagePath } from '@/lib/client/paths'
import { useSettings } from '@/lib/client/settings'
import { type MessageList as List, positionOf } from '@/lib/mail/message-list'
import { MessageRow, rowHeights, SkeletonRow } from './message-row'

interface Props {
  list: List
  selected: ReadonlySet<number>
  /** The message that is open. */
  current: number | null
  /** The message that has the focus, or would get it. */
  active: number | null
  showRecipients: boolean
  scroller: RefObject<HTMLDivElement | null>
  onOpen: (uid: number) => void
  onSelect: (uid: number, how: 'toggle' | 'range') => void
  onActivate: (uid: number) => void
  onStep: (by: number) => void
  /** Moves the focus and selects what lies between. */
  onExtend: (by: number) => void
  onSelectAll: () => void
  onViewport: (viewport: Viewport) => void
}

/** The grid "Messages": only rows near the screen are there, the rest is height. */
export function MessageList(props: Props) {
  const { list, selected, current, active, scroller, onViewport } = props
  const clock = useClock()
  const { density } = useSettings()
  const rowHeight = rowHeights[density]
  const keepPlace = useEarlyPlace(scroller)
  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    initialRect: { width: 400, height: 900 },
  })
  useLayoutEffect(keepPlace)
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onViewport({ first, last }), [first, last, onViewport])
  useAnchor(list, scroller, rowHeight)
  // What was measured is of the other density.
  useLayoutEffect(() => {
    if (rowHeight) virtualizer.measure()
  }, [rowHeight, virtualizer])
  const tabStop =
    [active, current].find((uid) => uid !== null && positionOf(list, uid) !== null) ?? list.rows[first]?.uid

  function onKeyDown(event: KeyboardEvent) {
    if ((event.target as Element).closest('input')) return
    if (event.altKey) return
    const isSelectAll = (event.ctrlKey || event.metaKey) && event.key === 'a'
    if (!isSelectAll && (event.ctrlKey || event.metaKey)) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const step = event.shiftKey ? props.onExtend : props.onStep
    const actions: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      PageDown: () => step(page),
      PageUp: () => step(-page),
      Home: () => step(-list.total),
      End: () => step(list.total),
      Enter: () => tabStop && props.onOpen(tabStop),
      ' ': () => tabStop && props.onSelect(tabStop, event.shiftKey ? 'range' : 'toggle'),
    }
    const action = isSelectAll ? props.onSelectAll : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <div
      role="grid"
      aria-label="Messages"
      aria-multiselectable
      aria-rowcount={list.total}
      onKeyDown={onKeyDown}
      style={{ height: virtualizer.getTotalSize() }}
      className="relative"
    >
      {items.map(({ index }) => {
        const row = list.rows[index]
        if (!row) return <SkeletonRow key={`hole-${index}`} position={index} density={density} />
        return (
          <MessageRow
            key={row.uid}
            row={row}
            position={index}
            href={messagePath({ mailbox: list.mailbox, uidValidity: list.uidValidity, uid: row.uid })}
            clock={clock}
            showRecipients={props.showRecipients}
            isSelected={selected.has(row.uid)}
            isCurrent={row.uid === current}
            isTabStop={row.uid === tabStop}
            density={density}
            onOpen={() => props.onOpen(row.uid)}
            onSelect={(how) => props.onSelect(row.uid, how)}
            onFocus={() => props.onActivate(row.uid)}
          />
        )
      })}
    </div>
  )
}

/**
 * Keeps where the list was scrolled to before this script had loaded: the virtualizer begins at the
 * top once it meets the scroller, which is after the first render.
 * @returns what scrolls back, for the effect after the virtualizer's own
 */
function useEarlyPlace(scroller: RefObject<HTMLDivElement | null>): () => void {
  const place = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (scroller.current) place.current ??= scroller.current.scrollTop
  })
  return () => {
    if (!place.current || !scroller.current) return
    scroller.current.scrollTop = place.current
    place.current = 0
  }
}

/** When messages come or go above what is on the screen, what is on the screen stays where it is. */
function useAnchor(list: List, scroller: RefObject<HTMLDivElement | null>, rowHeight: number) {
  const before = useRef(list)
  useLayoutEffect(() => {
    const element = scroller.current
    const previous = before.current
    before.current = list
    if (!element || previous === list || previous.uidValidity !== list.uidValidity || element.scrollTop < 1)
      return
    const top = Math.floor(element.scrollTop / rowHeight)
    for (let position = top; position < top + 20; position += 1) {
      const uid = previous.rows[position]?.uid
      const now = uid === undefined ? null : positionOf(list, uid)
      if (now === null) continue
      element.scrollTop += (now - position) * rowHeight
      return
    }
  }, [list, scroller, rowHeight])
}
