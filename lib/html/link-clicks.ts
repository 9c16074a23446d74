/**
 * Hears of links before they are followed by a click or a key. What the browser's own menu does with a link,
 * which the right button opens, no page hears.
 * @returns how to hear no more
 */
export function onLinkClick(
  document: Document,
  hear: (link: HTMLAnchorElement, event: MouseEvent) => void,
): () => void {
  const listen = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest?.('a[href]')
    if (link && event.button !== 2) hear(link as HTMLAnchorElement, event)
  }
  document.addEventListener('click', listen)
  document.addEventListener('auxclick', listen)
  return () => {
    document.removeEventListener('click', listen)
    document.removeEventListener('auxclick', listen)
  }
}

/**
 * Keeps links from being followed before they have been looked at.
 * @returns lets them go; the link that somebody has wanted to follow meanwhile, or null
 */
export function holdLinks(document: Document): () => HTMLAnchorElement | null {
  let wanted: HTMLAnchorElement | null = null
  const end = onLinkClick(document, (link, event) => {
    event.preventDefault()
    wanted = link
  })
  return () => {
    end()
    return wanted
  }
}
