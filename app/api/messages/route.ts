import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchRows } from '@/lib/imap/fetch-rows'
import { parseView } from '@/lib/mail/list-view'
import { ownAddress } from '@/lib/session/own-address'
import { requireSession } from '@/lib/session/require-session'
import { withImap } from '@/lib/session/with-imap'

/** A window of a folder's list, in an order and as far as a filter leaves it. */
export const GET = handle(async (request) => {
  const { mailbox, position, limit, ...parameters } = parseQuery(request, schemas.rows)
  const { username } = await requireSession()
  const asked = { view: parseView(parameters), address: ownAddress(username) }
  return withImap((imap) => fetchRows(imap, mailbox, position, limit, asked), request.signal)
})
