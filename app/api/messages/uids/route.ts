import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { listUids } from '@/lib/imap/list-uids'
import { mostUids } from '@/lib/mail/parse-uid-set'
import { uidSet } from '@/lib/mail/uid-set'
import { withImap } from '@/lib/session/with-imap'

/**
 * Messages of a folder, in ranges: those from one UID to another, or the newest, as many as a change
 * may name. What "Select all" and a range of rows select.
 */
export const GET = handle(async (request) => {
  const { mailbox, uids } = parseQuery(request, schemas.uids)
  const set = await withImap((imap) => listUids(imap, mailbox, mostUids, uids), request.signal)
  return { ...set, uids: uidSet(set.uids) }
})
