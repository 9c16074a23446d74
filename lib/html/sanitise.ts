import DOMPurify, { type WindowLike } from 'dompurify'
import { idPrefix, inertStyle, inertStyleSheet, type StyleFindings, type TakeImage } from './inert-style'
import { MailImages } from './mail-images'
import { asksForDark } from './scheme'

/** Elements that show something and can neither fetch nor act. Styles are taken apart in `inert-style`. */
const policy = {
  FORBID_TAGS: [
    ...['form', 'input', 'button', 'select', 'textarea', 'option', 'fieldset', 'label', 'dialog'],
    ...['link', 'meta', 'base', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal'],
    ...['audio', 'video', 'source', 'track', 'picture', 'svg', 'math', 'canvas', 'map', 'area', 'marquee'],
    ...['title', 'noscript', 'template', 'slot'],
  ],
  FORBID_ATTR: [
    ...['srcset', 'sizes', 'poster', 'ping', 'name', 'for', 'usemap', 'action', 'target', 'slot', 'part'],
    ...['popover', 'popovertarget', 'contenteditable', 'tabindex', 'accesskey', 'autofocus', 'itemprop'],
  ],
  // DOMPurify asks this of every attribute: known schemes, or what has no scheme at all ("center", "#fff").
  ALLOWED_URI_REGEXP:
    /^(?:(?:https?|mailto|tel|cid):|data:image\/(?:png|gif|jpe?g|webp);|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  // What HTML 4 and the browsers of its day said of looks, and browsers still obey.
  ADD_ATTR: [
    ...['background', 'text', 'link', 'vlink', 'alink', 'hspace', 'vspace', 'frame', 'rules', 'bordercolor'],
    ...['topmargin', 'rightmargin', 'bottommargin', 'leftmargin', 'marginwidth', 'marginheight'],
  ],
  ADD_URI_SAFE_ATTR: ['background'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  USE_PROFILES: { html: true },
  WHOLE_DOCUMENT: true,
  RETURN_DOM: true as const,
}

/** A message's HTML that is safe to show, and what is to be noted of it. */
export interface SanitisedMail extends StyleFindings {
  root: HTMLElement
  images: MailImages
}

/**
 * Makes a message's HTML safe to show: the first of three walls (the others: a frame without scripts,
 * and that frame's own Content-Security-Policy). Nothing in the result asks for anything from anywhere:
 * images are taken out, and `images` knows where they belong.
 * @param owner window whose document the nodes will belong to
 */
export function sanitiseMail(html: string, owner: WindowLike): SanitisedMail {
  const purify = DOMPurify(owner)
  const found: StyleFindings = {
    ...{ blocked: false, coloured: false, breaksWords: false },
    ...{ supportsDark: false, hasDarkStyles: false },
  }
  const images = new MailImages()
  const takeImage: TakeImage = (url) => images.inStyle(url)
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (tagName === 'style') {
      node.textContent = inertStyleSheet(node.textContent ?? '', found, takeImage)
      found.hasDarkStyles ||= asksForDark((node as Element).getAttribute('media') ?? '')
    }
    if (tagName === 'meta') found.supportsDark ||= supportsDark(node as Element)
  })
  purify.addHook('beforeSanitizeAttributes', (element) => {
    // Links lead to it by its name, which it may not keep.
    const name = element.tagName === 'A' && element.getAttribute('name')
    if (name && !element.id) element.id = name
  })
  purify.addHook('uponSanitizeAttribute', (element, data) => {
    if (data.attrName === 'style') data.attrValue = inertStyle(data.attrValue, found, takeImage)
    if (data.attrName === 'id') data.attrValue = `${idPrefix}${data.attrValue}`
    if (['bgcolor', 'color', 'text'].includes(data.attrName)) found.coloured = true
    if (data.attrName === 'srcset' && !element.getAttribute('src')) found.blocked = true
    if (data.attrName === 'poster') found.blocked = true
  })
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.tagName === 'IMG') images.inElement(element as HTMLImageElement)
    else element.removeAttribute('src')
    const background = element.getAttribute('background')
    if (background !== null) {
      element.removeAttribute('background')
      images.asBackground(element, background)
    }
    if (element.tagName === 'A') makeLinkSafe(element)
  })
  const root = purify.sanitize(html, policy) as HTMLElement
  return { ...found, root, images, blocked: found.blocked || images.remote.size > 0 }
}

function supportsDark(meta: Element): boolean {
  const [name, content] = ['name', 'content'].map((each) => meta.getAttribute(each) ?? '')
  return /^(?:color-scheme|supported-color-schemes)$/i.test(name ?? '') && /\bdark\b/i.test(content ?? '')
}

/** Links open a tab of their own that knows nothing of this one, and say where they lead. */
function makeLinkSafe(link: Element): void {
  const href = link.getAttribute('href')
  if (!href) return
  if (href.startsWith('#')) {
    link.setAttribute('href', `#${idPrefix}${href.slice(1)}`)
    return
  }
  if (!/^(https?|mailto|tel):/i.test(href)) {
    link.removeAttribute('href')
    return
  }
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener noreferrer')
  link.setAttribute('title', href)
}
