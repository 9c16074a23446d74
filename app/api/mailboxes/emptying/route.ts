import { handle } from '@/lib/http/handle'
import { parseBody, parseQuery, schemas } from '@/lib/http/request'
import { emptyMailbox } from '@/lib/imap/empty-mailbox'
import { getEmptying } from '@/lib/imap/get-emptying'
import { withImap } from '@/lib/session/with-imap'

/** What is in a folder now, and what emptying it frees. */
export const GET = handle(async (request) => {
  const { mailbox } = parseQuery(request, schemas.mailbox)
  return withImap((imap) => getEmptying(imap, mailbox))
})

/** Destroys the next messages of those; answers how many are left. */
export const POST = handle(async (request) => {
  const emptying = await parseBody(request, schemas.empty)
  return withImap((imap) => emptyMailbox(imap, emptying))
})
