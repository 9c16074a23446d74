import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { liveEvents } from '@/lib/session/live-events'
import { requireSession } from '@/lib/session/require-session'

/** What happens in the user's mailbox from now on (Server-Sent Events). */
export const GET = handle(async (request) => {
  const session = await requireSession()
  const { mailbox } = parseQuery(request, schemas.mailbox)
  return new Response(liveEvents(session, mailbox, request.signal), {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      // nginx would hold events back.
      'x-accel-buffering': 'no',
    },
  })
})
