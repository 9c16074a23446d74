/** What is between these two is never read. */
const unread = /^<(\/?)(style|script|title)\b/i

/** true for HTML in which nothing is to be read and nothing to be seen. */
export function isBlankHtml(html: string): boolean {
  if (html.length > 100_000 || /<(img|svg|video|table)\b|background/i.test(html)) return false
  let inside: string | undefined
  const text = html.split(/(<[^<>]*>)/).map((token, index) => {
    const [, slash, name] = unread.exec(token) ?? []
    if (name && !slash) inside ??= name.toLowerCase()
    else if (name && inside === name.toLowerCase()) inside = undefined
    return inside || index % 2 === 1 ? ' ' : token.replace(/&(nbsp|#160|#xa0);/gi, ' ')
  })
  return !/[\p{L}\p{N}]/u.test(text.join(' '))
}
