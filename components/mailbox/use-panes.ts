import { type CSSProperties, useState } from 'react'
import { useChangeSettings, useSettings } from '@/lib/client/settings'

/** Where the reader stands, and how much room the list has. */
export type Panes = ReturnType<typeof usePanes>

/** Sizes of the list in rem: least, usual and most. */
const sizes = { right: [18, 26, 60], below: [10, 20, 60] } as const

/** The reading pane as the settings have it; its size changes at once and is kept when it is let go. */
export function usePanes() {
  const { readingPane, listWidth, listHeight } = useSettings()
  const { mutate } = useChangeSettings()
  const [dragged, setDragged] = useState<number | null>(null)
  const isBelow = readingPane === 'below'
  const [least, usual, most] = isBelow ? sizes.below : sizes.right
  const kept = (isBelow ? listHeight : listWidth) || usual
  const size = dragged ?? kept
  const bounded = (rem: number) => Math.min(most, Math.max(least, Math.round(rem * 4) / 4))
  const style = {
    '--list-width': `${isBelow ? listWidth || sizes.right[1] : size}rem`,
    '--list-height': `${isBelow ? size : listHeight || sizes.below[1]}rem`,
  } as CSSProperties
  return {
    place: readingPane,
    style,
    size,
    least,
    most,
    usual,
    /** Shows a size while it is being dragged. */
    drag: (rem: number) => setDragged(bounded(rem)),
    /** Keeps a size. */
    keep(rem: number) {
      setDragged(null)
      mutate({ [isBelow ? 'listHeight' : 'listWidth']: bounded(rem) })
    },
  }
}
