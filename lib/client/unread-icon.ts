import type { QueryClient } from '@tanstack/react-query'
import { mailboxesQuery } from './queries'

/** The icon with a count, as SVG: at 16 pixels two figures can be read, and no more. */
function withCount(icon: string, count: number): string {
  const text = count > 99 ? '99+' : `${count}`
  const width = 8 + text.length * 7
  const badge =
    `<rect x="${32 - width}" y="15" width="${width}" height="17" rx="6" fill="#c81e1e"/>` +
    `<text x="${32 - width / 2}" y="28" text-anchor="middle" font-family="sans-serif" font-size="13" font-weight="700" fill="#fff">${text}</text>`
  return `data:image/svg+xml,${encodeURIComponent(icon.replace('</svg>', `${badge}</svg>`))}`
}

/** Has the tab's icon say how many messages in the Inbox are unread; returns how to end it. */
export function showUnreadCount(client: QueryClient): () => void {
  const link = document.querySelector<HTMLLinkElement>('link[rel~=icon]')
  if (!link) return () => {}
  const usual = link.href
  let shown = 0
  let icon: Promise<string> | null = null

  async function show() {
    const mailboxes = client.getQueryData(mailboxesQuery().queryKey)
    const count = mailboxes?.find(({ path }) => path === 'INBOX')?.unseen ?? 0
    if (!link || count === shown) return
    shown = count
    icon ??= fetch(usual).then((answer) => answer.text())
    // Without its picture, the icon stays as it is.
    const href = count > 0 ? withCount(await icon, count) : usual
    if (shown === count) link.href = href
  }

  const look = () => void show().catch(() => undefined)
  look()
  const end = client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] === 'mailboxes') look()
  })
  return () => {
    end()
    link.href = usual
  }
}
