import { MailError } from '../mail/mail-error'
import type { MessageRef } from '../mail/message-ref'
import { filenameOf } from '../mime/content'
import type { EmbeddedFile } from '../mime/embedded-file'
import { type Part, walkParts } from '../mime/part'
import { takeFiles } from '../mime/read-text'
import { parseTnef } from '../mime/tnef'
import { decodeTransfer } from '../mime/transfer'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'
import { fetchParsed, isParsedSection, readParsed } from './fetch-parsed'
import { openMailbox } from './open-mailbox'
import { toPart } from './to-part'

/** Octets of a part that is taken apart here at most. */
const maxSize = 32 * 1024 * 1024

/** What is needed to send a part on. */
export interface MessagePart {
  ref: MessageRef
  section: string
  filename: string
  type: string
  /** Its content-transfer-encoding, lower case. */
  encoding: string
  /** Octets as they are encoded, as the server tells them. */
  size: number
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
  const part = findPart(parsed?.root ?? (bodyStructure && toPart(bodyStructure)), section)
  if (!part) throw new MailError('message-not-found')
  const read = async () => {
    if (parsed) return (await readParsed(parsed)([{ section, maxLength: maxSize }])).get(section)
    const { bodyParts } = await fetchOne(imap, ref.uid, {
      bodyParts: [{ key: section, start: 0, maxLength: maxSize }],
    })
    return bodyParts?.get(section)
  }
  const about = { ref, section, filename: filenameOf(part), type: part.type, encoding: part.encoding }
  if (index === undefined && !parsed) return { ...about, size: part.size, content: null }
  const decoded = decodeTransfer((await read()) ?? Buffer.alloc(0), part.encoding)
  if (index === undefined) return { ...about, size: decoded.length, content: decoded }
  const file = filesIn(decoded)[Number(index)]
  if (!file) throw new MailError('message-not-found')
  const { filename, type, content } = file
  return {
    ...about,
    filename: filename || `Attachment ${Number(index) + 1}`,
    type,
    size: content.length,
    content,
  }
}

function filesIn(octets: Buffer): EmbeddedFile[] {
  return parseTnef(octets)?.files ?? takeFiles(octets).files
}

function findPart(root: Part | undefined, section: string): Part | null {
  if (!root) return null
  for (const part of walkParts(root)) {
    if (part.section === section && !part.type.startsWith('multipart/')) return part
  }
  return null
}
