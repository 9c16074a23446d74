import { isUtf8 } from 'node:buffer'
import libmime from 'libmime'
import { decodeCharset } from './charset'

/** Header fields by name in lower case, in their order; values unfolded, octet for octet as Latin-1. */
export type HeaderFields = Map<string, string[]>

/** Octets of header that are looked at. */
const maxSize = 256 * 1024

/** Fields that are worth what the servers on the way have seen of them. */
const routeField = /^(authentication-results|list-unsubscribe(-post)?)$/

/** Takes a header apart. Lines that are none are passed over. */
export function parseHeaderFields(bytes: Buffer): HeaderFields {
  const fields: HeaderFields = new Map()
  const text = bytes.subarray(0, maxSize).toString('latin1')
  // A few CR before an LF belong to it.
  for (const line of text.replace(/\r{0,3}\n[ \t]+/g, ' ').split(/\r{0,3}\n/)) {
    for (const { name, value } of fieldsIn(line)) {
      const values = fields.get(name)
      if (values) values.push(value)
      else fields.set(name, [value])
    }
  }
  return fields
}

interface Field {
  name: string
  value: string
}

/**
 * The fields in a line: on computers of long ago CR alone ended one. A server sees no end there, so that it
 * has not looked at what stands behind: a route field does not begin there, and ends with the line.
 */
function fieldsIn(line: string): Field[] {
  const whole = toField(line.replaceAll('\r', ' '))
  if (whole && routeField.test(whole.name)) return [whole]
  return line
    .replace(/\r[ \t]+/g, ' ')
    .split('\r')
    .flatMap((each) => toField(each) ?? [])
    .filter(({ name }) => !routeField.test(name))
}

function toField(line: string): Field | null {
  const colon = line.indexOf(':')
  const name = line.slice(0, colon).trimEnd().toLowerCase()
  if (colon < 1 || !/^[!-9;-~]+$/.test(name)) return null
  return { name, value: line.slice(colon + 1).trim() }
}

/**
 * Latin-1 that stands for octets as characters: UTF-8 (RFC 6532), else what it may be or looks like.
 * @param charset that it may be in
 */
export function decodeOctets(value: string, charset?: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: only ASCII needs no look
  if (/^[\x00-\x7f]*$/.test(value)) return value
  const octets = Buffer.from(value, 'latin1')
  return decodeCharset(octets, isUtf8(octets) ? 'utf-8' : charset)
}

/** A field's text as people read it: encoded words (RFC 2047), and octets that nobody has encoded. */
export function decodeHeaderText(value: string, charset?: string): string {
  return printable(libmime.decodeWords(decodeOctets(value, charset)))
}

/**
 * One line: encoded words may hold what no header can. Without the marks that force a direction, which only
 * make a text look like another one ("fdp.exe" like "exe.pdf").
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202d\u202e]/g, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
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
