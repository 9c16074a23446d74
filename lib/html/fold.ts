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
const standsOut = 96
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
  for (const element of Array.from(root.querySelectorAll(signatures)).slice(0, mostSignatures)) {
    if (element.closest('.wren-fold') || element.parentElement?.closest(signatures)) continue
    const start = lines.findIndex(({ nodes }) => element.contains(nodes[0]))
    const within = lines.filter(({ nodes }) => element.contains(nodes[0]))
    // An answer may have been typed into it.
    if (start <= 0 || !saysMore(lines.slice(0, start)) || !looksLikeSignature(within)) continue
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
 * true where some of the lines have a colour of their own as answers between lines do: from the middle of a
 * line, right below a question, or above lines that have none. A signature in colours stands at the end.
 */
function isAnsweredInColour(lines: PlacedLine[]): boolean {
  const isColoured = lines.map(({ nodes }) => nodes.filter(({ data }) => data.trim()).map(hasColour))
  const sentence = lines.findLastIndex(
    ({ text }, index) => !isColoured[index]?.includes(true) && /[.?!:]\s*$/.test(text),
  )
  return isColoured.some((colours, index) => {
    if (!colours.includes(true)) return false
    const isMixed = colours[0] === false && /[?.!:]/.test(lines[index]?.text ?? '')
    const isBelowQuestion = /[?？]\s*$/.test(lines[index - 1]?.text ?? '')
    return isMixed || isBelowQuestion || index < sentence
  })
}

function hasColour(text: Text): boolean {
  const parent = text.parentElement
  if (!parent || parent.closest('a')) return false
  const colour = parent.ownerDocument.defaultView?.getComputedStyle(parent).color ?? ''
  const parts = (/^rgba?\((\d+), (\d+), (\d+)/.exec(colour) ?? []).slice(1).map(Number)
  return parts.length === 3 && Math.max(...parts) - Math.min(...parts) > standsOut
}
