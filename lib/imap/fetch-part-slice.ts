import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'
import type { MessagePart } from './fetch-part'
import { openMailbox } from './open-mailbox'

/**
 * Encoded octets of one part from `start`, at most `length` of them; empty at the end.
 * Parts are read in slices so that a slow download holds neither memory nor the connection.
 * @throws MailError `uid-validity-changed`, `message-not-found`
 */
export async function fetchPartSlice(
  imap: ImapConnection,
  { ref, section }: MessagePart,
  start: number,
  length: number,
): Promise<Buffer> {
  await openMailbox(imap, ref.mailbox, ref.uidValidity)
  const { bodyParts } = await fetchOne(imap, ref.uid, {
    bodyParts: [{ key: section, start, maxLength: length }],
  })
  return bodyParts?.get(section) ?? Buffer.alloc(0)
}
