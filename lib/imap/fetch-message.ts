import type { FetchMessageObject } from 'imapflow'
import { isoDate } from '../mail/iso-date'
import { MailError } from '../mail/mail-error'
import type { Content, Heading, Message } from '../mail/message'
import { readAuthentication } from '../mime/authentication-results'
import { readContent } from '../mime/content'
import { parseHeaderFields } from '../mime/header-fields'
import { headingOf } from '../mime/heading'
import { readUnsubscribe, unsubscribeFields } from '../mime/list-unsubscribe'
import { charsetOf, findPart, isMessage, type Part, partShortfalls } from '../mime/part'
import type { ImapConnection } from './connection'
import { isMistold } from './envelope'
import { fetchOne } from './fetch-one'
import { fetchParsed, isParsedSection, parsedSection, readParsed } from './fetch-parsed'
import { mendNames } from './mend-names'
import { openMailbox } from './open-mailbox'
import { readParts } from './read-parts'
import { isIncomplete, small, toHeading, toPart } from './to-part'

/** Fields that ENVELOPE tells of; a server may tell them wrongly where they are 8-bit. */
const headingFields = [
  ...['Subject', 'From', 'Sender', 'To', 'Cc', 'Reply-To', 'In-Reply-To', 'Date'],
  'Content-Type',
]
/** Fields that a message has by the way that it took. */
const routeFields = ['Authentication-Results', ...unsubscribeFields]

/**
 * Opens a message: of its parts only those that are shown, none of them beyond the bounds. It is not
 * marked as seen by this (BODY.PEEK). Where the server's structure is no help, it is parsed here.
 * @param uidValidity that the UID belongs to; without it the current one is taken
 * @param section of a message/rfc822 part: that message is opened
 * @param believed authserv-ids whose Authentication-Results are one's own
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`, `message-not-found`
 */
export async function fetchMessage(
  imap: ImapConnection,
  mailbox: string,
  uid: number,
  uidValidity?: number,
  section?: string,
  believed: string[] = [],
): Promise<Message> {
  const open = await openMailbox(imap, mailbox, uidValidity)
  const message = await fetchOne(imap, uid, {
    ...{ envelope: true, bodyStructure: true, flags: true, internalDate: true, size: true },
    // ImapFlow reads a date as JavaScript does, which takes too much for one.
    headers: ['Date', ...routeFields],
  })
  // What is inside another message has come by no way of its own.
  const route = parseHeaderFields(section ? Buffer.alloc(0) : (message.headers ?? Buffer.alloc(0)))
  const authentication = readAuthentication(route.get('authentication-results') ?? [], believed)
  const { heading, content } = await read(imap, message, section)
  return {
    ref: { mailbox, uidValidity: open.uidValidity, uid },
    part: section ?? null,
    flags: [...(message.flags ?? [])],
    received: isoDate(message.internalDate) ?? new Date(0).toISOString(),
    ...heading,
    ...content,
    authentication,
    unsubscribe: readUnsubscribe(route, authentication),
  }
}

interface Read {
  heading: Heading
  content: Content
}

async function read(
  imap: ImapConnection,
  message: FetchMessageObject,
  section: string | undefined,
): Promise<Read> {
  const { bodyStructure, uid, size = 0 } = message
  const root = bodyStructure && !isParsedSection(section) ? toPart(bodyStructure) : null
  const told = root && !isIncomplete(root, size) ? await readTold(imap, message, root, section) : null
  if (told && !isMisread(told.content, size)) return told
  const parsed = await fetchParsed(imap, uid, size)
  const part = section ? findMessage(parsed.root, parsedSection(section)) : parsed.root
  // What the server tells of a message in the message may not be there for us.
  if (!part && told) return told
  if (!part) throw new MailError('message-not-found')
  const content = await readContent(section ? innerOf(part) : part, readParsed(parsed))
  return {
    heading: (section ? part.heading : parsed.heading) ?? toHeading(undefined),
    content: { ...content, shortfalls: [...content.shortfalls, ...parsed.shortfalls] },
  }
}

/**
 * Reads a message, or one in it, as the server tells of it.
 * @throws MailError `message-not-found`
 */
async function readTold(
  imap: ImapConnection,
  message: FetchMessageObject,
  root: Part,
  section: string | undefined,
): Promise<Read> {
  const part = section ? findMessage(root, section) : root
  if (!part) throw new MailError('message-not-found')
  await mendNames(imap, message.uid, part)
  const content = await readContent(section ? innerOf(part) : part, (wanted) =>
    readParts(imap, message.uid, wanted),
  )
  const heading = section ? part.heading : await mendHeading(imap, message, root)
  const shortfalls = [...content.shortfalls, ...partShortfalls(root)]
  return { heading: heading ?? toHeading(undefined), content: { ...content, shortfalls } }
}

/** A message in the message, by its section number. */
function findMessage(root: Part, section: string): Part | null {
  const part = findPart(root, section)
  return part && isMessage(part) ? part : null
}

/** The message in a message/rfc822; where nobody has looked inside, an empty one. */
function innerOf(part: Part): Part {
  return part.parts[0] ?? { ...part, type: 'text/plain', parts: [] }
}

/** A structure that has left something out: nothing in it, or parts that are still in one piece. */
function isMisread({ texts, cards, attachments }: Content, size: number): boolean {
  if (texts.length + cards.length + attachments.length === 0) return size > 0
  const [only, ...others] = attachments
  const isUnknown = only?.type === 'application/octet-stream' && only.filename === `Attachment ${only.part}`
  if (isUnknown && texts.length + cards.length + others.length === 0) return size <= small
  const start = texts[0]?.content.trimStart().slice(0, 2000) ?? ''
  return /^(?:[^\n]*\n){0,5}--[^\n]{1,200}\n(?:[\w-]+:[^\n]*\n){0,5}Content-[\w-]+[ \t]*:/i.test(start)
}

/**
 * Fields whose octets are no UTF-8 reach us broken by ENVELOPE, and of some addresses Dovecot says only that
 * it cannot read them: then the fields themselves are read.
 */
async function mendHeading(imap: ImapConnection, message: FetchMessageObject, root: Part): Promise<Heading> {
  const told = toHeading(message.envelope)
  const fields = parseHeaderFields(message.headers ?? Buffer.alloc(0))
  const heading = fields.has('date') ? { ...told, date: headingOf(fields).date } : told
  if (!isMistold(heading)) return heading
  const { headers } = await fetchOne(imap, message.uid, { headers: headingFields })
  return headers ? headingOf(parseHeaderFields(headers), charsetOf(root)) : heading
}
