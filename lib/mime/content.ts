import type { Card } from '../mail/card'
import type { Attachment, Content, MessageText, Shortfall } from '../mail/message'
import { parseInvitation } from './calendar'
import { parseContact } from './contact'
import type { EmbeddedFile } from './embedded-file'
import { decodedSize, type Part } from './part'
import { type Plan, type PlannedText, planOf } from './plan'
import { decodeText, readText } from './read-text'
import { parseReport } from './report'
import { parseTnef } from './tnef'
import { decodeTransfer } from './transfer'

/** What is read of a message to show it (octets as they are encoded). */
const most = {
  texts: 20,
  textSize: 2 * 1024 * 1024,
  cards: 10,
  cardSize: 256 * 1024,
  bundleSize: 4 * 1024 * 1024,
  attachments: 500,
}

/** A part that has to be read, and how much of it at most. */
export interface Wanted {
  section: string
  maxLength: number
}

/** Gives the first octets of parts, as they are encoded, by section. */
export type ReadParts = (wanted: Wanted[]) => Promise<Map<string, Buffer>>

/** Reads what is shown of a message: no part that is not shown, and of each no more than the bounds. */
export async function readContent(root: Part, read: ReadParts): Promise<Content> {
  const plan = planOf(root)
  const texts = plan.texts.slice(0, most.texts)
  const cards = [...plan.calendars, ...plan.contacts, ...plan.reports].slice(0, most.cards)
  const bundlePart = plan.bundles.find(({ size }) => size <= most.bundleSize)
  const wanted = [
    ...texts.map(({ part }) => ({ section: part.section, maxLength: most.textSize })),
    ...cards.map(({ section }) => ({ section, maxLength: most.cardSize })),
    ...(bundlePart ? [{ section: bundlePart.section, maxLength: most.bundleSize }] : []),
  ]
  const bytes = wanted.length > 0 ? await read(wanted) : new Map<string, Buffer>()
  const octetsOf = ({ section }: Part) => bytes.get(section) ?? Buffer.alloc(0)
  const shown = await insteadOfBlank(
    texts.map((text) => toShown(text, bytes)),
    read,
  )
  const bundle = bundlePart ? parseTnef(decodeTransfer(octetsOf(bundlePart), bundlePart.encoding)) : null
  const isShown = ({ contentId }: Part) => shown.some(({ text }) => refersTo(text, contentId ?? ''))
  const attachments = [
    ...plan.related.filter((part) => !isShown(part)).map(toAttachment),
    ...plan.attachments.filter((part) => !(bundle && part === bundlePart)).map(toAttachment),
    ...plan.messages.map(toAttachment),
    ...shown.flatMap(({ part, files }) => embedded(part, files)),
    ...(bundle && bundlePart ? embedded(bundlePart, bundle.files) : []),
  ]
  const shownTexts = withoutEmpty(shown.map(({ text }) => text))
  return {
    texts: shownTexts.length > 0 ? shownTexts : textsOfBundle(bundle),
    cards: [...readCards(plan, octetsOf), ...plan.messages.slice(0, most.attachments).map(toNested)],
    attachments: attachments.slice(0, most.attachments),
    related: plan.related
      .filter(isShown)
      .slice(0, most.attachments)
      .map((part) => ({
        ...{ contentId: part.contentId ?? '', part: part.section, type: part.type, size: decodedSize(part) },
      })),
    protection: [...new Set(plan.protection)],
    shortfalls: shortfallsOf(plan, attachments),
  }
}

type Shown = PlannedText & ReturnType<typeof readText>

function toShown(text: PlannedText, bytes: Map<string, Buffer>): Shown {
  const { part, kind } = text
  return { ...text, ...readText(bytes.get(part.section) ?? Buffer.alloc(0), part, kind) }
}

/** Some programs send an HTML form without anything in it, beside a plain one that says it all. */
async function insteadOfBlank(shown: Shown[], read: ReadParts): Promise<Shown[]> {
  const texts = shown.flatMap((text) => (text.instead && isBlank(text.text) ? text.instead : []))
  if (texts.length === 0) return shown
  const bytes = await read(texts.map(({ part }) => ({ section: part.section, maxLength: most.textSize })))
  return shown.flatMap((text) =>
    text.instead && isBlank(text.text) ? text.instead.map((each) => toShown(each, bytes)) : [text],
  )
}

