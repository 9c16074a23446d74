import { handle } from '@/lib/http/handle'
import { parseBody, parseQuery, schemas } from '@/lib/http/request'
import { createMailbox } from '@/lib/imap/create-mailbox'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/** All folders with their counts; `?sizes=1` also their octets. */
export const GET = handle(async (request) => {
  const { sizes } = parseQuery(request, schemas.sizes)
  return withImap((imap) => ownMailboxes(imap, { withSize: sizes === '1' }), request.signal)
})

/** Makes a folder, at the top or inside another; answers its path. */
export const POST = handle(async (request) => {
  const place = await parseBody(request, schemas.createMailbox)
  return withImap((imap) => createMailbox(imap, place))
})
