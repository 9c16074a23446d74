import { MailError } from '../mail/mail-error'
import type { MessageRef } from '../mail/message-ref'
import type { EmbeddedFile } from '../mime/embedded-file'
import { findPart, type Part } from '../mime/part'
import { filenameOf, nameOfFile } from '../mime/part-name'
import { takeFiles } from '../mime/read-text'
import { parseTnef } from '../mime/tnef'
import { decodeTransfer } from '../mime/transfer'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'
import { fetchParsed, isParsedSection, mark, readParsed } from './fetch-parsed'
import { mendNames } from './mend-names'
import { openMailbox } from './open-mailbox'
import { readParts } from './read-parts'
import { toPart } from './to-part'

/** Octets of a part that is taken apart here at most. */
const maxSize = 32 * 1024 * 1024

/** What is needed to send a part on, or to show it. `section` is empty for a whole message. */
export interface MessagePart extends Pick<Part, 'section' | 'type' | 'parameters' | 'encoding' | 'size'> {
  ref: MessageRef
  filename: string
  /** Where the part was taken out of another here: all of it, decoded. */
  content: Buffer | null
}

/**
 * What a part has to be taken out of before it can be sent on: of all parts with the same, that is done once.
 * @param name as `fetchPart` takes it
 */
export function containerOf(name: string): string {
  return isParsedSection(name) ? mark : (name.split(':')[0] ?? '')
}

/**
 * What BODYSTRUCTURE says of one part; of a file inside a part, the file itself.
 * @param name section number, "~" before one of a message that was parsed here, ":0" behind one for
 *   the first file in it
 * @throws MailError `message-not-found` also when the message has no such part
 */
export async function fetchPart(imap: ImapConnection, ref: MessageRef, name: string): Promise<MessagePart> {
  const [part] = await fetchParts(imap, ref, [name])
  return part as MessagePart
}

/**
 * The same of several parts, all of which have one container (`containerOf`).
 * @throws MailError `message-not-found` when one of them is not there
 */
export async function fetchParts(
  imap: ImapConnection,
  ref: MessageRef,
  names: string[],
): Promise<MessagePart[]> {
  await openMailbox(imap, ref.mailbox, ref.uidValidity)
  const { bodyStructure, size = 0 } = await fetchOne(imap, ref.uid, { bodyStructure: true, size: true })
  const parsed = names.some(isParsedSection) ? await fetchParsed(imap, ref.uid, size) : null
  const root = parsed?.root ?? (bodyStructure && toPart(bodyStructure))
  /** All of a part, decoded. */
  async function contentOf({ section, encoding }: Part): Promise<Buffer> {
    const wanted = [{ section, maxLength: maxSize }]
    const bytes = await (parsed ? readParsed(parsed)(wanted) : readParts(imap, ref.uid, wanted))
    return decodeTransfer(bytes.get(section) ?? Buffer.alloc(0), encoding)
  }
  const inside = new Map<string, EmbeddedFile[]>()
  const found: MessagePart[] = []
  for (const name of names) {
    const [section = '', index] = name.split(':')
    const part = root && findPart(root, section)
    if (!part) throw new MailError('message-not-found')
    const { type, parameters, encoding } = part
    const about = { ref, section, type, parameters, encoding, size: part.size }
    if (index === undefined) {
      if (!parsed) await mendNames(imap, ref.uid, part)
      found.push({ ...about, filename: filenameOf(part), content: parsed ? await contentOf(part) : null })
    } else {
      const files = inside.get(section) ?? filesIn(await contentOf(part))
      inside.set(section, files)
      found.push({ ...about, ...fileAt(files, Number(index)) })
    }
  }
  return found
}

function filesIn(octets: Buffer): EmbeddedFile[] {
  return parseTnef(octets)?.files ?? takeFiles(octets).files
}

/** @throws MailError `message-not-found` */
function fileAt(files: EmbeddedFile[], index: number) {
  const file = files[index]
  if (!file) throw new MailError('message-not-found')
  return { type: file.type, parameters: {}, content: file.content, filename: nameOfFile(file, index) }
}
