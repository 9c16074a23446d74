import type { Heading } from '../mail/message'
import type { ReadParts } from '../mime/content'
import { headingOf } from '../mime/heading'
import { type ParsedPart, parseMessage } from '../mime/parse-message'
import { findPart } from '../mime/part'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'

/** Octets of a message that are parsed here at most. */
const maxSize = 8 * 1024 * 1024
/** Before the number of a section that is not the server's. */
const mark = '~'

/** A message that was parsed here; its sections are marked, so that they name no part of the server's. */
export interface ParsedMessage {
  root: ParsedPart
  heading: Heading
  /** false where it was too large, so that its end is missing. */
  isWhole: boolean
}

export function isParsedSection(section: string | undefined): boolean {
  return section?.startsWith(mark) ?? false
}

/**
 * Reads a message of the selected mailbox as it is, and parses it.
 * @param size octets, as the server tells them
 * @throws MailError `message-not-found`
 */
export async function fetchParsed(imap: ImapConnection, uid: number, size: number): Promise<ParsedMessage> {
  const { source } = await fetchOne(imap, uid, { source: { start: 0, maxLength: maxSize } })
  const root = markSections(parseMessage(source ?? Buffer.alloc(0)))
  return { root, heading: headingOf(root.fields), isWhole: size <= maxSize }
}

function markSections(part: ParsedPart): ParsedPart {
  const parts = part.parts.map(markSections)
  const inner = parts[0]
  const heading = part.type.startsWith('message/') && inner ? headingOf(inner.fields) : undefined
  return { ...part, section: `${mark}${part.section}`, parts, heading }
}

/** Reads parts of what was parsed. */
export function readParsed({ root }: ParsedMessage): ReadParts {
  return async (wanted) =>
    new Map(
      wanted.map(({ section, maxLength }) => [
        section,
        findPart(root, section)?.body.subarray(0, maxLength) ?? Buffer.alloc(0),
      ]),
    )
}
