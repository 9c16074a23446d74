import type { Heading, Shortfall } from '../mail/message'

/** A node of a message's structure: as the server tells it (BODYSTRUCTURE), or as it was parsed here. */
export interface Part {
  /** IMAP section number (RFC 9051, 6.4.5): "1", "2.1"; empty for a multipart that is the whole message. */
  section: string
  /** "text/plain", in lower case. */
  type: string
  /** Of the Content-Type; names in lower case, values decoded. */
  parameters: Record<string, string>
  /** Of the Content-Disposition, in lower case. */
  disposition: string | null
  /** The declared name, decoded; empty where there is none. */
  filename: string
  /** Without angle brackets. */
  contentId: string | null
  /** Content-Transfer-Encoding, in lower case. */
  encoding: string
  /** Octets as they are encoded. */
  size: number
  /** Of a multipart its parts, of a message/rfc822 the one message in it. */
  parts: Part[]
  /** Of the message in a message/rfc822. */
  heading?: Heading | undefined
  /** true where there is more in it than was taken out. */
  isLeft?: boolean
}

/** Bounds of a structure: what is deeper or more is left in one piece. */
export const mostParts = { depth: 100, parts: 2000 }

/** A part, and all that is in it, messages' parts included. */
export function* walkParts<Node extends { parts: Node[] }>(part: Node): Generator<Node> {
  const left = [part]
  for (let next = left.pop(); next; next = left.pop()) {
    yield next
    for (const child of next.parts.toReversed()) left.push(child)
  }
}

/** Why less is known of a structure than there is: nothing, or that it has too many parts. */
export function partShortfalls(root: Part): Shortfall[] {
  for (const { isLeft } of walkParts(root)) if (isLeft) return ['too-many-parts']
  return []
}

/** The part with a section number; a multipart has none of its own. */
export function findPart<Node extends Part & { parts: Node[] }>(root: Node, section: string): Node | null {
  for (const part of walkParts(root)) if (part.section === section && !isMultipart(part)) return part
  return null
}

/** The charset that a message's text is said to be in. */
export function charsetOf(root: Part): string | undefined {
  for (const { parameters } of walkParts(root)) if (parameters.charset) return parameters.charset
  return undefined
}

/** The section number of a part in another one. */
export function numbered(section: string, number: number): string {
  return section ? `${section}.${number}` : `${number}`
}

export function isMultipart({ type }: Pick<Part, 'type'>): boolean {
  return type.startsWith('multipart/')
}

/** true for a message inside a message (RFC 2046, 5.2.1; RFC 6532, 3.7). */
export function isMessage({ type }: Pick<Part, 'type'>): boolean {
  return type === 'message/rfc822' || type === 'message/global'
}

/** Octets after decoding, as near as can be told: base64 has 78 (a line with its end) for every 57. */
export function decodedSize({ encoding, size }: Part): number {
  return encoding === 'base64' ? Math.round((size * 57) / 78) : size
}
