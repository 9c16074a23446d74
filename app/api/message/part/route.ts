import { handle } from '@/lib/http/handle'
import { partResponse } from '@/lib/http/part-response'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchPart } from '@/lib/imap/fetch-part'
import { previewType } from '@/lib/mail/file-type'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'
import { openPart } from '@/lib/session/stream-part'

/** One attachment, as a download, or to be shown where it is of a kind that browsers show. */
export const GET = handle(async (request) => {
  const session = await requireSession()
  const { mailbox, uid, v, part: section, view } = parseQuery(request, schemas.part)
  const ref = { mailbox, uidValidity: v, uid }
  const part = await withConnection(session, (imap) => fetchPart(imap, ref, section), request.signal)
  return partResponse(request, await openPart(session, part), {
    filename: part.filename,
    type: view && previewType(part),
  })
})
