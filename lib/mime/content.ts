import type { Card } from '../mail/card'
import { isPicture } from '../mail/file-type'
import type { Attachment, Content, MessageText, Protection } from '../mail/message'
import { isBlankHtml } from './blank-html'
import { parseInvitation } from './calendar'
import { parseContacts } from './contact'
import { contentIdsIn } from './content-ids'
import type { EmbeddedFile } from './embedded-file'
import { decodedSize, type Part } from './part'
import { filenameOf, nameOfFile } from './part-name'
import { type Plan, type PlannedText, planOf } from './plan'
import { decodeFolded, decodeText, readText, tidyLines } from './read-text'
import { parseReport } from './report'
import { parseTnef, type Tnef } from './tnef'
import { decodeTransfer } from './transfer'

/** What is read of a message to show it (octets as they are encoded). */
const most = {
  texts: 20,
  textSize: 2 * 1024 * 1024,
  /** Of all texts together, which go to the browser in one piece. */
  textsSize: 4 * 1024 * 1024,
  cards: 10,
  cardSize: 256 * 1024,
  bundleSize: 4 * 1024 * 1024,
  attachments: 500,
  /** Pictures between the texts, and octets of all of them: the others are there to be saved. */
  images: 50,
  imagesSize: 10 * 1024 * 1024,
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
  const texts = withinBounds(plan.texts)
  const cards = [...plan.calendars, ...plan.contacts, ...plan.reports].slice(0, most.cards)
  const bundlePart = plan.bundles.find(({ size }) => size <= most.bundleSize)
  const wanted = [
    ...texts.filter(({ kind }) => kind !== 'image').map(toWanted),
    ...cards.map(({ section }) => ({ section, maxLength: most.cardSize })),
    ...(bundlePart ? [{ section: bundlePart.section, maxLength: most.bundleSize }] : []),
  ]
  const bytes = wanted.length > 0 ? await read(wanted) : new Map<string, Buffer>()
  const octetsOf = ({ section }: Part) => bytes.get(section) ?? Buffer.alloc(0)
  const { shown: all, isCut } = await insteadOfBlank(
    texts.map((text) => toShown(text, bytes)),
    read,
  )
  const bundle = bundlePart ? parseTnef(decodeTransfer(octetsOf(bundlePart), bundlePart.encoding)) : null
  const ids = all.map(({ kind, text }) => (kind === 'html' ? contentIdsIn(text.content) : null))
  const isNamed = ({ contentId }: Part) => ids.some((each) => each?.has(contentId ?? ''))
  // What browsers cannot show in its place can be saved.
  const isInside = (part: Part) => isPicture(part) && isNamed(part)
  const shown = withoutEmpty(all.filter(({ kind, part }) => kind !== 'image' || !isInside(part)))
  const hasText = shown.some(({ kind }) => kind !== 'image')
  const isGone = bundle !== null && isTakenApart(bundle, hasText)
  const attachments = [
    ...plan.related.filter((part) => !isInside(part)).map(toAttachment),
    ...plan.attachments
      .filter((part) => !(isGone && part === bundlePart))
      .filter((part) => part.disposition === 'attachment' || !isInside(part))
      .map(toAttachment),
    ...plan.messages.map(toAttachment),
    ...all.flatMap(({ part, files }) => embedded(part, files)),
    ...(bundle && bundlePart ? embedded(bundlePart, bundle.files) : []),
  ]
  return {
    texts: [...(hasText ? [] : textsOfBundle(bundle)), ...shown.map(({ text }) => text)],
    cards: [...readCards(plan, octetsOf), ...plan.messages.slice(0, most.attachments).map(toNested)],
    attachments: attachments.slice(0, most.attachments),
    related: [
      ...[...plan.related, ...plan.attachments].filter(isInside).map((part) => toRelated(part)),
      ...shown.flatMap(({ kind, part }) => (kind === 'image' ? [toRelated(part, imageId(part))] : [])),
    ].slice(0, most.attachments),
    protection: [...new Set([...plan.protection, ...shown.flatMap(({ text }) => armourIn(text))])],
    shortfalls: [
      ...(isCut || countOfTexts(texts) < countOfTexts(plan.texts) ? (['too-many-texts'] as const) : []),
      ...(attachments.length > most.attachments ? (['too-many-attachments'] as const) : []),
    ],
  }
}

function countOfTexts(texts: PlannedText[]): number {
  return texts.filter(({ kind }) => kind !== 'image').length
}

/** A text that is read, and how much of it at most. */
type Bounded = PlannedText & { maxLength: number }

