/** Share of what is seen that a page scrolls by; the rest stays in sight. */
const page = 0.9
/** CSS pixels that an arrow scrolls by. */
const line = 40

/** How far each key scrolls, in CSS pixels, by the height that is seen. */
const ways = new Map<string, (height: number) => number>([
  ['PageDown', (height) => height * page],
  ['PageUp', (height) => -height * page],
  ['ArrowDown', () => line],
  ['ArrowUp', () => -line],
  ['Home', () => Number.NEGATIVE_INFINITY],
  ['End', () => Number.POSITIVE_INFINITY],
])

/**
 * Scrolls an open message by the keys that scroll a page: its frame has no scroll bar, and what is inside it
 * passes none of them on, nor does the page where nothing in it has the keyboard.
 * @returns how to do so no more
 */
export function scrollByKeys(frame: HTMLIFrameElement): () => void {
  const scroller = frame.closest('article')?.parentElement
  const inside = frame.contentDocument
  if (!scroller || !inside) return () => undefined
  const hear = (event: KeyboardEvent) => {
    const { key, shiftKey } = event
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    // With Shift, all others select.
    if (shiftKey && key !== ' ') return
    const target = event.target as Element
    const isOurs = target.ownerDocument === document
    if ((isOurs && !leavesKey(target, key)) || target.closest('summary')) return
    const way = ways.get(key === ' ' ? (shiftKey ? 'PageUp' : 'PageDown') : key)
    if (!way) return
    event.preventDefault()
    const by = way(scroller.clientHeight)
    const areas = scrollsItself(inside)
      ? [scroller, inside.scrollingElement ?? inside.documentElement]
      : [scroller]
    // Down to the end of the frame, then inside it; up the other way round.
    if (by < 0) areas.reverse()
    for (const area of areas) if (scroll(area, by) && Number.isFinite(by)) return
  }
  for (const each of [inside, document]) each.addEventListener('keydown', hear)
  return () => {
    for (const each of [inside, document]) each.removeEventListener('keydown', hear)
  }
}

/** true where what has the keyboard in our own page has no use for a key that scrolls. */
function leavesKey(target: Element, key: string): boolean {
  if (target.matches('body, main')) return true
  if (key === ' ')
    return target.closest('[role=row][aria-current]') !== null && !target.matches('input, button')
  const isControl = target.matches('button, a[href]')
  return (
    isControl && !target.closest('[role=grid], [role=tree], [role=menu], [role=dialog], [role=alertdialog]')
  )
}

/** @returns whether there was anything to scroll */
function scroll(area: Element, by: number): boolean {
  const before = area.scrollTop
  area.scrollTop = Math.max(0, Math.min(area.scrollHeight, before + by))
  return area.scrollTop !== before
}

/** true for a message that is higher than browsers lay out: `fitFrame` lets it. */
function scrollsItself({ documentElement }: Document): boolean {
  return getComputedStyle(documentElement).overflowY === 'auto'
}
