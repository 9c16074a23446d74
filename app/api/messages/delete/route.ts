import { handle } from '@/lib/http/handle'
import { problemTitle } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { deleteMessages } from '@/lib/imap/delete-messages'
import { withImap } from '@/lib/session/with-imap'

/** Destroys messages, for good; answers how many, and in words why not all. */
export const POST = handle(async (request) => {
  const set = await parseBody(request, schemas.delete)
  const { deleted, stopped } = await withImap((imap) => deleteMessages(imap, set))
  return { deleted, stopped: stopped && problemTitle(stopped) }
})