/** The first texts and pictures, in their order, until one of the bounds is reached. */
function withinBounds(all: PlannedText[]): Bounded[] {
  const pictures = { left: most.images, room: most.imagesSize }
  const texts = { left: most.texts, room: most.textsSize }
  return all.flatMap((text) => {
    const { kind, part } = text
    if (kind === 'image') {
      pictures.left -= 1
      pictures.room -= decodedSize(part)
      return pictures.left >= 0 && pictures.room >= 0 ? [{ ...text, maxLength: 0 }] : []
    }
    const maxLength = Math.min(most.textSize, texts.room)
    texts.left -= 1
    texts.room -= Math.min(maxLength, part.size)
    return texts.left >= 0 && maxLength > 0 ? [{ ...text, maxLength }] : []
  })
}

function toWanted({ part, maxLength }: Bounded): Wanted {
  return { section: part.section, maxLength }
}

type Shown = PlannedText & ReturnType<typeof readText>

function toShown(text: PlannedText, bytes: Map<string, Buffer>): Shown {
  const { part, kind } = text
  if (kind === 'image') return { ...text, text: imageText(part), files: [] }
  return { ...text, ...readText(bytes.get(part.section) ?? Buffer.alloc(0), part, kind) }
}

/** By which a picture's place finds it; senders write no such Content-ID. */
function imageId({ section }: Part): string {
  return `section:${section}`
}

/** A picture that stands between texts, as HTML of our own. */
function imageText(part: Part): MessageText {
  const name = filenameOf(part).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const content = `<!doctype html><img src="cid:${imageId(part)}" alt="${name}">`
  return { kind: 'html', content, truncated: false, guessed: null }
}

/** Some programs send an HTML form without anything in it, beside a plain one that says it all. */
async function insteadOfBlank(shown: Shown[], read: ReadParts): Promise<{ shown: Shown[]; isCut: boolean }> {
  const blank = shown.filter(({ kind, instead, text }) => kind !== 'image' && instead && isBlank(text))
  const instead = [...new Set(blank.flatMap((text) => text.instead ?? []))]
  const [first] = blank
  if (!first || instead.length === 0) return { shown, isCut: false }
  const texts = withinBounds(instead)
  const bytes = await read(texts.map(toWanted))
  return {
    // The plain form of all stands where the first of the blank ones was.
    shown: shown.flatMap((text) => {
      if (text === first) return texts.map((each) => toShown(each, bytes))
      return blank.includes(text) ? [] : [text]
    }),
    isCut: texts.length < instead.length,
  }
}

/** OpenPGP that stands in a plain text (RFC 9580, 6.2). */
function armourIn({ kind, content }: MessageText): Protection[] {
  if (kind !== 'plain') return []
  if (/^-----BEGIN PGP SIGNED MESSAGE-----$/m.test(content)) return ['signed-pgp']
  return /^-----BEGIN PGP MESSAGE-----$/m.test(content) ? ['encrypted-text'] : []
}

function isBlank({ kind, content }: MessageText): boolean {
  return kind === 'html' && isBlankHtml(content)
}

/** An empty text beside others is of no use; alone it is what there is. */
function withoutEmpty(texts: Shown[]): Shown[] {
  const written = texts.filter(({ text }) => text.content.trim())
  return written.length > 0 ? written : texts.slice(0, 1)
}

/** true where nothing of a winmail.dat is left that is not shown: else it stays to be saved. */
function isTakenApart({ isWhole, files, html, text }: Tnef, isBesideText: boolean): boolean {
  return isWhole && (files.length > 0 || Boolean(html || text) || isBesideText)
}

function textsOfBundle(bundle: Tnef | null): MessageText[] {
  const whole = { truncated: false, guessed: null }
  if (bundle?.html) return [{ kind: 'html', content: tidyLines(bundle.html), ...whole }]
  return bundle?.text ? [{ kind: 'plain', content: tidyLines(bundle.text), ...whole }] : []
}

function readCards(plan: Plan, octetsOf: (part: Part) => Buffer): Card[] {
  const cards: (Card | null)[] = [
    ...plan.reports.map((part) => parseReport(decodeTransfer(octetsOf(part), part.encoding))),
    ...plan.calendars.map((part) => parseInvitation(decodeFolded(octetsOf(part), part))),
    ...plan.contacts.flatMap((part) => parseContacts(decodeText(octetsOf(part), part))),
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

function toRelated(part: Part, contentId = part.contentId ?? ''): Content['related'][number] {
  return { contentId, part: part.section, type: part.type, size: decodedSize(part) }
}

function toAttachment(part: Part): Attachment {
  return {
    ...{ part: part.section, filename: filenameOf(part), type: part.type, size: decodedSize(part) },
  }
}

/** Files in a part: "1.2:0" is the first one in the part 1.2. */
function embedded({ section }: Part, files: EmbeddedFile[]): Attachment[] {
  return files.map((file, index) => ({
    ...{ part: `${section}:${index}`, filename: nameOfFile(file, index) },
    ...{ type: file.type, size: file.content.length },
  }))
}
