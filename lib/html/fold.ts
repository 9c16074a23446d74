import { introductionLength, isDated, isHeading, isWhole, pointsDown } from './quoted-heading'

/** Those after which all that follows belongs to it. */
const openEnded = '#user-content-divRplyFwdMsg, #user-content-appendonsend'
/** What mail programs put around the message that they answer; ids have our prefix. */
const quotes = [
  'blockquote[type="cite" i]',
  '.gmail_quote',
  '.gmail_quote_container',
  '.yahoo_quoted',
  '.zmail_extra',
  '.protonmail_quote',
  '.tutanota_quote',
  '.moz-cite-prefix',
  openEnded,
  '#user-content-OLK_SRC_BODY_SECTION',
].join(', ')
const signatures = '.gmail_signature, .moz-signature, #user-content-Signature, #user-content-signature'

/** "----- Original message -----", in whatever language; below it stand lines such as "From: Ana". */
const separator = /^\s*-{3,}[^\n-][^\n]{2,60}-{3,}\s*$/
/** The same of what is forwarded, which nobody has read yet. */
const forwarded =
  /forward|weitergeleitet|transf[eé]r|reenvi|inoltrat|encaminhad|vidarebefordra|videresend|doorgestuurd|przekaz|přeposlan|пере(?:сыл|сл|адрес)|edelleen|iletilen|转发|轉寄|転送|전달/iu
