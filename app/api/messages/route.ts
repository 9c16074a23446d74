import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchRows } from '@/lib/imap/fetch-rows'
import { withImap } from '@/lib/session/with-imap'

/** A window of a folder's list. */
export const GET = handle(async (request) => {
  const { mailbox, position, limit } = parseQuery(request, schemas.rows)
  return withImap((imap) => fetchRows(imap, mailbox, position, limit), request.signal)
})
