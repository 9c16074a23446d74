/** Where an image belongs once it is there. */
type Place = (address: string) => void

/**
 * The images of a message: each is taken out of it, with the places that it belongs to. `related` are
 * parts of the message itself, by Content-ID (RFC 2392); `remote` are somewhere else, by address.
 */
export class MailImages {
  readonly related = new Map<string, Place[]>()
  readonly remote = new Map<string, Place[]>()
  readonly #properties = new Map<string, string>()
  /** The root of the frame's document, where values of style sheets are held. */
  root: HTMLElement | null = null

  /** An image in a style sheet: the custom property that holds it; null for what is no image from anywhere. */
  inStyle(url: string): string | null {
    const known = this.#properties.get(url)
    if (known) return known
    const property = `--wren-image-${this.#properties.size}`
    const isKnown = this.#add(url, (address) => this.root?.style.setProperty(property, `url("${address}")`))
    if (!isKnown) return null
    this.#properties.set(url, property)
    return property
  }

  /** All custom properties, with nothing in them: what has no image yet is not there for the browser. */
  emptyProperties(): string {
    return [...this.#properties.values()].map((name) => `${name}: none`).join('; ')
  }

  /** An `img`: until it is there, a place of its size, or its alternative text. */
  inElement(image: HTMLImageElement): void {
    const source = image.getAttribute('src') ?? ''
    if (/^data:image\//i.test(source)) return
    image.removeAttribute('src')
    keepPlace(image)
    this.#add(source, (address) => image.setAttribute('src', address))
  }

  /** The `background` of a table or its cells (HTML 4). */
  asBackground(element: HTMLElement, source: string): void {
    this.#add(source, (address) => element.style.setProperty('background-image', `url("${address}")`))
  }

  #add(url: string, place: Place): boolean {
    const related = /^cid:(.+)$/is.exec(url.trim())?.[1]
    const isRemote = /^(https?:)?\/\//i.test(url.trim())
    if (!related && !isRemote) return false
    const places = related ? this.related : this.remote
    const key = related ? decode(related) : url.trim().replace(/^\/\//, 'https://')
    places.set(key, [...(places.get(key) ?? []), place])
    return true
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // no URL encoding: then it is meant as it is
  }
}

/**
 * In place of an image that is not there yet: its alternative text, or without one a quiet box of its
 * size, so that the layout stays as it was meant.
 */
function keepPlace(image: HTMLImageElement): void {
  if (image.getAttribute('alt')) return
  const [width, height] = ['width', 'height'].map(
    (name) => Number.parseInt(image.getAttribute(name) ?? '', 10) || 1,
  )
  const fill = Number(width) * Number(height) > 100 ? '#8b8b94' : 'none'
  const box = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${fill}" opacity="0.15"/></svg>`
  image.setAttribute('src', `data:image/svg+xml,${encodeURIComponent(box)}`)
}
