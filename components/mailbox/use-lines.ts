import { type RefObject, useLayoutEffect, useState } from 'react'
import { drawnPositions, useSight } from './use-sight'

/** Pixels of a line until the browser has laid one out: the server draws with these. */
const usualLine = 33

/**
 * The lines of a tree that are near the screen: of thousands of folders only those are drawn.
 * @param count lines that there are
 * @param always a line that is drawn wherever it is, so that it can have the focus
 */
export function useLines(tree: RefObject<HTMLElement | null>, count: number, always: number): number[] {
  const [layout, setLayout] = useState({ line: usualLine, above: 0 })
  const sight = useSight({ rows: tree, height: layout.line, above: layout.above })
  useLayoutEffect(() => {
    const scroller = tree.current?.closest('[data-scroller]')
    if (!tree.current || !scroller || count === 0) return
    const line = tree.current.offsetHeight / count
    const above =
      tree.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    if (Math.abs(line - layout.line) < 0.5 && Math.abs(above - layout.above) < 1) return
    setLayout({ line, above })
  })
  return drawnPositions(sight, count, 10, always)
}
