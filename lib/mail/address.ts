/** One address of an ENVELOPE; either field may be empty, since senders leave them out. */
export interface Address {
  name: string
  address: string
}

/** An address as it is written: a local part that holds what parts addresses stands in quotes (RFC 5322, 3.4.1). */
export function writtenAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  if (at < 1 || !/[\s"(),:;<>[\]\\]/.test(local) || /^"([^"\\]|\\.)*"$/.test(local)) return address
  return `"${local.replace(/["\\]/g, '\\$&')}"${address.slice(at)}`
}

const addressLike = /[^\s<>"'()@]{1,64}@[^\s<>"'()@]{1,253}/

/** true for a display name that holds an address, and not the one that it stands for. */
export function isOtherAddress({ name, address }: Address): boolean {
  return addressLike.test(name) && address !== '' && !name.toLowerCase().includes(address.toLowerCase())
}

/**
 * What a row calls a person: the display name, else the address, else "(no sender)". A name that poses as
 * another address is not believed.
 */
export function addressLabel(address: Address | undefined): string {
  if (address && isOtherAddress(address)) return address.address
  return address?.name || address?.address || '(no sender)'
}

/** Made when it is first needed: browsers take some milliseconds for it. */
let signs: Intl.Segmenter | null = null

/** What is one letter to the eye: an accent or an emoji may be several code points. */
function firstSign(word: string): string {
  if (/^[ -~](?:[ -~]|$)/.test(word)) return word.charAt(0)
  signs ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  for (const { segment } of signs.segment(word)) return segment
  return ''
}

/** One or two letters for the circle beside a person's name. */
export function initials(address: Address | undefined): string {
  const words = addressLabel(address)
    .replace(/["'()<>[\]]/g, '')
    .trim()
    .split(/[\s.@_-]+/u)
    .filter(Boolean)
  const first = firstSign(words[0] ?? '?')
  const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(first)
  const second = !cjk && words.length > 1 && address?.name ? firstSign(words.at(-1) ?? '') : ''
  // Not by the locale: the server's may not be the reader's.
  return (first + second).toUpperCase()
}

/** FNV-1a of a text, 32 bits; another `seed` gives another one. */
export function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** A stable index from 0 to `count - 1` for a person's colour, from the address. */
export function colourIndex(address: Address | undefined, count: number): number {
  return hashOf((address?.address || address?.name || '').toLowerCase()) % count
}
