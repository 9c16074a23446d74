import { attachmentHeaders } from '@/lib/http/attachment-headers'
import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchPart } from '@/lib/imap/fetch-part'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'
import { streamPart } from '@/lib/session/stream-part'

/** One attachment, as a download. */
export const GET = handle(async (request) => {
  const session = await requireSession()
  const { mailbox, uid, v, part: section } = parseQuery(request, schemas.part)
  const ref = { mailbox, uidValidity: v, uid }
  const part = await withConnection(session, (imap) => fetchPart(imap, ref, section), request.signal)
  return new Response(await streamPart(session, part), { headers: attachmentHeaders(part.filename) })
})
