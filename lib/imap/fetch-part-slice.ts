import { decodeTransfer } from '../mime/transfer'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'
import type { MessagePart } from './fetch-part'
import { openMailbox } from './open-mailbox'

/**
 * Encoded octets of one part, or of the whole message, from `start`, at most `length` of them; empty at the end.
 * Parts are read in slices so that a slow download holds neither memory nor the connection.
 * @throws MailError `uid-validity-changed`, `message-not-found`
 */
export async function fetchPartSlice(
  imap: ImapConnection,
  { ref, section }: Pick<MessagePart, 'ref' | 'section'>,
  start: number,
  length: number,
): Promise<Buffer> {
  await openMailbox(imap, ref.mailbox, ref.uidValidity)
  const piece = { start, maxLength: length }
  if (!section) return (await fetchOne(imap, ref.uid, { source: piece })).source ?? Buffer.alloc(0)
  const { bodyParts } = await fetchOne(imap, ref.uid, { bodyParts: [{ key: section, ...piece }] })
  return bodyParts?.get(section) ?? Buffer.alloc(0)
}

/**
 * The first octets of a part, decoded, at most `length` of them as they are encoded.
 * @throws MailError as above
 */
export async function fetchPartStart(
  imap: ImapConnection,
  part: MessagePart,
  length: number,
): Promise<{ octets: Buffer; isWhole: boolean }> {
  if (part.content)
    return { octets: part.content.subarray(0, length), isWhole: part.content.length <= length }
  // One octet more tells whether there are more.
  const bytes = await fetchPartSlice(imap, part, 0, length + 1)
  const octets = decodeTransfer(bytes.subarray(0, length), part.encoding)
  return { octets, isWhole: bytes.length <= length }
}
