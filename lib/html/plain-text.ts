import { withoutEnd } from '../mail/without-end'
import { textLinks } from './text-links'

/**
 * Plain text as nodes: text stays text, addresses become links, and each quoted line knows its depth.
 * Made of nodes, never of HTML, so nothing in it can become an element.
 */
export function plainTextNodes(text: string, document: Document): DocumentFragment {
  const fragment = document.createDocumentFragment()
  const body = document.createElement('div')
  body.className = 'plain'
  for (const line of withoutEnd(text, '\n').split('\n')) {
    const depth = (/^(?:> ?)+/.exec(line)?.[0].match(/>/g) ?? []).length
    const element = document.createElement('div')
    if (depth) element.className = `quote quote-${Math.min(depth, 3)}`
    appendLinked(element, line || '\u200b')
    body.append(element)
  }
  fragment.append(body)
  return fragment
}

function appendLinked(element: HTMLElement, line: string): void {
  let end = 0
  for (const { at, words, href } of textLinks(line)) {
    const anchor = element.ownerDocument.createElement('a')
    anchor.href = href
    anchor.target = '_blank'
    anchor.rel = 'noopener noreferrer'
    anchor.textContent = words
    element.append(line.slice(end, at), anchor)
    end = at + words.length
  }
  element.append(line.slice(end))
}
