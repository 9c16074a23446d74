import { type DragEvent, useCallback, useEffect, useRef } from 'react'

/** Milliseconds above a closed folder before it opens. */
const patience = 700
/** Pixels from the edge of the list within which it scrolls, and how many it scrolls in a frame. */
const edge = 40
const speed = 8

/** While something is dragged over the folders: closed ones open, and the list scrolls at its edges. */
export function useDragHover(scroller: HTMLElement | null, onOpen: (path: string) => void) {
  const above = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const frame = useRef(0)
  const step = useRef(0)

  function scroll() {
    frame.current = 0
    if (!step.current || !scroller) return
    scroller.scrollTop += step.current
    frame.current = requestAnimationFrame(scroll)
  }

  const stop = useCallback(() => {
    clearTimeout(timer.current)
    cancelAnimationFrame(frame.current)
    frame.current = 0
    step.current = 0
    above.current = null
  }, [])
  useEffect(() => stop, [stop])

  return {
    onDragOver(event: DragEvent) {
      if (!scroller) return
      const { top, bottom } = scroller.getBoundingClientRect()
      step.current = event.clientY < top + edge ? -speed : event.clientY > bottom - edge ? speed : 0
      if (step.current && !frame.current) frame.current = requestAnimationFrame(scroll)
      const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]')
      const path = item?.ariaExpanded === 'false' ? (item.dataset.path ?? null) : null
      if (path === above.current) return
      above.current = path
      clearTimeout(timer.current)
      if (path !== null) timer.current = setTimeout(() => onOpen(path), patience)
    },
    onDragLeave(event: DragEvent) {
      if (!scroller?.contains(event.relatedTarget as Node | null)) stop()
    },
    onDrop: stop,
  }
}
