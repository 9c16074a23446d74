import { getConfig } from '@/lib/config'
import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchMessage } from '@/lib/imap/fetch-message'
import { withImap } from '@/lib/session/with-imap'

/** One message, or a message inside it, opened. It is not marked as read by this. */
export const GET = handle(async (request) => {
  const { mailbox, uid, v, part } = parseQuery(request, schemas.message)
  const { AUTHSERV_ID } = getConfig()
  return withImap((imap) => fetchMessage(imap, mailbox, uid, v, part, AUTHSERV_ID), request.signal)
})
