/**
 * Keeps links from being followed before they have been looked at; what the browser's own menu does with a
 * link, no page hears.
 * @returns lets them go; the link that somebody has wanted to follow meanwhile, or null
 */
export function holdLinks(document: Document): () => HTMLAnchorElement | null {
  let wanted: HTMLAnchorElement | null = null
  const hold = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest?.('a[href]')
    if (!link || event.button === 2) return
    event.preventDefault()
    wanted = link as HTMLAnchorElement
  }
  document.addEventListener('click', hold)
  document.addEventListener('auxclick', hold)
  return () => {
    document.removeEventListener('click', hold)
    document.removeEventListener('auxclick', hold)
    return wanted
  }
}
