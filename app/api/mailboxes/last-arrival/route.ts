import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { getLastArrival } from '@/lib/imap/get-last-arrival'
import { withImap } from '@/lib/session/with-imap'

/** When something was put into a folder last. */
export const GET = handle(async (request) => {
  const { mailbox } = parseQuery(request, schemas.mailbox)
  return withImap(async (imap) => ({ at: await getLastArrival(imap, mailbox) }), request.signal)
})
