import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { moveMessages } from '@/lib/imap/move-messages'
import { withImap } from '@/lib/session/with-imap'

/** Moves messages to another folder; answers where they are now. */
export const POST = handle(async (request) => {
  const { target, ...set } = await parseBody(request, schemas.move)
  return withImap((imap) => moveMessages(imap, set, target))
})
