import { type RefObject, useCallback, useRef, useState } from 'react'
import { type Fit, fitFrame } from '@/lib/html/fit-frame'

/** Keeps a frame and its content fitted; `watch` begins to look at it, and returns how to stop. */
export function useFrameFit(frame: RefObject<HTMLIFrameElement | null>) {
  const [fit, setFit] = useState<Fit>({ height: 160, size: 'natural' })
  const wantsFull = useRef(false)
  const measure = useCallback(() => {
    const now = frame.current && fitFrame(frame.current, wantsFull.current)
    if (now) setFit(now)
  }, [frame])
  const watch = useCallback(() => {
    let next = 0
    // Measuring changes what is observed: not while it is observed.
    const later = () => {
      cancelAnimationFrame(next)
      next = requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(later)
    const document = frame.current?.contentDocument
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
  return { ...fit, watch, toggleFull }
}