/** A line across the text, which Outlook puts there instead. */
const rule = /^\s*_{10,}\s*$/
const field = /^\s*\*?([\p{L}\p{M} -]{2,20})\s?[:：]\*?(.*)$/u
/** The line above the heading of Outlook for Windows, in either of its colours. */
const outlookBorder =
  /border-top:\s*solid\s+(?:#E1E1E1|#B5C4DF|rgb\(225, 225, 225\)|rgb\(181, 196, 223\))\s+1\.?0?pt/i

/**
 * Folds what stands at the end of a text and is known already: the message that is answered, and a
 * signature. Only where something of the writer's stands above it; what is forwarded is never folded.
 */
export function fold(root: HTMLElement, isForward: boolean): void {
  const plain = root.matches('.plain') ? root : root.querySelector<HTMLElement>(':scope > .plain')
  if (plain) foldPlain(plain, isForward)
  else foldHtml(root, isForward)
}

function wrap(nodes: Node[], label: string): void {
  const [first] = nodes
  if (!first?.parentNode) return
  const document = first.ownerDocument as Document
  const details = document.createElement('details')
  details.className = 'wren-fold'
  const summary = document.createElement('summary')
  summary.textContent = label
  details.append(summary)
  first.parentNode.insertBefore(details, first)
  details.append(...nodes)
}

const lineOf = (node: Node | undefined) => node?.textContent?.replace('\u200b', '') ?? ''
const isBlank = (node: Node | undefined) => lineOf(node).trim() === ''

function foldPlain(plain: HTMLElement, isForward: boolean): void {
  const lines = Array.from(plain.children)
  const [start, end] = isForward ? [lines.length, lines.length] : quoted(lines)
  const hasText = (until: number) => lines.slice(0, Math.min(until, start)).some((line) => !isBlank(line))
  if (start < end && hasText(start)) wrap(lines.slice(start, end), 'Quoted text')
  const above = lines.slice(0, start)
  const rest = end < lines.length ? lines.slice(end) : above
  const mark = rest.findLastIndex(isMark)
  const isOwn = rest === above ? mark > 0 && hasText(mark) : mark >= 0
  if (isOwn) wrap(rest.slice(mark, endOfSignature(rest, mark)), 'Signature')
}

const postscript = /^\s*P\.?\s?(?:P\.?\s?)?S\b/i

/** What stands above a signature (RFC 3676, 4.3). */
const isMark = (line: Element) => /^-- $/.test(lineOf(line))

/** A signature is one paragraph: what stands below a blank line may be a postscript, or an answer. */
function endOfSignature(lines: Element[], mark: number): number {
  const end = lines.findIndex(
    (line, index) =>
      index > mark && (isBlank(line) || line.classList.contains('quote') || postscript.test(lineOf(line))),
  )
  return end < 0 ? lines.length : end - introductionLength(lines.slice(mark + 1, end).map(lineOf))
}

/** From which line to which a text is quoted at its end, the introduction included; an empty range where nothing is. */
function quoted(lines: Element[]): [start: number, end: number] {
  const original = lines.findIndex((_, index) => isOriginal(lines, index))
  // A signature below a quotation is no answer to it.
  const mark = lines.findLastIndex(isMark)
  const isLast = mark > 0 && lines.slice(endOfSignature(lines, mark)).every(isBlank)
  const end = isLast ? mark : lines.length
  let start = lines.length
  for (let index = end - 1; index >= 0; index -= 1) {
    const isQuoted = lines[index]?.classList.contains('quote')
    if (isQuoted) start = index
    else if (!isBlank(lines[index])) break
  }
  if (original >= 0 && original < start) {
    const isAnswered = pointsDown(lines.slice(0, original).map(lineOf).join('\n'))
    return [isAnswered ? lines.length : original, lines.length]
  }
  // What nothing introduces may be somebody else's words in a new message.
  const introduction = startOfIntroduction(lines, start)
  const isAnswered = introduction < start && !lines.slice(start, end).slice(0, 3).some(isForwardedLine)
  return isAnswered ? [introduction, end] : [lines.length, lines.length]
}

const isForwardedLine = (line: Element) => isForwarded(lineOf(line).replace(/^[>\s]+/, ''))

/** true for a line with which a mail program parts the message that is answered from the answer. */
function isOriginal(lines: Element[], index: number): boolean {
  const words = lineOf(lines[index])
  const isRule = rule.test(words)
  // Without a line that parts them, the heading has to have all of its fields.
  const isParted = isRule || (separator.test(words) && !forwarded.test(words))
  if (!isParted && !(isBlank(lines[index]) && index > 0)) return false
  const fields: { label: string; value: string }[] = []
  for (let at = index + 1; fields.length < 6; at += 1) {
    const [, label, value] = field.exec(lineOf(lines[at])) ?? []
    if (label === undefined || value === undefined) break
    fields.push({ label, value })
  }
  if (isParted) return isHeading(fields) && (!isRule || (fields.length >= 3 && isDated(fields)))
  return isHeading(fields) && isWhole(fields)
}

/** Index of the first line of what introduces a quotation, or of the quotation. */
function startOfIntroduction(lines: Element[], start: number): number {
  let end = start
  while (end > 0 && isBlank(lines[end - 1])) end -= 1
  const length = introductionLength(lines.slice(Math.max(0, end - 3), end).map(lineOf))
  return length ? end - length : start
}

function foldHtml(root: HTMLElement, isForward: boolean): void {
  const ruled = ruledHeadings(root)
  const quote = isForward ? undefined : inOrder([...root.querySelectorAll<HTMLElement>(quotes), ...ruled])[0]
  if (quote && !separatesForward(quote)) foldQuote(root, quote, ruled.includes(quote))
  const first = firstText(root)
  for (const signature of root.querySelectorAll<HTMLElement>(signatures)) {
    const isInside = signature.closest('.wren-fold') || signature.parentElement?.closest(signatures)
    if (isInside || isBlank(signature) || !isBefore(first, signature)) continue
    if ([...textNodes(signature)].some((text) => postscript.test(lineOf(text)))) continue
    wrap([signature], 'Signature')
  }
}

function inOrder(elements: HTMLElement[]): HTMLElement[] {
  return elements.sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
}

/** What Outlook for Windows puts above the message that it answers: a rule, and "From:", "Sent:", "To:". */
function ruledHeadings(root: HTMLElement): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('div[style*="border-top"]')).flatMap((block) => {
    const words = lineOf(block).trim()
    const labels = Array.from(block.querySelectorAll('b'), (each) => lineOf(each).trim()).filter((label) =>
      /[:：]$/.test(label),
    )
    if (labels.length < 3 || !words.startsWith(labels[0] ?? '')) return []
    if (!outlookBorder.test(block.getAttribute('style') ?? '') && !isHeading(fieldsOf(words, labels)))
      return []
    const around = block.parentElement
    return around && around !== root && lineOf(around).trim() === words ? [around] : [block]
  })
}

