import { decodePercent } from '../mail/percent'

/** Longest Content-ID that is looked for. */
const longest = 500

/**
 * The Content-IDs that an HTML text shows inside itself (RFC 2392), in each way that they may be meant:
 * "cid:" addresses are URL-encoded, but some programs write an ID as it is, spaces and brackets included.
 */
export function contentIdsIn(html: string): Set<string> {
  const ids = new Set<string>()
  for (const match of html.matchAll(/cid:([^"'<>\r\n]+)/gi)) {
    const written = (match[1] ?? '').slice(0, longest).replaceAll('&amp;', '&')
    for (const id of [written, /^[^\s)]*/.exec(written)?.[0] ?? '']) ids.add(id).add(decodePercent(id))
  }
  return ids
}
