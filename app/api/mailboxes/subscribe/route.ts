import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { setSubscription } from '@/lib/imap/set-subscription'
import { withImap } from '@/lib/session/with-imap'

/** Shows a folder in mail programs' lists, or hides it there. */
export const POST = handle(async (request) => {
  const { mailbox, subscribed } = await parseBody(request, schemas.subscribe)
  return withImap((imap) => setSubscription(imap, mailbox, subscribed))
})
