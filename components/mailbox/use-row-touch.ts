import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react'

/** Milliseconds that a finger rests before it selects. */
const held = 500
/** Pixels that a finger moves before it is no tap, and before a swipe counts. */
const slack = 10
const enough = 96
/** Milliseconds in which a row goes back or away. */
const spring = 150

/** A swipe on its way. */
export interface Swipe {
  uid: number
  to: 'left' | 'right'
  /** Far enough to be done when the finger is lifted. */
  isArmed: boolean
}

interface Options {
  /** Taps select while something is selected. */
  isSelecting: boolean
  /** Whether a swipe in this direction does anything. */
  canSwipe: (to: Swipe['to']) => boolean
  onSwipe: (swipe: Swipe) => void
  onSelect: (uid: number) => void
}

interface Touch {
  id: number
  row: HTMLElement
  uid: number
  x: number
  y: number
  phase: 'resting' | 'swiping' | 'over'
}

function slide(row: HTMLElement, pixels: number, isAnimated: boolean): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  row.style.transition = isAnimated && !isStill ? `translate ${spring}ms ease-out` : ''
  row.style.translate = pixels ? `${pixels}px 0` : ''
}

/**
 * Fingers on the rows of a list, heard by the list: resting long selects, and from then on taps do;
 * swiping sideways does what the settings say. Moving up or down is the browser's (`touch-action`).
 */
export function useRowTouch({ isSelecting, canSwipe, onSwipe, onSelect }: Options) {
  const [swipe, setSwipe] = useState<Swipe | null>(null)
  const touch = useRef<Touch | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The click that lifting the finger would be. */
  const swallows = useRef(false)
  const isTouch = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])

  function end(): Touch | null {
    clearTimeout(timer.current)
    const ended = touch.current
    touch.current = null
    return ended
  }

  function show(next: Swipe | null) {
    setSwipe((now) =>
      now?.uid === next?.uid && now?.to === next?.to && now?.isArmed === next?.isArmed ? now : next,
    )
  }

  function swipeOf({ uid, row, x }: Touch, clientX: number): { next: Swipe; by: number } | null {
    const by = clientX - x
    const to = by < 0 ? 'left' : 'right'
    if (!by || !canSwipe(to)) return null
    const isArmed = Math.abs(by) >= Math.min(enough, row.clientWidth / 3)
    return { next: { uid, to, isArmed }, by }
  }

  const listeners = {
    onPointerDown(event: PointerEvent) {
      isTouch.current = event.pointerType === 'touch'
      swallows.current = false
      const row = (event.target as Element).closest<HTMLElement>('[data-uid]')
      if (!isTouch.current || !event.isPrimary || !row) return
      const uid = Number(row.dataset.uid)
      end()
      touch.current = { id: event.pointerId, row, uid, x: event.clientX, y: event.clientY, phase: 'resting' }
      if ((event.target as Element).closest('input, label')) return
      timer.current = setTimeout(() => {
        if (touch.current) touch.current.phase = 'over'
        swallows.current = true
        onSelect(uid)
      }, held)
    },
    onPointerMove(event: PointerEvent) {
      const now = touch.current
      if (!now || now.id !== event.pointerId || now.phase === 'over') return
      const across = Math.abs(event.clientX - now.x)
      const down = Math.abs(event.clientY - now.y)
      if (now.phase === 'resting') {
        if (Math.max(across, down) <= slack) return
        clearTimeout(timer.current)
        now.phase = across > down && !isSelecting ? 'swiping' : 'over'
        if (now.phase === 'over') return
        now.row.setPointerCapture(event.pointerId)
      }
      const found = swipeOf(now, event.clientX)
      slide(now.row, found?.by ?? 0, false)
      show(found?.next ?? null)
    },
    onPointerUp(event: PointerEvent) {
      const ended = end()
      if (ended?.phase !== 'swiping') return
      swallows.current = true
      show(null)
      const found = swipeOf(ended, event.clientX)
      slide(ended.row, 0, true)
      if (found?.next.isArmed) onSwipe(found.next)
    },
    onPointerCancel() {
      const ended = end()
      if (ended?.phase === 'swiping') slide(ended.row, 0, true)
      show(null)
    },
    onClickCapture(event: MouseEvent) {
      const row = (event.target as Element).closest<HTMLElement>('[data-uid]')
      const selects =
        isTouch.current && isSelecting && row && !(event.target as Element).closest('input, label')
      if (!swallows.current && !selects) return
      event.preventDefault()
      event.stopPropagation()
      if (selects && !swallows.current) onSelect(Number(row.dataset.uid))
      swallows.current = false
    },
  }
  return { swipe, listeners }
}
