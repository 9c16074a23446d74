import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { listMailboxes } from '@/lib/imap/list-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/** All folders with their counts; `?sizes=1` also their octets. */
export const GET = handle(async (request) => {
  const { sizes } = parseQuery(request, schemas.sizes)
  return withImap((imap) => listMailboxes(imap, { withSize: sizes === '1' }))
})
