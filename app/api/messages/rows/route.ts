import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchRowsOf } from '@/lib/imap/fetch-rows'
import { withImap } from '@/lib/session/with-imap'

/** Rows of some messages by their UIDs, as a search has found them; those that are gone are left out. */
export const GET = handle(async (request) => {
  const { mailbox, v, uids } = parseQuery(request, schemas.rowsOf)
  return withImap(async (imap) => {
    const rows = await fetchRowsOf(imap, { mailbox, uidValidity: v, uids })
    return { rows }
  }, request.signal)
})
