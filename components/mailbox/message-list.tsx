'use client'

import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { useClock } from '@/lib/client/clock'
import { openingRef } from '@/lib/client/list-keys'
import type { Viewport } from '@/lib/client/list-query'
import { messagePath } from '@/lib/client/paths'
import { useSettings } from '@/lib/client/settings'
import { useStable } from '@/lib/client/use-stable'
import { marksOf } from '@/lib/mail/conversation'
import type { ListView } from '@/lib/mail/list-view'
import type { Mailbox } from '@/lib/mail/mailbox'
import { type MessageList as List, positionOf } from '@/lib/mail/message-list'
import type { Settings } from '@/lib/mail/settings'
import { SwipeHint } from './lazy-parts'
import { MessageRow, type RowEvents, rowHeights, SkeletonRow } from './message-row'
import { useRowTouch } from './use-row-touch'
import { drawnPositions, useSight } from './use-sight'

interface Props {
  list: List
  view: ListView
  selected: ReadonlySet<number>
  /** The message that is open. */
  current: number | null
  /** The message that has the focus, or would get it. */
  active: number | null
  /** The folder that a message is in; its name where that has to be said. */
  placeOf: (uid: number) => { folder: Mailbox | undefined; name: string | null }
  scroller: RefObject<HTMLDivElement | null>
  onPress: (uid: number) => void
  onOpen: (uid: number) => void
  onSelect: (uid: number, how: 'toggle' | 'range') => void
  onActivate: (uid: number) => void
  onStep: (by: number) => void
  /** Moves the focus and selects what lies between. */
  onExtend: (by: number) => void
  onSelectAll: () => void
  onSwipe: (uid: number, action: Settings['swipeLeft']) => void
  onDragStart: (uid: number, event: DragEvent) => void
  onContextMenu: (event: MouseEvent) => void
  /** Opens the menu of the row that has the focus. */
  onMenuKey: (row: EventTarget) => void
  onViewport: (viewport: Viewport) => void
}

/** Rows that are drawn ahead of those in sight. */
const ahead = 6

/** The grid "Messages": only rows near the screen are there, the rest is height. */
export function MessageList(props: Props) {
  const { list, selected, current, active, scroller, onViewport } = props
  const clock = useClock()
  const { density, swipeLeft, swipeRight } = useSettings()
  const rowHeight = rowHeights[density]
  const grid = useRef<HTMLDivElement>(null)
  const sight = useSight({ rows: grid, height: rowHeight })
  const near = drawnPositions(sight, list.total, ahead, null)
  const first = near[0] ?? 0
  const last = near.at(-1) ?? 0
  useEffect(() => onViewport({ first, last }), [first, last, onViewport])
  useAnchor(list, scroller, rowHeight)
  // The row that has the focus keeps it wherever the list is scrolled to.
  const focused = active === null ? null : positionOf(list, active)
  const tabStop =
    [active, current].find((uid) => uid !== null && positionOf(list, uid) !== null) ?? list.rows[first]?.uid

  const on = useStable<RowEvents>({
    press: props.onPress,
    open: props.onOpen,
    select: props.onSelect,
    focus: props.onActivate,
    drag: props.onDragStart,
  })
  const swipeAction = { left: swipeLeft, right: swipeRight }
  const { swipe, listeners } = useRowTouch({
    isSelecting: selected.size > 0,
    canSwipe: (to) => swipeAction[to] !== 'none',
    onSwipe: ({ uid, to }) => props.onSwipe(uid, swipeAction[to]),
    onSelect: (uid) => props.onSelect(uid, 'toggle'),
  })
  const swiped = swipe && positionOf(list, swipe.uid)

  function onKeyDown(event: KeyboardEvent) {
    if ((event.target as Element).closest('input')) return
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      event.preventDefault()
      return props.onMenuKey(event.target)
    }
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
    // Of the message that is read, it turns the page; `x` selects it.
    if (event.key === ' ' && tabStop === current && selected.size === 0) return
    const action = isSelectAll ? props.onSelectAll : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Messages"
      aria-multiselectable
      aria-rowcount={list.total}
      data-selecting={selected.size > 0 || undefined}
      onKeyDown={onKeyDown}
      onContextMenu={props.onContextMenu}
      {...listeners}
      style={{ height: list.total * rowHeight }}
      className="group/grid relative"
    >
      {swipe && swiped !== null && (
        <SwipeHint
          swipe={swipe}
          action={swipeAction[swipe.to]}
          isUnread={isUnreadAt(list, swiped)}
          style={{ height: rowHeight, transform: `translateY(${swiped * rowHeight}px)` }}
        />
      )}
      {drawnPositions(sight, list.total, ahead, focused).map((position) => {
        const row = list.rows[position]
        if (!row) return <SkeletonRow key={`hole-${position}`} position={position} density={density} />
        const place = props.placeOf(row.uid)
        return (
          <MessageRow
            key={row.uid}
            row={row}
            position={position}
            href={messagePath(openingRef(list, row), props.view)}
            clock={clock}
            showRecipients={['\\Sent', '\\Drafts'].includes(place.folder?.specialUse ?? '')}
            place={place.name}
            isSelected={selected.has(row.uid)}
            isCurrent={row.uid === current}
            isTabStop={row.uid === tabStop}
            density={density}
            on={on}
          />
        )
      })}
    </div>
  )
}

function isUnreadAt({ rows }: List, position: number): boolean {
  const row = rows[position]
  return row !== undefined && marksOf(row).isUnread
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
