import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'

/** Milliseconds that a finger rests before it counts as a long press. */
const held = 500
/** Pixels that it may move meanwhile. */
const slack = 10

/** Listeners for a long press by touch. The click that lifting the finger would be is swallowed. */
export function useLongPress(onPress: (element: HTMLElement) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const start = useRef({ x: 0, y: 0 })
  const isPressed = useRef(false)
  const stop = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      isPressed.current = false
      stop()
      if (event.pointerType !== 'touch') return
      const element = event.currentTarget
      start.current = { x: event.clientX, y: event.clientY }
      timer.current = setTimeout(() => {
        isPressed.current = true
        onPress(element)
      }, held)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { x, y } = start.current
      if (Math.hypot(event.clientX - x, event.clientY - y) > slack) stop()
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onClickCapture(event: MouseEvent) {
      if (!isPressed.current) return
      isPressed.current = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
