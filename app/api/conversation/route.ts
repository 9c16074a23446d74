import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchConversation } from '@/lib/imap/fetch-conversations'
import { answersFor } from '@/lib/session/list-window'
import { withImap } from '@/lib/session/with-imap'

/** The conversation that a message belongs to, as a row of a list. */
export const GET = handle(async (request) => {
  const { mailbox, uid, v } = parseQuery(request, schemas.message)
  return withImap(
    async (imap) =>
      fetchConversation(imap, { mailbox, uid, uidValidity: v }, await answersFor(imap, mailbox)),
    request.signal,
  )
})
