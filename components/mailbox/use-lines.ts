import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

interface Options {
  tree: RefObject<HTMLElement | null>
  scroller: HTMLElement | null
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
    getScrollElement: () => scroller,
    // Two trees share a scroller that the reader may have moved already: neither sets its place.
    scrollToFn: () => undefined,
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
    if (!tree.current || !scroller || count === 0) return
    const line = tree.current.offsetHeight / count
    const above =
      tree.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    if (Math.abs(line - layout.line) < 0.5 && Math.abs(above - layout.above) < 1) return
    setLayout({ line, above })
    virtualizer.measure()
  })
  useLayoutEffect(() => {
    // What was scrolled before this script was there is told as if it were now.
    if (scroller?.scrollTop) scroller.dispatchEvent(new Event('scroll'))
  }, [scroller])
  return virtualizer.getVirtualItems().map(({ index }) => index)
}
