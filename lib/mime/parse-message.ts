import { type HeaderFields, parseHeaderFields, parseStructured } from './header-fields'
import { isMessage, numbered, type Part } from './part'
import { decodeTransfer } from './transfer'

/** A part as it was parsed here: with its octets, as they are encoded. */
export interface ParsedPart extends Part {
  fields: HeaderFields
  body: Buffer
  parts: ParsedPart[]
}

/** Bounds: what is deeper or more is left in one piece. */
const most = { depth: 100, parts: 1000 }

/**
 * Parses a message of which the server's structure is no help. Nothing is an error: without a header
 * all is text, without its end a part goes on to the end, and a boundary that is not named is found.
 */
export function parseMessage(raw: Buffer): ParsedPart {
  return parsePart(raw, { section: '', isWhole: true, type: 'text/plain', depth: 0 }, { left: most.parts })
}

/** Where a part stands: in a message it is numbered like the message, or as its part 1. */
interface Place {
  section: string
  isWhole: boolean
  /** What it is where it does not say so. */
  type: string
  depth: number
}

function parsePart(bytes: Buffer, place: Place, bound: { left: number }): ParsedPart {
  bound.left -= 1
  const { header, body } = splitHeader(bytes)
  const fields = parseHeaderFields(header)
  const declared = parseStructured(fields.get('content-type')?.[0] ?? '')
  const disposition = parseStructured(fields.get('content-disposition')?.[0] ?? '')
  const isNamed = /^[\w.+-]+\/[\w.+-]+$/.test(declared.value)
  const pieces =
    isNamed && declared.value.startsWith('multipart/') ? splitParts(body, declared.params.boundary) : []
  const isMultipart = pieces.length > 0
  const type = !isNamed
    ? place.type
    : declared.value.startsWith('multipart/') && !isMultipart
      ? 'text/plain'
      : declared.value
  const part: ParsedPart = {
    section: place.isWhole && !isMultipart ? numbered(place.section, 1) : place.section,
    ...{ type, parameters: declared.params, fields, body, parts: [] },
    disposition: disposition.value || null,
    filename: disposition.params.filename ?? declared.params.name ?? '',
    contentId: fields.get('content-id')?.[0]?.replace(/^<|>$/g, '') || null,
    encoding: fields.get('content-transfer-encoding')?.[0]?.toLowerCase() ?? '7bit',
    size: body.length,
  }
  if (place.depth >= most.depth) return part
  const depth = place.depth + 1
  const { section } = part
  if (isMultipart) {
    const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
    for (const [index, piece] of pieces.entries()) {
      if (bound.left <= 0) break
      const at = { section: numbered(section, index + 1), isWhole: false, type: inner, depth }
      part.parts.push(parsePart(piece, at, bound))
    }
  } else if (isMessage(part) && bound.left > 0) {
    const inside = decodeTransfer(body, part.encoding)
    part.parts = [parsePart(inside, { section, isWhole: true, type: 'text/plain', depth }, bound)]
  }
  return part
}

/** The header ends at the first empty line; a first line that is no header line is text already. */
function splitHeader(bytes: Buffer): { header: Buffer; body: Buffer } {
  if (/^\r?\n/.test(bytes.toString('latin1', 0, 2))) {
    return { header: Buffer.alloc(0), body: bytes.subarray(bytes[0] === 0x0d ? 2 : 1) }
  }
  if (!/^[!-9;-~]+[ \t]*:/.test(bytes.toString('latin1', 0, 1000))) {
    return { header: Buffer.alloc(0), body: bytes }
  }
  const ends = ['\r\n\r\n', '\n\n', '\n\r\n'].flatMap((end) => {
    const at = bytes.indexOf(end, 0, 'latin1')
    return at < 0 ? [] : [{ at, next: at + end.length }]
  })
  const end = ends.sort((a, b) => a.at - b.at)[0]
  if (!end) return { header: bytes, body: Buffer.alloc(0) }
  return { header: bytes.subarray(0, end.at), body: bytes.subarray(end.next) }
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
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    const lineEnd = body.indexOf(0x0a, at)
    const rest = body.toString('latin1', at + delimiter.length, lineEnd < 0 ? body.length : lineEnd)
    if (!/^(--)?[ \t]*\r?$/.test(rest)) continue
    if (start >= 0) pieces.push(withoutLastBreak(body.subarray(start, at)))
    start = rest.startsWith('--') || lineEnd < 0 ? -1 : lineEnd + 1
    if (start < 0) break
  }
  if (start >= 0) pieces.push(body.subarray(start))
  return pieces
}

/** The line break before a delimiter belongs to the delimiter. */
function withoutLastBreak(bytes: Buffer): Buffer {
  if (bytes.at(-1) !== 0x0a) return bytes
  return bytes.subarray(0, bytes.length - (bytes.at(-2) === 0x0d ? 2 : 1))
}

/** The first line that looks like a delimiter, with a header behind it. */
function guessBoundary(body: Buffer): string | null {
  const start = body.toString('latin1', 0, 64 * 1024)
  return (
    /^--([^\s-][^\r\n]{0,200}|-[^\r\n]{1,200})[ \t]*\r?\n(?=Content-[\w-]+[ \t]*:)/im.exec(start)?.[1] ?? null
  )
}
