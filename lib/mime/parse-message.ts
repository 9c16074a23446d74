import { type HeaderFields, parseHeaderFields, parseStructured } from './header-fields'
import { isMessage, mostParts, numbered, type Part } from './part'
import { decodeTransfer, encodingName } from './transfer'

/** A part as it was parsed here: with its octets, as they are encoded. */
export interface ParsedPart extends Part {
  fields: HeaderFields
  body: Buffer
  parts: ParsedPart[]
  isLeft: boolean
}

/** Bounds: each level goes through all octets below it anew, so these are counted too. */
const most = { ...mostParts, octets: 64 * 1024 * 1024 }

/**
 * Parses a message of which the server's structure is no help. Nothing is an error: without a header
 * all is text, without its end a part goes on to the end, and a boundary that is not named is found.
 */
export function parseMessage(raw: Buffer): ParsedPart {
  const place = { section: '', isWhole: true, type: 'text/plain', depth: 0 }
  return parsePart(raw, place, { parts: most.parts, octets: most.octets })
}

/** Where a part stands: in a message it is numbered like the message, or as its part 1. */
interface Place {
  section: string
  isWhole: boolean
  /** What it is where it does not say so. */
  type: string
  depth: number
}

function parsePart(bytes: Buffer, place: Place, left: { parts: number; octets: number }): ParsedPart {
  left.parts -= 1
  left.octets -= bytes.length
  const { header, body: text } = splitHeader(bytes)
  const fields = parseHeaderFields(header)
  const declared = parseStructured(fields.get('content-type')?.[0] ?? '')
  const disposition = parseStructured(fields.get('content-disposition')?.[0] ?? '')
  const isNamed = /^[\w.+-]+\/[\w.+-]+$/.test(declared.value)
  const isDeclared = isNamed && declared.value.startsWith('multipart/')
  const isLeft = isDeclared && (place.depth >= most.depth || left.octets < 0)
  const body = isDeclared ? withLineFeeds(text) : text
  const pieces = isDeclared && !isLeft ? splitParts(body, declared.params.boundary) : []
  const isMultipart = pieces.length > 0
  const told = isLeft
    ? 'application/octet-stream'
    : isDeclared && !isMultipart
      ? 'text/plain'
      : declared.value
  const type = isNamed ? told : place.type
  const part: ParsedPart = {
    section: place.isWhole && !isMultipart ? numbered(place.section, 1) : place.section,
    ...{ type, parameters: declared.params, fields, body, parts: [], isLeft },
    disposition: disposition.value || null,
    filename: disposition.params.filename ?? declared.params.name ?? '',
    contentId: fields.get('content-id')?.[0]?.replace(/^<|>$/g, '') || null,
    encoding: encodingName(fields.get('content-transfer-encoding')?.[0]),
    size: body.length,
  }
  const depth = place.depth + 1
  const { section } = part
  if (isMultipart) {
    const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    for (const [index, piece] of pieces.entries()) {
      part.isLeft = left.parts <= 0
      if (part.isLeft) break
      const at = { section: numbered(section, index + 1), isWhole: false, type: inner, depth }
      part.parts.push(parsePart(piece, at, left))
    }
  } else if (isMessage(part)) {
    part.isLeft = place.depth >= most.depth || left.parts <= 0 || left.octets < 0
    const inside = decodeTransfer(body, part.encoding)
    const at = { section, isWhole: true, type: 'text/plain', depth }
    if (!part.isLeft) part.parts = [parsePart(inside, at, left)]
  }
  return part
}

/**
 * The header ends at the first empty line; a first line that is no header line is text already. A line
 * ends with LF, whatever CR there is before it, or with CR alone, as on computers of long ago.
 */
function splitHeader(bytes: Buffer): { header: Buffer; body: Buffer } {
  if (!/^(?:\r*\n|[!-9;-~]+[ \t]*:)/.test(bytes.toString('latin1', 0, 1000))) {
    return { header: Buffer.alloc(0), body: bytes }
  }
  for (let start = 0, at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue
    const isEmpty = at === start
    at = endOfBreak(bytes, at)
    if (isEmpty) return { header: bytes.subarray(0, start), body: bytes.subarray(at + 1) }
    start = at + 1
  }
  return { header: bytes, body: Buffer.alloc(0) }
}

/** The last octet of a line break: all CR that stand before an LF belong to it. */
function endOfBreak(bytes: Buffer, start: number): number {
  let at = start
  while (bytes[at] === 0x0d) at += 1
  return bytes[at] === 0x0a ? at : start
}

/** A text whose lines end with CR alone, with LF; the last may have got one on its way. */
function withLineFeeds(bytes: Buffer): Buffer {
  const first = bytes.indexOf(0x0a)
  if (first >= 0 && first < bytes.length - 1) return bytes
  return Buffer.from(bytes.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1')
}

/** The pieces between the delimiter lines (RFC 2046, 5.1.1). */
function splitParts(body: Buffer, boundary: string | undefined): Buffer[] {
  const named = boundary ? cutAt(body, boundary) : []
  if (named.length > 0) return named
  const guessed = guessBoundary(body)
  return guessed ? cutAt(body, guessed) : []
}

function cutAt(body: Buffer, boundary: string): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1')
  const pieces: Buffer[] = []
  let start = -1
  for (const at of linesWith(delimiter, body)) {
    const lineEnd = body.indexOf(0x0a, at)
    const rest = body.toString('latin1', at + delimiter.length, lineEnd < 0 ? body.length : lineEnd)
    if (!/^(--)?[ \t]*\r*$/.test(rest)) continue
    if (start >= 0) pieces.push(withoutLastBreak(body.subarray(start, at)))
    // One more than is taken, so that it is seen that there are more.
    if (pieces.length > most.parts) return pieces
    start = rest.startsWith('--') || lineEnd < 0 ? -1 : lineEnd + 1
    if (start < 0) break
  }
  if (start >= 0) pieces.push(body.subarray(start))
  return pieces
}

/**
 * Where a line begins with a delimiter. Only its first characters are looked for everywhere: for all of a
 * long one that may take its length times as long as comparing it with the lines that begin alike.
 */
function* linesWith(delimiter: Buffer, body: Buffer): Generator<number> {
  const start = Buffer.concat([Buffer.from('\n'), delimiter.subarray(0, 6)])
  for (let at = 0; at >= 0; at = body.indexOf(start, at) + 1 || -1) {
    const end = Math.min(at + delimiter.length, body.length)
    if (delimiter.compare(body, at, end) === 0) yield at
  }
}

/** The line break before a delimiter belongs to the delimiter. */
function withoutLastBreak(bytes: Buffer): Buffer {
  if (bytes.at(-1) !== 0x0a) return bytes
  let end = bytes.length - 1
  while (bytes[end - 1] === 0x0d) end -= 1
  return bytes.subarray(0, end)
}

/** The first line that looks like a delimiter, with a header behind it. */
function guessBoundary(body: Buffer): string | null {
  const start = body.toString('latin1', 0, 64 * 1024)
  return (
    /^--([^\s-][^\r\n]{0,200}|-[^\r\n]{1,200})[ \t]{0,80}\r*\n(?=Content-[\w-]+[ \t]*:)/im.exec(start)?.[1] ??
    null
  )
}
