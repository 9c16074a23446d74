import type { MessageText } from '../mail/message'
import { become } from './become'
import { fold } from './fold'
import { frameStyle, plainStyle, turnedStyle } from './frame-style'
import type { MailImages } from './mail-images'
import { plainTextNodes } from './plain-text'
import type { SanitisedMail, sanitiseMail } from './sanitise'
import { answerScheme, type Scheme } from './scheme'

/** What stands in a frame now. */
export interface Shown {
  /** An image from elsewhere was left out. */
  blocked: boolean
  /**
   * What it stands on: the page itself where it brings no colours, white, its own ground for a dark page,
   * or white that was turned dark with all that stands on it.
   */
  ground: 'page' | 'white' | 'own' | 'turned'
  /** There is nothing to see. */
  empty: boolean
  images: MailImages[]
}

/** How a message is shown. */
export interface Showing {
  /** The page's colours: they are those of a message that brings none, or that has some for them. */
  scheme: Scheme
  /** On a dark page it is seen otherwise: on white, or, where it stands there already, with its colours turned. */
  isTurned: boolean
  /** It answers a message, which may be quoted in it. */
  isAnswer: boolean
}

/** What is laid out, or has its fonts chosen, rather than just written; quotations and signatures do not tell. */
const layout = ['style', 'center', 'table', 'font[face]', '[style*="font-family"]']
  .map((each) => `${each}:not(blockquote *, [class*="quote"] *, [class*="signature"] *)`)
  .join(', ')

/** Code that not every message needs, or not at once. */
export interface Parts {
  /** null where none of the texts is HTML. */
  sanitise: typeof sanitiseMail | null
  /** Looks at the links of what stands in the frame; null where that comes later. */
  mark: ((body: HTMLElement) => void) | null
}

/**
 * Puts a message's texts into its frame, in place of what was there.
 * @throws Error where a text is HTML, and there is nothing to make it safe with
 */
export function showInFrame(
  frame: HTMLIFrameElement,
  texts: MessageText[],
  { scheme, isTurned, isAnswer }: Showing,
  { sanitise, mark }: Parts,
): Shown {
  const document = frame.contentDocument as Document
  const mails = texts.map((text) => {
    if (text.kind !== 'html') return null
    if (!sanitise) throw new Error('HTML is not shown as it was sent')
    return sanitise(text.content, window)
  })
  const html = mails.filter((mail) => mail !== null)
  const usual = groundOf(html, scheme)
  const other = usual === 'white' ? 'turned' : 'white'
  const ground = isTurned && scheme === 'dark' ? other : usual
  const look = {
    scheme: ground === 'page' || ground === 'own' ? scheme : 'light',
    followsTheme: usual === 'page',
    isLetter: !html.some(({ root }) => root.querySelector(layout)),
    breaksWords: html.some(({ breaksWords }) => breaksWords),
  } as const
  for (const { images, root } of html) {
    images.root = document.documentElement
    answerScheme(root, look.scheme)
  }
  const style = document.createElement('style')
  const properties = html.map(({ images }) => images.emptyProperties()).join('; ')
  const isHtmlAlone = texts.length === 1 && html.length === 1
  style.textContent =
    frameStyle(look, properties) +
    (ground === 'turned' ? turnedStyle : '') +
    (isHtmlAlone ? '' : plainStyle())
  clear(document, style)
  if (isHtmlAlone) become(document, (html[0] as SanitisedMail).root)
  else document.body.append(...texts.map((text, index) => inSection(document, text, mails[index] ?? null)))
  mark?.(document.body)
  const sections = document.body.querySelectorAll<HTMLElement>(':scope > .wren-text')
  for (const each of isHtmlAlone ? [document.body] : sections) fold(each, isAnswer)
  // biome-ignore lint/performance/useDomNodeTextContent: what is rendered counts, not style sheets and hidden text
  const empty = !document.body.innerText.trim() && !document.body.querySelector('img, hr')
  return {
    blocked: html.some(({ blocked }) => blocked),
    ground,
    empty,
    images: html.map(({ images }) => images),
  }
}

/** A sender's styles for dark pages count where they are announced: without, they are often half of what it takes. */
function groundOf(mails: SanitisedMail[], scheme: Scheme): Shown['ground'] {
  const coloured = mails.filter((mail) => mail.coloured)
  if (coloured.length === 0) return 'page'
  const hasDark = coloured.every(({ supportsDark, hasDarkStyles }) => supportsDark && hasDarkStyles)
  return scheme === 'dark' && hasDark ? 'own' : 'white'
}

function clear(document: Document, style: HTMLStyleElement): void {
  for (const element of [document.documentElement, document.body]) {
    for (const { name } of Array.from(element.attributes)) element.removeAttribute(name)
  }
  document.head.replaceChildren(style)
  document.body.replaceChildren()
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
