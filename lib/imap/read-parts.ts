import type { Wanted } from '../mime/content'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'

/**
 * The first octets of some parts of a message of the selected mailbox, by section, in one FETCH.
 * @throws MailError `message-not-found`
 */
export async function readParts(
  imap: ImapConnection,
  uid: number,
  wanted: Wanted[],
): Promise<Map<string, Buffer>> {
  const { bodyParts } = await fetchOne(imap, uid, {
    bodyParts: wanted.map(({ section, maxLength }) => ({ key: section, start: 0, maxLength })),
  })
  return bodyParts ?? new Map()
}