/** true for HTML in which nothing is to be read and nothing to be seen. */
function isBlank({ kind, content }: MessageText): boolean {
  if (kind !== 'html' || content.length > 100_000 || /<(img|svg|video|table)\b|background/i.test(content))
    return false
  const text = content.replace(/<(style|script|title)\b[\s\S]*?<\/\1>|<[^>]*>|&(nbsp|#160|#xa0);/gi, ' ')
  return !/[\p{L}\p{N}]/u.test(text)
}

/** true where an HTML text shows a part inside itself (RFC 2392); "cid:" addresses are URL-encoded. */
function refersTo({ kind, content }: MessageText, contentId: string): boolean {
  if (kind !== 'html') return false
  return content.includes(`cid:${contentId}`) || content.includes(`cid:${encodeURIComponent(contentId)}`)
}

/** An empty text beside others is of no use; alone it is what there is. */
function withoutEmpty(texts: MessageText[]): MessageText[] {
  const written = texts.filter(({ content }) => content.trim())
  return written.length > 0 ? written : texts.slice(0, 1)
}

function textsOfBundle(bundle: ReturnType<typeof parseTnef>): MessageText[] {
  const whole = { truncated: false, guessed: null }
  if (bundle?.html) return [{ kind: 'html', content: bundle.html, ...whole }]
  return bundle?.text ? [{ kind: 'plain', content: bundle.text.replace(/\r\n?/g, '\n'), ...whole }] : []
}

function readCards(plan: Plan, octetsOf: (part: Part) => Buffer): Card[] {
  const cards: (Card | null)[] = [
    ...plan.reports.map((part) => parseReport(decodeTransfer(octetsOf(part), part.encoding))),
    ...plan.calendars.map((part) => parseInvitation(decodeText(octetsOf(part), part))),
    ...plan.contacts.map((part) => parseContact(decodeText(octetsOf(part), part))),
  ]
  const known = new Set<string>()
  return cards.filter((card): card is Card => {
    // An invitation often comes twice: among the forms of the text, and as a file.
    const key = JSON.stringify(card)
    return card !== null && !known.has(key) && Boolean(known.add(key))
  })
}

function toNested(part: Part): Card {
  const { heading, section } = part
  return {
    kind: 'message',
    part: section,
    subject: heading?.subject ?? '',
    from: heading?.from ?? [],
    date: heading?.date ?? null,
  }
}

function toAttachment(part: Part): Attachment {
  return {
    ...{ part: part.section, filename: filenameOf(part), type: part.type, size: decodedSize(part) },
  }
}

/** The name a part is downloaded under; one without a name is called by what it is. */
export function filenameOf({ filename, type, section, heading }: Part): string {
  if (filename) return filename
  if (type.startsWith('message/rfc822')) return nameOfMessage(heading?.subject ?? '', section)
  if (type === 'text/calendar') return 'invitation.ics'
  return `Attachment ${section}`
}

/** The same for a message: its subject, or which one it is. */
export function nameOfMessage(subject: string, number: string): string {
  return `${subject.trim().slice(0, 100) || `Message ${number}`}.eml`
}

/** The same for a file inside a part. */
export function nameOfFile({ filename }: EmbeddedFile, index: number): string {
  return filename || `Attachment ${index + 1}`
}

/** Files in a part: "1.2:0" is the first one in the part 1.2. */
function embedded({ section }: Part, files: EmbeddedFile[]): Attachment[] {
  return files.map((file, index) => ({
    ...{ part: `${section}:${index}`, filename: nameOfFile(file, index) },
    ...{ type: file.type, size: file.content.length },
  }))
}

function shortfallsOf(plan: Plan, attachments: Attachment[]): Shortfall[] {
  return [
    ...(plan.texts.length > most.texts ? (['too-many-texts'] as const) : []),
    ...(attachments.length > most.attachments ? (['too-many-attachments'] as const) : []),
  ]
}
