/** One address of an ENVELOPE; either field may be empty, since senders leave them out. */
export interface Address {
  name: string
  address: string
}

/** What a row calls a person: the display name, else the address, else "(no sender)". */
export function addressLabel(address: Address | undefined): string {
  return address?.name || address?.address || '(no sender)'
}

/** One or two letters for the circle beside a person's name. */
export function initials(address: Address | undefined): string {
  const words = addressLabel(address)
    .replace(/["'()<>[\]]/g, '')
    .trim()
    .split(/[\s.@_-]+/u)
    .filter(Boolean)
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(first)
  const second = !cjk && words.length > 1 && address?.name ? [...(words[words.length - 1] ?? '')][0] : ''
  return (first + (second ?? '')).toLocaleUpperCase()
}

/** A stable index from 0 to `count - 1` for a person's colour, from the address (FNV-1a). */
export function colourIndex(address: Address | undefined, count: number): number {
  let hash = 0x811c9dc5
  for (const letter of (address?.address || address?.name || '').toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0) % count
}
