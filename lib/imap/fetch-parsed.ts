import type { Heading, Shortfall } from '../mail/message'
import type { ReadParts } from '../mime/content'
import { headingOf } from '../mime/heading'
import { type ParsedPart, parseMessage } from '../mime/parse-message'
import { charsetOf, findPart, partShortfalls } from '../mime/part'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'

/** Octets of a message that are parsed here at most. */
export const mostParsed = 8 * 1024 * 1024
/** Before the number of a section that is not the server's. */
export const mark = '~'

/** A message that was parsed here; its sections are marked, so that they name no part of the server's. */
export interface ParsedMessage {
  root: ParsedPart
  heading: Heading
  /** What is missing of it, and why. */
  shortfalls: Shortfall[]
}

export function isParsedSection(section: string | undefined): boolean {
  return section?.startsWith(mark) ?? false
}

/** The same part's section in what was parsed here. */
export function parsedSection(section: string): string {
  return isParsedSection(section) ? section : `${mark}${section}`
}

/**
 * Reads a message of the selected mailbox as it is, and parses it.
 * @param size octets, as the server tells them
 * @throws MailError `message-not-found`
 */
export async function fetchParsed(imap: ImapConnection, uid: number, size: number): Promise<ParsedMessage> {
  const { source } = await fetchOne(imap, uid, { source: { start: 0, maxLength: mostParsed } })
  const root = markSections(parseMessage(source ?? Buffer.alloc(0)))
  return {
    root,
    heading: headingOf(root.fields, charsetOf(root)),
    shortfalls: [...(size > mostParsed ? (['structure-broken'] as const) : []), ...partShortfalls(root)],
  }
}

function markSections(part: ParsedPart): ParsedPart {
  const parts = part.parts.map(markSections)
  const inner = parts[0]
  const heading =
    part.type.startsWith('message/') && inner ? headingOf(inner.fields, charsetOf(inner)) : undefined
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
