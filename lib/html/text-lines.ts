import type { TextLine } from './quotation'

/** A line with the texts and images that it is made of. */
export interface PlacedLine extends TextLine {
  nodes: [Node, ...Node[]]
}

/** Quoted, or what introduces it, for sure: as mail programs mark it; ids have our prefix. */
const marked = [
  'blockquote[type="cite" i]',
  'blockquote:is(.gmail_quote, .protonmail_quote, .tutanota_quote)',
  ...['.gmail_attr', '.moz-cite-prefix', '#user-content-reply-intro', '.yahoo_quoted'],
].join(', ')
/** From here on all is quoted. */
const opening = '#user-content-divRplyFwdMsg, #user-content-OLK_SRC_BODY_SECTION'
/** What mail programs put around a signature. */
export const signatures = [
  '.gmail_signature',
  '.moz-signature',
  '#user-content-Signature',
  '#user-content-signature',
  '#user-content-ms-outlook-mobile-signature',
  '#user-content-_rc_sig',
  '.protonmail_signature_block-user',
].join(', ')
/** The lines above the heading of Outlook for Windows and of that for Mac. */
const outlookColours = new Set(['rgb(225, 225, 225)', 'rgb(181, 196, 223)'])
const breaking = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DETAILS DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6
  HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL`.split(/\s+/),
)
/** Stands for an image in a line. */
const imageSign = '\ufffc'

/** What holds for all that is inside an element. */
interface Scope {
  quote: TextLine['quote']
  isSignature: boolean
  isForward: boolean
  isHidden: boolean
}

/**
 * The lines of a text as they are read, without the blank ones but in plain text, where each line is an element.
 * Takes a time in proportion to the text.
 */
export function textLines(root: HTMLElement): PlacedLine[] {
  const lines: PlacedLine[] = []
  const scopes: Scope[] = [{ quote: null, isSignature: false, isForward: false, isHidden: false }]
  let current: PlacedLine | null = null
  let opens = false
  for (const { node, isEnd } of walk(root)) {
    if (breaking.has(node.nodeName)) current = null
    if (isElement(node)) {
      const scope = scopes.at(-1) as Scope
      if (isEnd) scopes.pop()
      else {
        scopes.push(inside(node, scope))
        opens ||= node.matches(opening) || isOutlookHeading(node)
      }
    }
    const words = isEnd ? '' : wordsOf(node)
    const { isHidden, ...scope } = scopes.at(-1) as Scope
    if (isHidden || words === '') continue
    if (current) {
      current.text += words
      current.nodes.push(node)
    } else if (words.trim() !== '') {
      current = { ...scope, text: words, opens, nodes: [node] }
      opens = false
      lines.push(current)
    }
  }
  for (const line of lines) line.text = spaced(line.text)
  return lines
}

/** What is read at a node; an image is something to see unless it is one that only counts readers. */
function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data
  if (node.nodeName !== 'IMG') return ''
  const { width, height } = (node as HTMLImageElement).attributes as unknown as Record<
    string,
    Attr | undefined
  >
  return [width, height].some((size) => size && /^[01](?:px)?$/.test(size.value)) ? '' : imageSign
}

/** White space as HTML has it; at the end of a line it can say something ("-- "). */
function spaced(text: string): string {
  return text
    .replace(/\u200b/g, '')
    .replace(/^\s*\n\s*/, '')
    .replace(/\s+/g, ' ')
}

function inside(element: Element, scope: Scope): Scope {
  const isLikely = element.tagName === 'BLOCKQUOTE' || element.classList.contains('quote')
  return {
    quote: element.matches(marked) ? 'sure' : (scope.quote ?? (isLikely ? 'likely' : null)),
    isSignature: scope.isSignature || element.matches(signatures),
    isForward: scope.isForward || element.matches('.moz-forward-container'),
    isHidden: scope.isHidden || (element as HTMLElement).style?.display === 'none',
  }
}

/** What Outlook for Windows puts above the message that it answers: a rule, and "From:", "Sent:", "To:". */
function isOutlookHeading(element: Element): boolean {
  if (element.tagName !== 'DIV') return false
  const { borderTopStyle, borderTopColor } = (element as HTMLElement).style
  const labels = () =>
    Array.from(element.querySelectorAll('b')).filter((each) => /[:：]\s*$/.test(each.textContent ?? ''))
  return borderTopStyle === 'solid' && outlookColours.has(borderTopColor) && labels().length >= 3
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE

/** Each node below another at its start and at its end; what is deep takes no stack. */
function* walk(root: Node): Generator<{ node: Node; isEnd: boolean }> {
  let node: Node | null = root.firstChild
  while (node) {
    yield { node, isEnd: false }
    if (node.firstChild && node.nodeName !== 'STYLE') {
      node = node.firstChild
      continue
    }
    yield { node, isEnd: true }
    while (!node.nextSibling && node.parentNode && node.parentNode !== root) {
      node = node.parentNode
      yield { node, isEnd: true }
    }
    node = node.nextSibling
  }
}
