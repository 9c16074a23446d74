import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchPartStart } from '@/lib/imap/fetch-part-slice'
import { fetchSource } from '@/lib/imap/fetch-source'
import type { TextStart } from '@/lib/mail/message'
import { decodeCharacters } from '@/lib/mime/read-text'
import { withImap } from '@/lib/session/with-imap'

/** Octets of a message that are shown as they are. */
const most = 256 * 1024

/** The start of a message as it is, with all of its header fields. */
export const GET = handle(async (request): Promise<TextStart> => {
  const { mailbox, uid, v, part } = parseQuery(request, schemas.source)
  return withImap(async (imap) => {
    const source = await fetchSource(imap, { mailbox, uidValidity: v, uid }, part)
    const { octets, isWhole } = await fetchPartStart(imap, source, most)
    return { text: decodeCharacters(octets, { type: 'text/plain', parameters: {} }).text, isWhole }
  }, request.signal)
})
