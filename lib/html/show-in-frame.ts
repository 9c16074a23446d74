import type { MessageText } from '../mail/message'
import { fold } from './fold'
import { type FrameTheme, frameStyle, plainStyle, turnedStyle } from './frame-style'
import type { MailImages } from './mail-images'
import { disableLinks, hearLinks, markLinks } from './mark-links'
import { plainTextNodes } from './plain-text'
import { type SanitisedMail, sanitiseMail } from './sanitise'

/** What stands in a frame now. */
export interface Shown {
  /** Something from elsewhere was left out. */
  blocked: boolean
  /** The sender brought colours. */
  coloured: boolean
  /** There is nothing to see. */
  empty: boolean
  images: MailImages[]
}

/** How a message is shown. */
export interface Showing {
  theme: FrameTheme
  /** In a dark page, what follows the theme stands on white, and what has colours of its own is turned dark. */
  isTurned: boolean
  /** Links lead nowhere. */
  linksOff: boolean
  /** It hands on what somebody else has written. */
  isForward: boolean
}

/** Puts a message's texts into its frame, in place of what was there. */
export function showInFrame(
  frame: HTMLIFrameElement,
  texts: MessageText[],
  { theme, isTurned, linksOff, isForward }: Showing,
): Shown {
  const document = frame.contentDocument as Document
  const mails = texts.map((text) => (text.kind === 'html' ? sanitiseMail(text.content, window) : null))
  const coloured = mails.some((mail) => mail?.coloured)
  const images = mails.flatMap((mail) => (mail ? [mail.images] : []))
  for (const each of images) each.root = document.documentElement
  const style = document.createElement('style')
  const properties = images.map((each) => each.emptyProperties()).join('; ')
  const isHtmlAlone = texts.length === 1 && mails[0] !== null
  style.textContent =
    frameStyle(!coloured, isTurned && !coloured ? 'light' : theme, properties) +
    (isTurned && coloured ? turnedStyle(theme) : '') +
    (isHtmlAlone ? '' : plainStyle())
  clear(document, style)
  if (isHtmlAlone) become(document, (mails[0] as SanitisedMail).root)
  else document.body.append(...texts.map((text, index) => inSection(document, text, mails[index] ?? null)))
  markLinks(document.body)
  if (linksOff) disableLinks(document.body)
  const sections = document.body.querySelectorAll<HTMLElement>(':scope > .wren-text')
  for (const each of isHtmlAlone ? [document.body] : sections) fold(each, isForward)
  // biome-ignore lint/performance/useDomNodeTextContent: what is rendered counts, not style sheets and hidden text
  const empty = !document.body.innerText.trim() && !document.body.querySelector('img, hr')
  return { blocked: mails.some((mail) => mail?.blocked), coloured, empty, images }
}

function clear(document: Document, style: HTMLStyleElement): void {
  for (const element of [document.documentElement, document.body]) {
    for (const { name } of Array.from(element.attributes)) element.removeAttribute(name)
  }
  document.head.replaceChildren(style)
  document.body.replaceChildren()
}

/** The frame's document becomes the sender's: root, head and body with all that they have. */
function become(document: Document, root: HTMLElement): void {
  for (const [ours, theirs] of [
    [document.documentElement, root],
    [document.body, root.querySelector('body')],
  ] as const) {
    for (const { name, value } of Array.from(theirs?.attributes ?? [])) ours.setAttribute(name, value)
  }
  document.head.append(...Array.from(root.querySelector('head')?.childNodes ?? []))
  document.body.append(...Array.from(root.querySelector('body')?.childNodes ?? []))
}

/** One of several texts stands apart from the others. */
function inSection(document: Document, text: MessageText, mail: SanitisedMail | null): HTMLElement {
  const section = document.createElement('div')
  section.className = 'wren-text'
  if (!mail) section.append(plainTextNodes(text.content, document))
  else
    section.append(
      ...['head', 'body'].flatMap((name) => Array.from(mail.root.querySelector(name)?.childNodes ?? [])),
    )
  return section
}

export { hearLinks }
