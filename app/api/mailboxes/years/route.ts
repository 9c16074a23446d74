import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { listYears } from '@/lib/imap/list-years'
import { uidSet } from '@/lib/mail/uid-set'
import { withImap } from '@/lib/session/with-imap'

/** A folder's messages of past years, by year, in ranges. */
export const GET = handle(async (request) => {
  const { mailbox } = parseQuery(request, schemas.mailbox)
  const years = await withImap(
    (imap) => listYears(imap, mailbox, new Date().getUTCFullYear()),
    request.signal,
  )
  return { years: years.map((each) => ({ ...each, uids: uidSet(each.uids) })) }
})
