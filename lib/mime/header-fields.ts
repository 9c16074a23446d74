import libmime from 'libmime'
import { decodeCharset } from './charset'

/** Header fields by name in lower case, in their order; values unfolded, octet for octet as Latin-1. */
export type HeaderFields = Map<string, string[]>

/** Octets of header that are looked at. */
const maxSize = 256 * 1024

/** Takes a header apart. Lines that are none are passed over. */
export function parseHeaderFields(bytes: Buffer): HeaderFields {
  const fields: HeaderFields = new Map()
  const text = bytes.subarray(0, maxSize).toString('latin1')
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n|\r/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trimEnd().toLowerCase()
    if (colon < 1 || !/^[!-9;-~]+$/.test(name)) continue
    fields.set(name, [...(fields.get(name) ?? []), line.slice(colon + 1).trim()])
  }
  return fields
}

/** Latin-1 that stands for octets as characters: UTF-8 (RFC 6532), or what it looks like. */
export function decodeOctets(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: only ASCII needs no look
  return /^[\x00-\x7f]*$/.test(value) ? value : decodeCharset(Buffer.from(value, 'latin1'), undefined)
}

/** A field's text as people read it: encoded words (RFC 2047), and octets that nobody has encoded. */
export function decodeHeaderText(value: string): string {
  return libmime.decodeWords(decodeOctets(value))
}

/** A structured value such as Content-Type: what stands first in lower case, and its parameters (RFC 2231). */
export function parseStructured(value: string): { value: string; params: Record<string, string> } {
  const { value: first, params } = libmime.parseHeaderValue(decodeOctets(value))
  const decoded = Object.entries(params).map(([name, text]) => [
    name.toLowerCase(),
    libmime.decodeWords(text),
  ])
  return { value: first.trim().toLowerCase(), params: Object.fromEntries(decoded) }
}
