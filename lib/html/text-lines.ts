import type { TextLine } from './quotation'

/** A line with the nodes that it is made of, the first of which is not blank in most. */
export interface PlacedLine extends TextLine {
  nodes: [Text, ...Text[]]
}

/** Quoted is what mail programs mark as such; ids have our prefix. */
const marked = [
  'blockquote[type="cite" i]',
  'blockquote:is(.gmail_quote, .protonmail_quote, .tutanota_quote)',
  '.moz-cite-prefix',
  '#user-content-reply-intro',
].join(', ')
/** What stands around a quotation and its introduction; below it, inside, the writer may have gone on. */
const wrappers =
  '.gmail_quote, .gmail_quote_container, .protonmail_quote, .tutanota_quote, .zmail_extra, .yahoo_quoted'
/** From here on all is quoted. */
const opening = '#user-content-divRplyFwdMsg, #user-content-appendonsend, #user-content-OLK_SRC_BODY_SECTION'
/** The line above the heading of Outlook for Windows, in either of its colours. */
const outlookBorder =
  /border-top:\s*solid\s+(?:#E1E1E1|#B5C4DF|rgb\(225, 225, 225\)|rgb\(181, 196, 223\))\s+1\.?0?pt/i
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
const breaking = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DETAILS DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6
  HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL`.split(/\s+/),
)

/** What holds for all that is inside an element. */
interface Scope {
  quote: TextLine['quote']
  isSignature: boolean
  isForward: boolean
  wrapper: Wrapper | null
}

interface Wrapper {
  outer: Wrapper | null
  /** A quotation has begun in it. */
  isPast: boolean
}

/**
 * The lines of a text as they are read, without the blank ones but in plain text, where each line is an element.
 * Takes a time in proportion to the text.
 */
export function textLines(root: HTMLElement): PlacedLine[] {
  const lines: PlacedLine[] = []
  const scopes: Scope[] = [{ quote: null, isSignature: false, isForward: false, wrapper: null }]
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
      continue
    }
    if (isEnd || !isText(node)) continue
    if (current) {
      current.text += node.data
      current.nodes.push(node)
    } else if (node.data.trim() !== '') {
      const { wrapper, ...scope } = scopes.at(-1) as Scope
      const isWrapped = wrapper !== null && !wrapper.isPast
      current = {
        ...scope,
        quote: scope.quote ?? (isWrapped ? 'sure' : null),
        ...{ text: node.data, opens, nodes: [node] },
      }
      opens = false
      lines.push(current)
    }
  }
  for (const line of lines) line.text = spaced(line.text)
  return lines
}

/** White space as HTML has it; at the end of a line it can say something ("-- "). */
function spaced(text: string): string {
  return text
    .replace(/\u200b/g, '')
    .replace(/^\s*\n\s*/, '')
    .replace(/\s+/g, ' ')
}

function inside(element: Element, scope: Scope): Scope {
  const isBlockquote = element.tagName === 'BLOCKQUOTE'
  const isMarked = element.matches(marked)
  if (isBlockquote) for (let each = scope.wrapper; each; each = each.outer) each.isPast = true
  const isLikely = isBlockquote || element.classList.contains('quote')
  return {
    quote: isMarked ? 'sure' : (scope.quote ?? (isLikely ? 'likely' : null)),
    isSignature: scope.isSignature || element.matches(signatures),
    isForward: scope.isForward || element.matches('.moz-forward-container'),
    wrapper: element.matches(wrappers) ? { outer: scope.wrapper, isPast: false } : scope.wrapper,
  }
}

/** What Outlook for Windows puts above the message that it answers: a rule, and "From:", "Sent:", "To:". */
function isOutlookHeading(element: Element): boolean {
  return (
    element.tagName === 'DIV' &&
    outlookBorder.test(element.getAttribute('style') ?? '') &&
    element.querySelectorAll('b').length >= 3
  )
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE

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
