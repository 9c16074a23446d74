import { onLinkClick } from './link-clicks'
import { type LinkRisk, linkRisk, linkText, readableHost, riskWords } from './link-risk'

/** Links of one message whose text is compared with where they lead; the others stay as they are. */
const most = 5000

/** Says at each link where it leads, also where its site's name is encoded, and marks those that mislead. */
export function markLinks(body: HTMLElement): void {
  for (const link of Array.from(body.querySelectorAll<HTMLAnchorElement>('a[href]')).slice(0, most)) {
    const { href } = link
    // What is no address leads nowhere, and what is only a place in the message not out of it.
    if (link.getAttribute('href')?.startsWith('#')) continue
    if (!/^(?:https?|mailto|tel):/i.test(href) || !URL.canParse(href)) continue
    const risk = linkRisk(linkText(link), href)
    const { hostname } = new URL(href)
    const readable = readableHost(hostname)
    link.title = risk ? riskWords(risk) : readable === hostname ? href : `${href} (${readable})`
    if (risk) link.classList.add('wren-risky')
  }
}

/** The same where links lead nowhere. */
export function markAndDisableLinks(body: HTMLElement): void {
  try {
    markLinks(body)
  } finally {
    disableLinks(body)
  }
}

/** Takes from all links what can be followed; where they would lead can still be seen. */
function disableLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (href.startsWith('#')) continue
    if (!link.hasAttribute('title')) link.setAttribute('title', href)
    link.removeAttribute('href')
  }
}

/**
 * Hears of links that mislead before they are followed.
 * @returns how to hear no more
 */
export function hearLinks(document: Document, onRisk: (href: string, risk: LinkRisk) => void): () => void {
  return onLinkClick(document, (link, event) => {
    const risk = linkRisk(linkText(link), link.href)
    if (!risk) return
    event.preventDefault()
    onRisk(link.href, risk)
  })
}
