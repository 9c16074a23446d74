import { MailError } from '../mail/mail-error'
import type { MessageRef } from '../mail/message-ref'
import { filenameOf, nameOfFile } from '../mime/content'
import type { EmbeddedFile } from '../mime/embedded-file'
import { findPart, type Part } from '../mime/part'
import { takeFiles } from '../mime/read-text'
import { parseTnef } from '../mime/tnef'
import { decodeTransfer } from '../mime/transfer'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'
import { fetchParsed, isParsedSection, readParsed } from './fetch-parsed'
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
 * What BODYSTRUCTURE says of one part; of a file inside a part, the file itself.
 * @param name section number, "~" before one of a message that was parsed here, ":0" behind one for
 *   the first file in it
 * @throws MailError `message-not-found` also when the message has no such part
 */
export async function fetchPart(imap: ImapConnection, ref: MessageRef, name: string): Promise<MessagePart> {
  await openMailbox(imap, ref.mailbox, ref.uidValidity)
  const { bodyStructure, size = 0 } = await fetchOne(imap, ref.uid, { bodyStructure: true, size: true })
  const [section = '', index] = name.split(':')
  const parsed = isParsedSection(section) ? await fetchParsed(imap, ref.uid, size) : null
  const root = parsed?.root ?? (bodyStructure && toPart(bodyStructure))
  const part = root && findPart(root, section)
  if (!part) throw new MailError('message-not-found')
  if (!parsed) await mendNames(imap, ref.uid, part)
  const { type, parameters, encoding } = part
  const about = { ref, section, filename: filenameOf(part), type, parameters, encoding, size: part.size }
  if (index === undefined && !parsed) return { ...about, content: null }
  const wanted = [{ section, maxLength: maxSize }]
  const bytes = await (parsed ? readParsed(parsed)(wanted) : readParts(imap, ref.uid, wanted))
  const content = decodeTransfer(bytes.get(section) ?? Buffer.alloc(0), part.encoding)
  if (index === undefined) return { ...about, content }
  const file = filesIn(content)[Number(index)]
  if (!file) throw new MailError('message-not-found')
  const inside = { type: file.type, parameters: {}, content: file.content }
  return { ...about, ...inside, filename: nameOfFile(file, Number(index)) }
}

function filesIn(octets: Buffer): EmbeddedFile[] {
  return parseTnef(octets)?.files ?? takeFiles(octets).files
}
