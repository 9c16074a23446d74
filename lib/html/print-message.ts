import type { Address } from '../mail/address'
import { safeFilename } from '../mail/filename'
import { type Message, subjectLabel } from '../mail/message'
import { formatSize } from '../mail/size'
import { become } from './become'
import { drawAtFullSize } from './fit-frame'

/** Milliseconds that images may take to be ready. */
const patience = 3000

/** What a message's article shows, at the moment. */
interface Snapshot {
  /** The frame's document, and how it was asked for. */
  root: HTMLElement | null
  query: string
  /** Invitations, reports and the like, as their words. */
  cards: string[]
}

/**
 * Prints a message by itself, over as many pages as it needs: a copy of what its frame shows now, with what
 * is to be known of it above. What is not shown is not printed either: images stay held back.
 * @param article that shows the message
 * @param date as people read it
 * @returns once the browser's own dialog has been asked for
 * @throws Error in words for people
 */
export async function printMessage(article: HTMLElement, message: Message, date: string): Promise<void> {
  // Another message may be open before the frame is there.
  const { root, query, cards } = takeSnapshot(article)
  const frame = await openFrame(query)
  const remove = () => {
    frame.remove()
    window.removeEventListener('pagehide', remove)
  }
  const target = frame.contentDocument
  if (target?.location.pathname !== '/frame') {
    remove()
    throw new Error('Not printed: Wren cannot be reached. Check your internet connection.')
  }
  if (root) copy(root, target)
  const style = target.createElement('style')
  style.textContent =
    ':root { color-scheme: light !important } html, body { background: #fff } html { overflow: visible !important } html, img, video { filter: none !important }'
  target.head.append(style)
  target.body.prepend(heading(target, message, date), ...cards.map((words) => card(target, words)))
  target.title = subjectLabel(message)
  await ready(target)
  frame.contentWindow?.addEventListener('afterprint', remove)
  // Where a browser does not tell, the next page does.
  window.addEventListener('pagehide', remove)
  frame.contentWindow?.print()
}

function takeSnapshot(article: HTMLElement): Snapshot {
  const shown = article.querySelector<HTMLIFrameElement>('iframe[title="Message body"]')
  const root = shown?.contentDocument?.documentElement
  return {
    root: root ? (root.cloneNode(true) as HTMLElement) : null,
    query: shown?.contentWindow?.location.search ?? '',
    // biome-ignore lint/performance/useDomNodeTextContent: lines are wanted as they are drawn
    cards: Array.from(article.querySelectorAll<HTMLElement>('section[data-card]'), (each) => each.innerText),
  }
}

/** An empty document out of sight, under the policy of all frames; it alone may ask for printing. */
function openFrame(query: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe')
  frame.title = 'Print'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.sandbox.add('allow-same-origin', 'allow-modals')
  frame.className = 'wren-print'
  const { searchParams } = new URL(query, 'http://frame')
  searchParams.set('print', '1')
  frame.src = `/frame?${searchParams}`
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(frame), { once: true })
    document.body.append(frame)
  })
}

/** Everything, with what is folded unfolded. */
function copy(root: HTMLElement, to: Document): void {
  to.head.replaceChildren()
  to.body.replaceChildren()
  become(to, root)
  drawAtFullSize(to.documentElement)
  for (const details of to.querySelectorAll('details')) details.open = true
}

/** Who wrote to whom, when, about what, and with which files; out of reach of the sender's styles. */
function heading(document: Document, message: Message, date: string): HTMLElement {
  const host = document.createElement('div')
  host.style.cssText = 'all: initial !important; display: block !important; margin: 0 0 16px !important'
  const style = document.createElement('style')
  style.textContent = `
    h1 { font: bold 20px/1.3 system-ui, sans-serif; margin: 0 0 8px }
    dl { font: 13px/1.5 system-ui, sans-serif; margin: 0; padding-bottom: 12px; border-bottom: 1px solid #999 }
    div { display: flex; gap: 12px } dt { flex: 0 0 80px; color: #555 } dd { margin: 0; overflow-wrap: anywhere }
  `
  const title = document.createElement('h1')
  title.dir = 'auto'
  title.textContent = subjectLabel(message)
  const list = document.createElement('dl')
  const files = message.attachments.map(
    ({ filename, size }) => `${safeFilename(filename)} (${formatSize(size, 1024)})`,
  )
  const lines = { From: people(message.from), To: people(message.to), Cc: people(message.cc), Date: date }
  for (const [name, text] of Object.entries({ ...lines, Files: files.join(', ') })) {
    if (text) list.append(line(document, name, text))
  }
  host.attachShadow({ mode: 'open' }).append(style, title, list)
  return host
}

function people(addresses: Address[]): string {
  return addresses.map((each) => (each.name ? `${each.name} <${each.address}>` : each.address)).join(', ')
}

function line(document: Document, name: string, text: string): HTMLElement {
  const [row, term, value] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ]
  term.textContent = name
  value.textContent = text
  value.dir = 'auto'
  row.append(term, value)
  return row
}

function card(document: Document, words: string): HTMLElement {
  const copied = document.createElement('p')
  copied.style.cssText =
    'all: initial !important; display: block !important; white-space: pre-line !important; margin: 0 0 16px !important; font: 13px/1.5 system-ui, sans-serif !important'
  copied.textContent = words
  return copied
}

/** Waits until what is printed has its images, or for as long as they may take. */
async function ready(document: Document): Promise<void> {
  const images = Array.from(document.images, (image) => image.decode().catch(() => undefined))
  await Promise.race([Promise.all(images), new Promise((resolve) => setTimeout(resolve, patience))])
}
