import DOMPurify, { type WindowLike } from 'dompurify'
import { inertStyle, inertStyleSheet } from './inert-style'

/** Elements that show something and can neither fetch nor act. Styles are taken apart in `inert-style`. */
const policy = {
  FORBID_TAGS: [
    ...['form', 'input', 'button', 'select', 'textarea', 'option', 'fieldset', 'label', 'dialog'],
    ...['link', 'meta', 'base', 'iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal'],
    ...['audio', 'video', 'source', 'track', 'picture', 'svg', 'math', 'canvas', 'map', 'area', 'marquee'],
  ],
  FORBID_ATTR: [
    'srcset',
    'sizes',
    'poster',
    'background',
    'ping',
    'id',
    'name',
    'for',
    'usemap',
    'action',
    'target',
    'slot',
  ],
  // DOMPurify asks this of every attribute: known schemes, or what has no scheme at all ("center", "#fff").
  ALLOWED_URI_REGEXP:
    /^(?:(?:https?|mailto):|data:image\/(?:png|gif|jpe?g|webp);|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  USE_PROFILES: { html: true },
  FORCE_BODY: true,
  RETURN_DOM_FRAGMENT: true as const,
}

/** Nodes that are safe to show, and whether images or other remote content were left out. */
export interface SanitisedMail {
  nodes: DocumentFragment
  blocked: boolean
  /** true when the message brings colours of its own, and must not be put on a dark ground. */
  coloured: boolean
}

/**
 * Makes a message's HTML safe to show: the first of three walls (the others: a frame without scripts,
 * and that frame's own Content-Security-Policy). Nothing in the result asks for anything from anywhere.
 * @param owner window whose document the nodes will belong to
 */
export function sanitiseMail(html: string, owner: WindowLike): SanitisedMail {
  const purify = DOMPurify(owner)
  let blocked = false
  let coloured = false
  purify.addHook('uponSanitizeElement', (node, { tagName }) => {
    if (tagName !== 'style') return
    const sheet = inertStyleSheet(node.textContent ?? '')
    node.textContent = sheet.text
    blocked ||= sheet.blocked
    coloured ||= sheet.coloured
  })
  purify.addHook('uponSanitizeAttribute', (_, data) => {
    if (data.attrName === 'style') {
      const style = inertStyle(data.attrValue)
      data.attrValue = style.text
      blocked ||= style.blocked
      coloured ||= style.coloured
    }
    if (['bgcolor', 'color', 'text'].includes(data.attrName)) coloured = true
    if (['srcset', 'background', 'poster'].includes(data.attrName)) blocked = true
  })
  purify.addHook('afterSanitizeAttributes', (element) => {
    const source = element.getAttribute('src')
    if (source && !/^data:image\//i.test(source)) {
      keepPlace(element)
      blocked = true
    }
    if (element.tagName === 'A') makeLinkSafe(element)
  })
  const nodes = purify.sanitize(html, policy)
  return { nodes, blocked, coloured }
}

/**
 * In place of an image: its alternative text, or without one a quiet box of its size, so that the
 * layout stays as it was meant.
 */
function keepPlace(image: Element): void {
  image.removeAttribute('src')
  if (image.tagName !== 'IMG' || image.getAttribute('alt')) return
  const [width, height] = ['width', 'height'].map(
    (name) => Number.parseInt(image.getAttribute(name) ?? '', 10) || 1,
  )
  const fill = Number(width) * Number(height) > 100 ? '#8b8b94' : 'none'
  const box = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${fill}" opacity="0.15"/></svg>`
  image.setAttribute('src', `data:image/svg+xml,${encodeURIComponent(box)}`)
}

/** Links open a tab of their own that knows nothing of this one, and say where they lead. */
function makeLinkSafe(link: Element): void {
  const href = link.getAttribute('href')
  if (!href) return
  if (!/^(https?|mailto):/i.test(href)) {
    link.removeAttribute('href')
    return
  }
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener noreferrer')
  link.setAttribute('title', href)
}
