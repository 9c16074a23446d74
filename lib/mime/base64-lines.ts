/** Lines of base64 that are all alike, so that the place of each octet in them can be reckoned. */
export interface Base64Lines {
  /** Characters of a line. */
  chars: number
  /** The same with what ends the line. */
  octets: number
}

/** How the lines of a part's beginning are cut; null where they differ, or hold something else. */
export function base64Lines(start: Buffer): Base64Lines | null {
  const text = start.toString('latin1')
  const end = /\r?\n/.exec(text)
  if (!end || end.index === 0 || end.index % 4 !== 0) return null
  const lines = { chars: end.index, octets: end.index + end[0].length }
  return isAlike(text, 0, lines) ? lines : null
}

/** true where each octet from `at` on stands where it should. */
function isAlike(text: string, at: number, { chars, octets }: Base64Lines): boolean {
  for (let index = 0; index < text.length; index++) {
    const place = (at + index) % octets
    const expected = place < chars ? /[A-Za-z0-9+/]/ : place === octets - 1 ? /\n/ : /\r/
    if (!expected.test(text[index] ?? '')) return false
  }
  return true
}

/**
 * Octets that the whole decodes to; null where its end does not lie as the lines say, so that they are
 * not alike throughout.
 * @param size octets as they are encoded
 * @param end the last of them
 */
export function decodedLength(lines: Base64Lines, size: number, end: Buffer): number | null {
  const text = end.toString('latin1')
  const written = text.trimEnd()
  const digits = written.replace(/={1,2}$/, '')
  const from = size - end.length
  if (digits.length === 0 || !isAlike(digits, from, lines)) return null
  const full = Math.floor((from + written.length) / lines.octets)
  const rest = from + written.length - full * lines.octets
  const count = full * lines.chars + Math.min(rest, lines.chars)
  if (count % 4 !== 0) return null
  return (count / 4) * 3 - (written.length - digits.length)
}

/** Where a decoded octet is to be found: from `start` in the encoded ones, after `skip` decoded ones. */
export function placeOf({ chars, octets }: Base64Lines, at: number): { start: number; skip: number } {
  const each = (chars / 4) * 3
  const line = Math.floor(at / each)
  return { start: line * octets, skip: at - line * each }
}
