import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { parseView } from '@/lib/mail/list-view'
import { listWindow } from '@/lib/session/list-window'
import { lookAt } from '@/lib/session/watch'
import { withImap } from '@/lib/session/with-imap'

/** A window of a folder's list, in an order and as far as a filter leaves it. */
export const GET = handle(async (request) => {
  const { mailbox, position, limit, ...parameters } = parseQuery(request, schemas.rows)
  const view = parseView(parameters)
  return withImap((imap, session) => {
    lookAt(session, mailbox)
    return listWindow(imap, session, { mailbox, view, position, limit })
  }, request.signal)
})
