import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { listTop } from '@/lib/client/list-top'
import { useSettings } from '@/lib/client/settings'
import { type MessageList, positionOf } from '@/lib/mail/message-list'
import { rowHeights } from './message-row'

/** Brings a position into view, by as little as it needs. */
function reveal(scroller: HTMLElement, position: number, rowHeight: number): void {
  const top = position * rowHeight
  const bottom = top + rowHeight
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (bottom > scroller.scrollTop + scroller.clientHeight)
    scroller.scrollTop = bottom - scroller.clientHeight
}

interface Wanted {
  position: number
  onArrival: ((uid: number) => void) | undefined
}

/**
 * The row that has the keyboard's attention. It is a message, not a position: what comes or goes
 * elsewhere does not move it.
 * @param place the folder that is looked at: in another one it is nowhere yet
 * @param open the message that is open: a list that appears with one shows its row
 */
export function useCursor(
  place: string,
  list: MessageList | undefined,
  open: number | null,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const rowHeight = rowHeights[useSettings().density]
  const [active, setActive] = useState<number | null>(null)
  /** A position that the cursor goes to as soon as its message is known, and what to do then. */
  const [wanted, setWanted] = useState<Wanted | null>(null)

  const [known, setKnown] = useState(place)
  if (known !== place) {
    setKnown(place)
    setActive(null)
    setWanted(null)
  }

  /** Where the open message's row has been brought into view. */
  const revealed = useRef<string | null>(null)
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  /** The row is rendered some frames after the list has scrolled to it. */
  const focusRow = useCallback(
    (uid: number) => {
      let left = 60
      const look = () => {
        const row = scroller.current?.querySelector<HTMLElement>(`[data-uid="${uid}"]`)
        left -= 1
        if (row) row.focus()
        else if (left > 0) frame.current = requestAnimationFrame(look)
      }
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(look)
    },
    [scroller],
  )

  useEffect(() => {
    if (revealed.current === place || !list || open === null || !scroller.current) return
    revealed.current = place
    const position = positionOf(list, open)
    if (position !== null) reveal(scroller.current, position, rowHeight)
  }, [place, list, open, scroller, rowHeight])

  useEffect(
    () =>
      listTop.hear(() => {
        scroller.current?.scrollTo(0, 0)
        setActive(null)
      }),
    [scroller],
  )

  const arrive = useCallback(
    (uid: number, onArrival: Wanted['onArrival']) => {
      setWanted(null)
      onArrival?.(uid)
      setActive(uid)
      focusRow(uid)
    },
    [focusRow],
  )

  useEffect(() => {
    const uid = wanted === null ? undefined : list?.rows[wanted.position]?.uid
    if (wanted && uid !== undefined) arrive(uid, wanted.onArrival)
  }, [wanted, list, arrive])

  function goTo(position: number, onArrival?: (uid: number) => void) {
    if (!list?.total || !scroller.current) return
    const target = Math.max(0, Math.min(list.total - 1, position))
    reveal(scroller.current, target, rowHeight)
    const uid = list.rows[target]?.uid
    // At once where the row is known: the next key may come before anything has been drawn.
    if (uid !== undefined) arrive(uid, onArrival)
    else setWanted({ position: target, onArrival })
  }

  return {
    active,
    /** The first position that is whole in sight: where the keys begin. */
    top: () => Math.ceil((scroller.current?.scrollTop ?? 0) / rowHeight),
    setActive,
    /** Back to a message that has come back, with the focus where another row has it. */
    comeBack(uid: number | null) {
      setActive(uid)
      if (uid !== null && scroller.current?.contains(document.activeElement)) focusRow(uid)
    },
    goTo,
    /** Where the cursor is, or null. */
    position: list && active !== null ? positionOf(list, active) : null,
  }
}
