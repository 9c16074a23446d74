import { withoutEnd } from '../mail/without-end'

const link = /\bhttps?:\/\/[^\s<>"']{1,2000}/g

/** Without what ends a sentence rather than an address; a closing bracket only without its opening one. */
function trimLink(text: string): string {
  return withoutEnd(text, text.includes('(') ? '.,;:!?…' : '.,;:!?…)')
}

/**
 * Plain text as nodes: text stays text, web addresses become links, and each quoted line knows its depth.
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
  let at = 0
  for (const match of line.matchAll(link)) {
    const href = trimLink(match[0])
    element.append(line.slice(at, match.index))
    const anchor = element.ownerDocument.createElement('a')
    anchor.href = href
    anchor.target = '_blank'
    anchor.rel = 'noopener noreferrer'
    anchor.textContent = href
    element.append(anchor)
    at = match.index + href.length
  }
  element.append(line.slice(at))
}
