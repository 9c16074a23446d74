import { handle } from '@/lib/http/handle'
import { parseBody, parseQuery, schemas } from '@/lib/http/request'
import { emptyMailbox } from '@/lib/imap/empty-mailbox'
import { getEmptying } from '@/lib/imap/get-emptying'
import { noteEmptied } from '@/lib/session/note-emptied'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'
import { withImap } from '@/lib/session/with-imap'

/** What is in a folder now, and what emptying it frees. */
export const GET = handle(async (request) => {
  const { mailbox } = parseQuery(request, schemas.mailbox)
  return withImap((imap) => getEmptying(imap, mailbox), request.signal)
})

/** Destroys the next messages of those; answers how many are left. */
export const POST = handle(async (request) => {
  const session = await requireSession()
  const emptying = await parseBody(request, schemas.empty)
  const step = await withConnection(session, (imap) => emptyMailbox(imap, emptying))
  if (step.left === 0) await noteEmptied(session.username, emptying)
  return step
})
