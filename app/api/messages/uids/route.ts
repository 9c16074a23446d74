import { handle } from '@/lib/http/handle'
import { mostUids, parseQuery, schemas } from '@/lib/http/request'
import { listUids } from '@/lib/imap/list-uids'
import { withImap } from '@/lib/session/with-imap'

/** The newest UIDs of a folder, as many as a change may name: what "Select all" selects. */
export const GET = handle(async (request) => {
  const { mailbox } = parseQuery(request, schemas.mailbox)
  return withImap((imap) => listUids(imap, mailbox, mostUids))
})
