/** Of what is found by its looks. */
const openEndedClass = 'wren-answered'
/** Those after which all that follows belongs to it. */
const openEnded = `#user-content-divRplyFwdMsg, #user-content-appendonsend, .${openEndedClass}`
/** What mail programs put around the message that they answer; ids have our prefix. */
const quotes = [
  'blockquote[type="cite" i]',
  '.gmail_quote',
  '.gmail_quote_container',
  '.yahoo_quoted',
  '.protonmail_quote',
  '.tutanota_quote',
  '.moz-cite-prefix',
  '#user-content-divRplyFwdMsg',
  '#user-content-appendonsend',
  '#user-content-OLK_SRC_BODY_SECTION',
  `.${openEndedClass}`,
].join(', ')
const signatures = '.gmail_signature, .moz-signature, #user-content-Signature, #user-content-signature'

/** "----- Original message -----", in whatever language; below it stand lines such as "From: Ana". */
const separator = /^\s*-{3,}[^\n-][^\n]{2,60}-{3,}\s*$/
/** A line across the text, which Outlook puts there instead. */
const rule = /^\s*_{10,}\s*$/
const field = /^\s*\*?[\p{L}\p{M} -]{2,20}\s?[:：]/u
const attribution = /:\s*$/

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
  const quoteStart = isForward ? lines.length : startOfQuote(lines)
  const own = lines.slice(0, quoteStart)
  const mark = own.findLastIndex((line) => /^-- $/.test(lineOf(line)))
  const hasText = (until: number) => own.slice(0, until).some((line) => !isBlank(line))
  if (quoteStart < lines.length && hasText(quoteStart)) wrap(lines.slice(quoteStart), 'Quoted text')
  if (mark > 0 && hasText(mark)) wrap(own.slice(mark, endOfSignature(own, mark)), 'Signature')
}

/** A signature goes on to the next quotation: below one that stands on top, somebody may have answered. */
function endOfSignature(lines: Element[], mark: number): number {
  const below = lines.findIndex((line, index) => index > mark && line.classList.contains('quote'))
  return below < 0 ? lines.length : Math.max(mark + 1, startOfIntroduction(lines, below))
}

/** Index of the first line of what is quoted at the end, its introduction included; the count where nothing is. */
function startOfQuote(lines: Element[]): number {
  const isField = (at: number) => field.test(lineOf(lines[at]))
  const original = lines.findIndex((line, index) => {
    if (rule.test(lineOf(line))) return isField(index + 1) && isField(index + 2) && isField(index + 3)
    return separator.test(lineOf(line)) && isField(index + 1)
  })
  let start = lines.length
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const isQuoted = lines[index]?.classList.contains('quote')
    if (isQuoted) start = index
    else if (!isBlank(lines[index])) break
  }
  if (original >= 0 && original < start) return original
  return start === lines.length ? start : startOfIntroduction(lines, start)
}

/** Index of the line that introduces a quotation ("On Monday, Ana wrote:" in one line, or in two), or of its first. */
function startOfIntroduction(lines: Element[], start: number): number {
  let above = start - 1
  while (above >= 0 && isBlank(lines[above])) above -= 1
  if (!attribution.test(lineOf(lines[above]))) return start
  const isBroken = above > 0 && !isBlank(lines[above - 1]) && lineOf(lines[above]).length < 78
  return isBroken && lineOf(lines[above - 1]).length > 40 ? above - 1 : above
}

function foldHtml(root: HTMLElement, isForward: boolean): void {
  const quote = isForward ? null : firstQuote(root)
  if (quote && !separatesForward(quote)) foldQuote(root, quote)
  const first = firstText(root)
  for (const signature of root.querySelectorAll<HTMLElement>(signatures)) {
    const isInside = signature.closest('.wren-fold') || signature.parentElement?.closest(signatures)
    if (!isInside && !isBlank(signature) && isBefore(first, signature)) wrap([signature], 'Signature')
  }
}

function firstQuote(root: HTMLElement): HTMLElement | null {
  for (const heading of ruledHeadings(root)) heading.classList.add(openEndedClass)
  return root.querySelector<HTMLElement>(quotes)
}

/** What Outlook for Windows puts above the message that it answers: a rule, and "From:", "Sent:", "To:". */
function ruledHeadings(root: HTMLElement): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('div[style*="border-top"]')).flatMap((block) => {
    const words = lineOf(block).trim()
    const names = Array.from(block.querySelectorAll('b')).filter((each) => attribution.test(lineOf(each)))
    if (names.length < 3 || !words.startsWith(lineOf(names[0]).trim())) return []
    const around = block.parentElement
    return around && around !== root && lineOf(around).trim() === words ? [around] : [block]
  })
}

function separatesForward(quote: HTMLElement): boolean {
  return /^\s*-{5,}\s*\S/.test(quote.textContent ?? '')
}

/** Folds a quote with what belongs to it, where nothing of the writer's comes after. */
function foldQuote(root: HTMLElement, quote: HTMLElement): void {
  const after = followers(quote)
  const count = countOfQuote(quote, after)
  if (after.slice(count).some(isWritten)) return
  for (let parent = quote.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if (followers(parent).some(isWritten)) return
  }
  if (isBefore(firstText(root), quote)) wrap([quote, ...after.slice(0, count)], 'Quoted text')
}

/** How many of the nodes after it belong to a quote. */
function countOfQuote(quote: HTMLElement, after: Node[]): number {
  if (quote.matches(openEnded)) return after.length
  // It introduces a quotation; below that, the writer may go on.
  if (quote.matches('.moz-cite-prefix')) return 1 + after.findIndex((node) => node.nodeName === 'BLOCKQUOTE')
  return 0
}

/** What somebody has written for this message: neither blank nor a signature. */
function isWritten(node: Node): boolean {
  return !isBlank(node) && !(node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(signatures))
}

function followers(node: Node): Node[] {
  const all: Node[] = []
  for (let next = node.nextSibling; next; next = next.nextSibling) all.push(next)
  return all
}

/** The first text that is not blank. */
function firstText(root: HTMLElement): Node | null {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode } = walker
    if (!isBlank(currentNode) && currentNode.parentElement?.tagName !== 'STYLE') return currentNode
  }
  return null
}

function isBefore(first: Node | null, node: Node): boolean {
  if (!first || node.contains(first)) return false
  return (first.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
