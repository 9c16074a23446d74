import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

interface Options {
  tree: RefObject<HTMLElement | null>
  scroller: RefObject<HTMLElement | null>
  /** Lines that there are. */
  count: number
  /** A line that is drawn wherever it is, so that it can have the focus. */
  always: number
}

/** Pixels of a line until the browser has laid one out: the server draws with these. */
const usualLine = 33

/** The lines of a tree that are near the screen: of thousands of folders only those are drawn. */
export function useLines({ tree, scroller, count, always }: Options): number[] {
  const [layout, setLayout] = useState({ line: usualLine, above: 0 })
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => layout.line,
    scrollMargin: layout.above,
    overscan: 10,
    initialRect: { width: 240, height: 900 },
    rangeExtractor: (range) => {
      const lines = defaultRangeExtractor(range)
      if (count > 0 && !lines.includes(always)) lines.push(always)
      return lines.sort((a, b) => a - b)
    },
  })
  useLayoutEffect(() => {
    if (!tree.current || !scroller.current || count === 0) return
    const line = tree.current.offsetHeight / count
    const above =
      tree.current.getBoundingClientRect().top -
      scroller.current.getBoundingClientRect().top +
      scroller.current.scrollTop
    if (Math.abs(line - layout.line) < 0.5 && Math.abs(above - layout.above) < 1) return
    setLayout({ line, above })
    virtualizer.measure()
  })
  return virtualizer.getVirtualItems().map(({ index }) => index)
}
