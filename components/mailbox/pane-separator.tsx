import type { KeyboardEvent, PointerEvent } from 'react'
import { cx } from '@/components/ui/cx'
import type { Panes } from './use-panes'

/** Pixels of a rem, which follows the reader's own font size. */
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Between list and reader: dragged, or moved by the arrow keys; a double click brings the usual size back. */
export function PaneSeparator({ panes }: { panes: Panes }) {
  const { place, size, least, most, usual, drag, keep } = panes
  if (place === 'off') return null
  const isBelow = place === 'below'

  function sizeAt(event: PointerEvent<HTMLElement>): number {
    const box = event.currentTarget.parentElement?.querySelector('section')?.getBoundingClientRect()
    if (!box) return size
    return (isBelow ? event.clientY - box.top : event.clientX - box.left) / rem()
  }

  function onKeyDown(event: KeyboardEvent) {
    const [less, more] = isBelow ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
    const to = { [less]: size - 1, [more]: size + 1, Home: least, End: most, Enter: usual }[event.key]
    if (to === undefined) return
    event.preventDefault()
    keep(to)
  }

  return (
    <div
      role="separator"
      aria-label="Size of the message list"
      aria-orientation={isBelow ? 'horizontal' : 'vertical'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => keep(usual)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && drag(sizeAt(event))}
      onPointerUp={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && keep(sizeAt(event))}
      className={cx(
        'z-20 touch-none hover:bg-accent/30 focus-visible:bg-accent/30 max-lg:hidden',
        isBelow
          ? 'col-start-1 row-start-2 -mb-1 h-2 cursor-row-resize self-end'
          : 'col-start-1 row-span-3 row-start-1 -mr-1 w-2 cursor-col-resize justify-self-end',
      )}
    />
  )
}
