import { decodePercent } from '../mail/percent'

/** Where an image belongs once it is there. */
type Place = (address: string) => void

/** Milliseconds until words are written, and for which they are written at a time. */
const [pause, slice] = [50, 6]

/** How many texts have had their images taken out: all texts of a message have one root. */
let count = 0

/**
 * The images of a message: each is taken out of it, with the places that it belongs to. `related` are
 * parts of the message itself, by Content-ID (RFC 2392); `remote` are somewhere else, by address.
 */
export class MailImages {
  readonly related = new Map<string, Place[]>()
  readonly remote = new Map<string, Place[]>()
  readonly #properties = new Map<string, string>()
  readonly #number = count++
  /** Writes into a box what its image shows. */
  readonly #writers: (() => void)[] = []
  /** The root of the frame's document, where values of style sheets are held. */
  root: HTMLElement | null = null

  /** An image in a style sheet: the custom property that holds it; null for what is no image from anywhere. */
  inStyle(url: string): string | null {
    const known = this.#properties.get(url)
    if (known) return known
    const property = `--wren-image-${this.#number}-${this.#properties.size}`
    const isKnown = this.#add(url, (address) => this.root?.style.setProperty(property, `url("${address}")`))
    if (!isKnown) return null
    this.#properties.set(url, property)
    return property
  }

  /** All custom properties, with nothing in them: what has no image yet is not there for the browser. */
  emptyProperties(): string {
    return [...this.#properties.values()].map((name) => `${name}: none`).join('; ')
  }

  /** An `img`: until it is there, a box of its size. */
  inElement(image: HTMLImageElement): void {
    const source = image.getAttribute('src') ?? ''
    if (/^data:image\//i.test(source)) return
    image.removeAttribute('src')
    const [empty, box] = boxesFor(image, source)
    if (source) image.setAttribute('src', empty)
    this.#writers.push(() => {
      if (image.getAttribute('src') === empty) image.setAttribute('src', box)
    })
    // What turns out to be no picture leaves its place as it was.
    this.#add(source, (address) => {
      image.addEventListener('error', () => image.setAttribute('src', box), { once: true })
      image.setAttribute('src', address)
    })
  }

  /**
   * Writes into the boxes what their images show, once all has been drawn, and some at a time: each is a document
   * of its own for the browser, and newsletters have a hundred.
   * @returns how to leave it
   */
  writeWords(): () => void {
    const left = [...this.#writers]
    const write = () => {
      const end = performance.now() + slice
      while (left.length > 0 && performance.now() < end) left.shift()?.()
      if (left.length > 0) timer = setTimeout(write)
    }
    let timer = setTimeout(write, pause)
    return () => clearTimeout(timer)
  }

  /** The `background` of the body, a table or its cells (HTML 4): an attribute again, to which styles are preferred. */
  asBackground(element: Element, source: string): void {
    this.#add(source, (address) => {
      const target = element.tagName === 'BODY' ? this.root?.ownerDocument.body : element
      target?.setAttribute('background', address)
    })
  }

  #add(url: string, place: Place): boolean {
    const related = /^cid:(.+)$/is.exec(url.trim())?.[1]
    const isRemote = /^(https?:)?\/\//i.test(url.trim())
    if (!related && !isRemote) return false
    const places = related ? this.related : this.remote
    const key = related ? decodePercent(related) : url.trim().replace(/^\/\//, 'https://')
    const known = places.get(key)
    if (known) known.push(place)
    else places.set(key, [place])
    return true
  }
}

/** An image takes its scheme from the element that shows it. */
const boxStyle = `.ground { fill: #f1f1f3; stroke: #d4d4d8 } div { color: #52525b }
  @media (prefers-color-scheme: dark) { .ground { fill: #27272a; stroke: #3f3f46 } div { color: #a1a1aa } }`

/**
 * In place of an image that is not there yet: a quiet box of its size, so that the layout stays as it was meant.
 * What comes with the message comes at once: its box is only seen late.
 * @returns its address, for all images of a size the same, and that of the one with the alternative text in it
 */
function boxesFor(image: HTMLImageElement, source: string): [empty: string, worded: string] {
  const words = (image.getAttribute('alt') ?? '').replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
  const [width, height] = [statedSize(image, 'width'), statedSize(image, 'height')]
  const usual = words ? { width: Math.min(300, 16 + 7 * words.length), height: 24 } : { width: 1, height: 1 }
  const size = `width="${width ?? usual.width}" height="${height ?? usual.height}"`
  const isPlace = width !== null && height !== null && width * height > 100
  const ground = words ? 'class="ground"' : `fill="#8b8b94" opacity="${isPlace ? 0.15 : 0}"`
  const late = '@keyframes late { from { opacity: 0 } } svg { animation: late 1ms 0.4s backwards }'
  const look = 'box-sizing:border-box;height:100%;padding:4px 6px;overflow:hidden;font:12px/1.3 sans-serif'
  const text = words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const html = `<foreignObject width="100%" height="100%">
    <div xmlns="http://www.w3.org/1999/xhtml" dir="auto" style="${look}">${text}</div></foreignObject>`
  const address = (inside: string) =>
    `data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" ${size}><style>${boxStyle} ${/^cid:/i.test(source) ? late : ''}</style>
      <rect width="100%" height="100%" ${ground}/>${inside}</svg>`,
    )}`
  const empty = address('')
  return [empty, words ? address(html) : empty]
}

/** CSS pixels, by the attribute or the element's own style; null where neither says so. */
function statedSize(image: HTMLImageElement, name: 'width' | 'height'): number | null {
  const stated = /^\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*$/i
  const found = stated.exec(image.style[name]) ?? stated.exec(image.getAttribute(name) ?? '')
  return found ? Number(found[1]) : null
}
