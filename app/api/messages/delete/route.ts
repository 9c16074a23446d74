import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { deleteMessages } from '@/lib/imap/delete-messages'
import { withImap } from '@/lib/session/with-imap'

/** Destroys messages, for good. */
export const POST = handle(async (request) => {
  const set = await parseBody(request, schemas.delete)
  return withImap((imap) => deleteMessages(imap, set))
})
