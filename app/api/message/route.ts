import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchMessage } from '@/lib/imap/fetch-message'
import { withImap } from '@/lib/session/with-imap'

/** One message, opened. It is not marked as read by this. */
export const GET = handle(async (request) => {
  const { mailbox, uid, v } = parseQuery(request, schemas.message)
  return withImap((imap) => fetchMessage(imap, mailbox, uid, v), request.signal)
})
