import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** CSS pixels of what scrolls until the browser has laid it out: the server draws with these. */
const usualRoom = 900

interface Options {
  /** What holds the rows, somewhere in an element with `data-scroller`. */
  rows: RefObject<HTMLElement | null>
  /** CSS pixels of a row: all are equally high, so that a row's place follows from its position. */
  height: number
  /** CSS pixels between the beginning of what scrolls and the first row. */
  above?: number
}

/** Positions of the first and the last row in sight; either may be beyond the rows that there are. */
export interface Sight {
  first: number
  last: number
}

/** Which rows are in sight, in the frame in which they are. */
export function useSight({ rows, height, above = 0 }: Options): Sight {
  const [sight, setSight] = useState<Sight>({ first: 0, last: Math.floor(usualRoom / height) })
  useLayoutEffect(() => {
    const scroller = rows.current?.closest<HTMLElement>('[data-scroller]')
    if (!scroller) return
    const look = () => {
      const top = scroller.scrollTop - above
      const first = Math.max(0, Math.floor(top / height))
      const last = Math.max(0, Math.floor((top + scroller.clientHeight) / height))
      setSight((now) => (now.first === first && now.last === last ? now : { first, last }))
    }
    const onScroll = () => flushSync(look)
    look()
    scroller.addEventListener('scroll', onScroll, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [rows, height, above])
  return sight
}

/**
 * Positions of the rows to draw: those in sight, some ahead of them, and one wherever it is.
 * @param always a row that has the focus, or may get it; null: none
 */
export function drawnPositions(
  { first, last }: Sight,
  count: number,
  ahead: number,
  always: number | null,
): number[] {
  const start = Math.max(0, Math.min(first, count - 1) - ahead)
  const end = Math.min(count - 1, last + ahead)
  const positions = Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index)
  if (always === null || always >= count || (always >= start && always <= end)) return positions
  return always < start ? [always, ...positions] : [...positions, always]
}