/** What stands behind each label of a text. */
function fieldsOf(words: string, labels: string[]): { label: string; value: string }[] {
  let rest = words
  const values = labels.map((label) => {
    const at = rest.indexOf(label)
    const before = rest.slice(0, at)
    rest = rest.slice(at + label.length)
    return before
  })
  return labels.map((label, index) => ({
    label: label.slice(0, -1).trim(),
    value: values[index + 1] ?? rest,
  }))
}

/** true for what is handed on, whatever the subject says. */
function separatesForward(quote: HTMLElement): boolean {
  const start = (quote.textContent ?? '').trim().slice(0, 80)
  return /^-{5,}\s*\S/.test(start) || isForwarded(start) || quote.closest('.moz-forward-container') !== null
}

/** true for the line with which Apple's Mail begins what it hands on ("Begin forwarded message:"). */
function isForwarded(line: string): boolean {
  return forwarded.test(line.split(/[:：]/)[0] ?? '') && /[:：]/.test(line) && !line.includes('@')
}

/** true where somebody has answered inside the element that a mail program puts around a quotation. */
function holdsAnswer(quote: HTMLElement): boolean {
  const inner = quote.matches('blockquote') ? null : quote.querySelector('blockquote')
  for (let node: Element | null = inner; node && node !== quote; node = node.parentElement) {
    if (followers(node).some(isWritten)) return true
  }
  return false
}

/** Folds a quote with what belongs to it, where nothing of the writer's comes after. */
function foldQuote(root: HTMLElement, quote: HTMLElement, isRuled: boolean): void {
  const after = followers(quote)
  const isOpenEnded = isRuled || quote.matches(openEnded)
  const count = isOpenEnded ? after.length : countOfQuote(quote, after)
  if (isOpenEnded && pointsDown(textBefore(root, quote))) return
  if (!isOpenEnded && holdsAnswer(quote)) return
  if (after.slice(count).some(isWritten)) return
  for (let parent = quote.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (followers(parent).some(isWritten)) return
  }
  if (isBefore(firstText(root), quote)) wrap([quote, ...after.slice(0, count)], 'Quoted text')
}

/** How many of the nodes after it belong to a quote. */
function countOfQuote(quote: HTMLElement, after: Node[]): number {
  // It introduces a quotation; below that, the writer may go on.
  if (quote.matches('.moz-cite-prefix')) return 1 + after.findIndex((node) => node.nodeName === 'BLOCKQUOTE')
  return 0
}

/** What somebody has written for this message: neither blank nor a signature. */
function isWritten(node: Node): boolean {
  // The dashes above a signature may stand by themselves.
  if (/^[\s\u200b-]*$/.test(lineOf(node))) return false
  return !(node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(signatures))
}

function followers(node: Node): Node[] {
  const all: Node[] = []
  for (let next = node.nextSibling; next; next = next.nextSibling) all.push(next)
  return all
}

function textBefore(root: HTMLElement, node: Node): string {
  const range = root.ownerDocument.createRange()
  range.selectNodeContents(root)
  range.setEndBefore(node)
  return range.toString()
}

function* textNodes(element: HTMLElement): Generator<Node> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) yield walker.currentNode
}

/** The first text that is not blank. */
function firstText(root: HTMLElement): Node | null {
  for (const node of textNodes(root)) {
    if (!isBlank(node) && node.parentElement?.tagName !== 'STYLE') return node
  }
  return null
}

function isBefore(first: Node | null, node: Node): boolean {
  if (!first || node.contains(first)) return false
  return (first.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
