import type { MessageStructureObject } from 'imapflow'
import type { Heading } from '../mail/message'
import { printable } from '../mime/header-fields'
import { messageIds, otherSender } from '../mime/heading'
import { isMessage, isMultipart, mostParts, numbered, type Part, walkParts } from '../mime/part'
import { sentDate } from '../mime/sent-date'
import { encodingName } from '../mime/transfer'
import { toAddresses } from './envelope'
import { mostParsed } from './fetch-parsed'

/**
 * The structure as the server tells it (BODYSTRUCTURE). Sections are numbered here (RFC 9051, 6.4.5.1):
 * ImapFlow gives none to what is inside of a message that is nothing but a message. What is beyond the
 * bounds is left in one piece.
 */
export function toPart(
  node: MessageStructureObject,
  place = { section: '', isWhole: true, depth: 0 },
  left = { parts: mostParts.parts },
): Part {
  left.parts -= 1
  const type = node.type.toLowerCase()
  const isContainer = isMultipart({ type })
  const section = place.isWhole && !isContainer ? numbered(place.section, 1) : place.section
  const children = node.childNodes ?? []
  const isTooDeep = children.length > 0 && place.depth >= mostParts.depth
  const part: Part = {
    section,
    type: isTooDeep && isContainer ? 'application/octet-stream' : type,
    parameters: lowerKeys(node.parameters),
    disposition: node.disposition?.toLowerCase() ?? null,
    filename: node.dispositionParameters?.filename ?? node.parameters?.name ?? '',
    contentId: node.id?.trim().replace(/^<|>$/g, '') || null,
    encoding: encodingName(node.encoding),
    size: node.size ?? 0,
    parts: [],
    ...(node.envelope ? { heading: toHeading(node.envelope) } : {}),
    isLeft: isTooDeep,
  }
  for (const [index, child] of (isTooDeep ? [] : children).entries()) {
    part.isLeft = left.parts <= 0
    if (part.isLeft) break
    const within = isContainer
      ? { section: numbered(section, index + 1), isWhole: false }
      : { section, isWhole: true }
    part.parts.push(toPart(child, { ...within, depth: place.depth + 1 }, left))
  }
  return part
}

function lowerKeys(parameters: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

/** An ENVELOPE as it is shown. */
export function toHeading(envelope: MessageStructureObject['envelope']): Heading {
  const from = toAddresses(envelope?.from)
  return {
    from,
    sender: otherSender(toAddresses(envelope?.sender), from),
    to: toAddresses(envelope?.to),
    cc: toAddresses(envelope?.cc),
    replyTo: toAddresses(envelope?.replyTo),
    subject: printable(envelope?.subject ?? ''),
    inReplyTo: messageIds(envelope?.inReplyTo),
    date: sentDate(envelope?.date),
  }
}

/** Octets of a message that is small enough to be read whole where its structure is only doubtful. */
export const small = 64 * 1024

/** Octets that the parts account for; what is in a message inside is part of that. */
function octetsIn(part: Part): number {
  return isMultipart(part) ? part.parts.reduce((sum, child) => sum + octetsIn(child), 0) : part.size
}

/**
 * true where the server tells of a structure that cannot be all: a multipart without a part, parts that
 * are less than half of the message, and, in a message that can be read whole, a message inside that it
 * has not looked into; in one that is small, a text without any text.
 */
export function isIncomplete(root: Part, size: number): boolean {
  if (size > small && octetsIn(root) < size / 2) return true
  for (const part of walkParts(root)) {
    if (isMultipart(part) && part.parts.length === 0) return true
    if (isMessage(part) && part.parts.length === 0 && size <= mostParsed) return true
    const isText = part.type.startsWith('text/') && part.disposition !== 'attachment'
    if (isText && part.size === 0 && size <= small) return true
  }
  return false
}
