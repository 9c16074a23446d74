import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type Fit, fitFrame } from '@/lib/html/fit-frame'

/**
 * Keeps a frame and its content fitted: `fitNow` does it at once, `watch` whenever it changes, and returns how to stop.
 * @param frame null until it has its document
 * @param id of what is in it: that somebody wants it at its full size holds for that alone
 */
export function useFrameFit(frame: HTMLIFrameElement | null, id: string) {
  const [now, setNow] = useState<Fit>({ height: 160, size: 'natural' })
  const wantsFull = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each anew
  useLayoutEffect(() => {
    wantsFull.current = false
  }, [id])
  const measure = useCallback(() => {
    const found = frame && fitFrame(frame, wantsFull.current)
    if (found) setNow(found)
  }, [frame])
  const watch = useCallback(() => {
    let next = 0
    // Measuring changes what is observed: not while it is observed.
    const later = () => {
      cancelAnimationFrame(next)
      next = requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(later)
    const document = frame?.contentDocument
    if (document) for (const element of [document.documentElement, document.body]) observer.observe(element)
    // An image may make wider what is not the body.
    document?.addEventListener('load', later, true)
    return () => {
      cancelAnimationFrame(next)
      observer.disconnect()
      document?.removeEventListener('load', later, true)
    }
  }, [frame, measure])
  const toggleFull = useCallback(() => {
    wantsFull.current = !wantsFull.current
    measure()
  }, [measure])
  return { ...now, watch, fitNow: measure, toggleFull }
}
