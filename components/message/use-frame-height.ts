import { type RefObject, useCallback, useState } from 'react'

/** CSS pixels: what is still higher scrolls inside. */
const highest = 200_000
/** Room for a scroll bar below what is too wide. */
const scrollBar = 16

/**
 * The height that a frame's content would have by itself: with the frame as high as it is, what asks
 * for all of that height would make it grow for ever.
 */
function naturalHeight(frame: HTMLIFrameElement): number {
  const root = frame.contentDocument?.documentElement
  if (!root) return 0
  frame.style.height = '0px'
  const height = Math.max(Math.ceil(root.getBoundingClientRect().height), root.scrollHeight)
  const isTooWide = root.scrollWidth > frame.clientWidth
  frame.style.height = ''
  return Math.min(highest, height + (isTooWide ? scrollBar : 0))
}

/** Has a frame as high as its content; `watch` begins to look at it, and returns how to stop. */
export function useFrameHeight(frame: RefObject<HTMLIFrameElement | null>) {
  const [height, setHeight] = useState(160)
  const watch = useCallback(() => {
    let next = 0
    const measure = () => {
      if (frame.current) setHeight(naturalHeight(frame.current))
    }
    // Measuring changes what is observed: not while it is observed.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(next)
      next = requestAnimationFrame(measure)
    })
    const document = frame.current?.contentDocument
    if (document) for (const element of [document.documentElement, document.body]) observer.observe(element)
    return () => {
      cancelAnimationFrame(next)
      observer.disconnect()
    }
  }, [frame])
  return { height, watch }
}
