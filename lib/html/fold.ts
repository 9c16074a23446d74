import {
  findQuotation,
  findSignature,
  type LineRange,
  looksLikeSignature,
  saysMore,
  saysSomething,
} from './quotation'
import { type PlacedLine, signatures, textLines } from './text-lines'

/** Where a `details` cannot stand. */
const noPlace = new Set(['TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR', 'UL', 'OL', 'DL'])
/** How much the most and the least of red, green and blue differ in a colour that stands out. */
const standsOut = 80
/** More than anybody has. */
const mostSignatures = 10

/**
 * Folds what stands at the end of a text and is known already: the message that is answered, and a
 * signature. Only where something of the writer's stands above it.
 * @param isAnswer it answers a message: in any other, nobody has read what is quoted
 */
export function fold(root: HTMLElement, isAnswer: boolean): void {
  const lines = textLines(root)
  const quotation = isAnswer ? findQuotation(lines, isAnsweredInColour) : null
  if (quotation) wrap(root, lines, quotation, 'Quoted text')
  const own = quotation ? [...lines.slice(0, quotation.start), ...lines.slice(quotation.end)] : lines
  const plain = root.matches('.plain') || root.querySelector(':scope > .plain') !== null
  if (!plain) {
    foldSignatures(root, own)
    return
  }
  const signature = findSignature(own)
  if (signature && saysSomething(own.slice(0, signature.start))) wrap(root, own, signature, 'Signature')
}

/** Folds the signatures that a mail program has marked, where something is said above them. */
function foldSignatures(root: HTMLElement, lines: PlacedLine[]): void {
  for (const element of Array.from(root.querySelectorAll<HTMLElement>(signatures)).slice(0, mostSignatures)) {
    if (element.closest('.wren-fold') || element.parentElement?.closest(signatures)) continue
    const start = lines.findIndex(({ nodes }) => element.contains(nodes[0]))
    const within = lines.filter(({ nodes }) => element.contains(nodes[0]))
    // As they are drawn, which tells of the lines in a `pre` too.
    // biome-ignore lint/performance/useDomNodeTextContent: for that
    const drawn = element.innerText.split('\n').filter((line) => line.trim())
    // An answer may have been typed into it.
    if (start <= 0 || !saysMore(lines.slice(0, start))) continue
    if (!looksLikeSignature(drawn.map((text) => ({ text })))) continue
    wrap(root, lines, { start, end: start + within.length }, 'Signature')
  }
}

/** Puts lines, and what stands between them, out of sight behind a button. */
function wrap(root: HTMLElement, lines: PlacedLine[], { start, end }: LineRange, label: string): void {
  const first = lines[start]?.nodes[0]
  const last = lines[end - 1]?.nodes.at(-1)
  if (!first || !last) return
  const before = lines[start - 1]?.nodes.at(-1)
  const after = lines[end]?.nodes[0]
  const range = rangeOf(root, { first, last, before, after })
  const document = root.ownerDocument
  const details = document.createElement('details')
  details.className = 'wren-fold'
  const summary = document.createElement('summary')
  summary.textContent = label
  details.append(summary, range.extractContents())
  range.insertNode(details)
}

interface Bounds {
  first: Node
  last: Node
  /** The texts that have to stay outside. */
  before: Node | undefined
  after: Node | undefined
}

/** A range of as many whole elements as there are: an element is taken apart only where others' words are in it. */
function rangeOf(root: HTMLElement, { first, last, before, after }: Bounds): Range {
  const holds = (node: Node | null, other: Node | undefined) => other !== undefined && !!node?.contains(other)
  const mayGrow = ({ parentNode }: Node) =>
    parentNode !== root && !holds(parentNode, before) && !holds(parentNode, after)
  let top = first
  while (top.parentNode && mayGrow(top)) top = top.parentNode
  top = ruleAbove(top) ?? top
  let around = top.parentNode as Node
  while (around !== root && (!around.contains(last) || noPlace.has(around.nodeName)))
    around = around.parentNode as Node
  let bottom = last
  while (bottom.parentNode && bottom.parentNode !== around && !holds(bottom.parentNode, after))
    bottom = bottom.parentNode
  const range = root.ownerDocument.createRange()
  range.setStartBefore(top)
  range.setEndAfter(after || !around.lastChild ? bottom : around.lastChild)
  return range
}

/** A line across the text, with what is blank below it, belongs to what it parts from the rest. */
function ruleAbove(node: Node): Node | null {
  let above = node.previousSibling
  while (above && above.nodeName !== 'HR' && above.textContent?.trim() === '') above = above.previousSibling
  return above?.nodeName === 'HR' ? above : null
}

/**
 * true where some of the lines look as answers between lines do: from the middle of a line, right below a whole
 * sentence, above one, or in several places. A signature in colours stands at the end.
 */
function isAnsweredInColour(lines: PlacedLine[]): boolean {
  const looks = lines.map(({ nodes }) => nodes.filter((node) => node.textContent?.trim()).map(standsApart))
  const isApart = (index: number) => looks[index]?.includes(true) === true
  const endsSentence = (index: number) => /[.?!:？。！]\s*$/.test(lines[index]?.text ?? '')
  const last = lines.findLastIndex((_, index) => !isApart(index) && endsSentence(index))
  const places = looks.filter((_, index) => isApart(index) && !isApart(index - 1)).length
  return looks.some((look, index) => {
    if (!look.includes(true)) return false
    const isMixed = look[0] === false && /[?.!:]/.test(lines[index]?.text ?? '')
    const isBelow = !isApart(index - 1) && endsSentence(index - 1)
    return isMixed || isBelow || index < last || places > 2
  })
}

/** true for a text with a colour or a ground of its own, or one that is marked as put in or taken out. */
function standsApart(node: Node): boolean {
  const parent = node.parentElement
  if (!parent || parent.closest('a')) return false
  if (parent.closest('ins, del, mark')) return true
  const style = parent.ownerDocument.defaultView?.getComputedStyle(parent)
  const isInline = style?.display === 'inline'
  return isColourful(style?.color) || (isInline && isColourful(style?.backgroundColor))
}

function isColourful(colour = ''): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return alpha > 0 && Math.max(red, green, blue) - Math.min(red, green, blue) > standsOut
}
