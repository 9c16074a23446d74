import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { listUids } from '@/lib/imap/list-uids'
import { parseView } from '@/lib/mail/list-view'
import { mostUids } from '@/lib/mail/parse-uid-set'
import { uidSet } from '@/lib/mail/uid-set'
import { ownAddress } from '@/lib/session/own-address'
import { withImap } from '@/lib/session/with-imap'

/**
 * Messages of a folder in a view, in ranges: those from one UID or position to another, or the newest, as
 * many as a change may name. What "Select all" and a range of rows select.
 */
export const GET = handle(async (request) => {
  const { mailbox, uids, positions, ...parameters } = parseQuery(request, schemas.uids)
  const view = parseView(parameters)
  const range = { uids, positions: positions?.split(':').map(Number) }
  const set = await withImap(
    (imap, { username }) => listUids(imap, mailbox, mostUids, range, { view, address: ownAddress(username) }),
    request.signal,
  )
  return { ...set, uids: uidSet(set.uids) }
})
