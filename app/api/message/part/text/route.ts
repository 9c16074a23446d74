import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchPart } from '@/lib/imap/fetch-part'
import { fetchPartStart } from '@/lib/imap/fetch-part-slice'
import type { TextStart } from '@/lib/mail/message'
import { decodeCharacters } from '@/lib/mime/read-text'
import { withImap } from '@/lib/session/with-imap'

/** Encoded octets of a text that are shown. */
const most = 512 * 1024

/** The start of an attachment that is a text, as text. */
export const GET = handle(async (request): Promise<TextStart> => {
  const { mailbox, uid, v, part: section } = parseQuery(request, schemas.part)
  return withImap(async (imap) => {
    const part = await fetchPart(imap, { mailbox, uidValidity: v, uid }, section)
    const { octets, isWhole } = await fetchPartStart(imap, part, most)
    return { text: decodeCharacters(octets, part).text, isWhole }
  }, request.signal)
})
