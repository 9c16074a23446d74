/** CSS pixels: what is still higher scrolls inside. Browsers lay nothing out beyond some 16 to 33 millions. */
const highest = 8_000_000
/** Room for a scroll bar below what is too wide. */
const scrollBar = 16
/** What would have to be drawn smaller than this to fit scrolls instead. */
const smallest = 0.45
/** Properties of the root that draw a message smaller. */
const shrinking = ['scale', 'transform-origin', 'height']

/** How a message stands in its frame. */
export interface Fit {
  /** Of the frame, in CSS pixels. */
  height: number
  /** "shrunk": too wide, and drawn smaller; "full": the same, at its full size because somebody wants that. */
  size: 'natural' | 'shrunk' | 'full'
}

/**
 * Fits a frame and its content to each other. The height is what the content would have by itself: with
 * the frame as high as it is, what asks for all of that height would make it grow for ever. What is too
 * wide is laid out as it was, and drawn smaller, as phones do.
 */
export function fitFrame(frame: HTMLIFrameElement, wantsFull: boolean): Fit | null {
  const document = frame.contentDocument
  if (!document?.body) return null
  const root = document.documentElement
  const area = document.scrollingElement ?? root
  drawAtFullSize(root)
  frame.style.height = '0px'
  const height = Math.max(Math.ceil(root.getBoundingClientRect().height), area.scrollHeight)
  const share = frame.clientWidth / area.scrollWidth
  frame.style.height = ''
  if (height > highest) root.style.setProperty('overflow-y', 'auto', 'important')
  const size = share >= 1 || share < smallest ? 'natural' : wantsFull ? 'full' : 'shrunk'
  if (size === 'shrunk') {
    const scale = Math.floor(share * 10_000) / 10_000
    const side = getComputedStyle(document.body).direction === 'rtl' ? 'right' : 'left'
    const shown = Math.min(highest, Math.ceil(height * scale))
    // The root's own box counts at its full height as something to scroll to; what overflows it does not.
    const values = [`${scale}`, `${side} top`, `${shown}px`]
    for (const [at, name] of shrinking.entries()) root.style.setProperty(name, values[at] ?? '', 'important')
    return { size, height: shown }
  }
  return { size, height: Math.min(highest, height + (share < 1 ? scrollBar : 0)) }
}

/** Undoes what `fitFrame` has done to a document's root. */
export function drawAtFullSize(root: HTMLElement): void {
  for (const name of [...shrinking, 'overflow-y']) root.style.removeProperty(name)
}
