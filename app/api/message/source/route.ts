import { handle } from '@/lib/http/handle'
import { partResponse } from '@/lib/http/part-response'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchSource } from '@/lib/imap/fetch-source'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'
import { openPart } from '@/lib/session/stream-part'

/** One message as it is, as a file. */
export const GET = handle(async (request) => {
  const session = await requireSession()
  const { mailbox, uid, v, part } = parseQuery(request, schemas.source)
  const ref = { mailbox, uidValidity: v, uid }
  const source = await withConnection(session, (imap) => fetchSource(imap, ref, part), request.signal)
  return partResponse(request, await openPart(session, source), { filename: source.filename })
})
