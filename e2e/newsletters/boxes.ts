/** Where something of a message stands, in CSS pixels of its document. */
export interface Box {
  /** The element's name, or the beginning of a text. */
  what: string
  x: number
  y: number
  width: number
  height: number
}

/** What a document of some width is laid out to. */
export interface Layout {
  boxes: Box[]
  /** Of all that it holds, in CSS pixels. */
  width: number
  height: number
  /** Of the window that it stands in. */
  roomWidth: number
  roomHeight: number
  /** What it is drawn at; the sizes above are those before it. */
  scale: number
}

/**
 * Measures every element and every text inside a document's body. It runs in the browser, so it needs
 * nothing from outside. Elements that show nothing by themselves are passed over, and their texts with
 * them; so are those of names that HTML does not know, whose texts count.
 */
export function measure(body: HTMLElement): Layout {
  const document = body.ownerDocument
  const root = document.documentElement
  const style = getComputedStyle(root)
  const scale = Number(style.scale) || 1
  const [originX = 0] = style.transformOrigin.split(' ').map(Number.parseFloat)
  const origin = scale === 1 ? 0 : originX
  const toBox = (what: string, { x, y, width, height }: DOMRect): Box => ({
    ...{ what, x: origin + (x - origin) / scale, y: y / scale },
    ...{ width: width / scale, height: height / scale },
  })
  const silent = 'style, script, meta, link, title, base, noscript, template'
  const boxes: Box[] = []
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.nodeType === 3 ? node.parentElement : (node as Element)
    if (!element || element.closest(silent)) continue
    if (node.nodeType === 3) {
      const text = node.textContent?.trim().slice(0, 24)
      const range = document.createRange()
      range.selectNode(node)
      if (text) boxes.push(toBox(`“${text}”`, range.getBoundingClientRect()))
    } else if (!element.tagName.includes(':')) {
      boxes.push(toBox(element.tagName.toLowerCase(), element.getBoundingClientRect()))
    }
  }
  const area = document.scrollingElement ?? root
  return {
    ...{ boxes, scale, width: area.scrollWidth, height: area.scrollHeight },
    ...{ roomWidth: area.clientWidth, roomHeight: area.clientHeight },
  }
}

/**
 * What stands elsewhere, or has another size, by more than a fiftieth of its own size; what is smaller
 * than 50 pixels may be off by one, which is what rounding to whole pixels can make.
 */
export function deviations(raw: Box[], shown: Box[]): string[] {
  const names = [raw, shown].map((boxes) => boxes.map(({ what }) => what).join('\n'))
  if (names[0] !== names[1]) {
    const at = raw.findIndex(({ what }, index) => what !== shown[index]?.what)
    return [`${raw.length} and ${shown.length} boxes; number ${at}: ${raw[at]?.what}, ${shown[at]?.what}`]
  }
  return raw.flatMap((box, index) => {
    const other = shown[index] as Box
    const isOff = (name: 'x' | 'y' | 'width' | 'height') => {
      const size = name === 'x' || name === 'width' ? box.width : box.height
      return Math.abs(box[name] - other[name]) > Math.max(1, size / 50)
    }
    const off = (['x', 'y', 'width', 'height'] as const).filter(isOff)
    return off.map((name) => `${index} ${box.what}: ${name} ${other[name]} instead of ${box[name]}`)
  })
}
