import { handle } from '@/lib/http/handle'
import { stopTitle } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'
import { restoreMessages } from '@/lib/session/restore-messages'

/** Puts messages back to where they came from; answers where they are now. */
export const POST = handle(async (request) => {
  const session = await requireSession()
  const { notJunk, ...set } = await parseBody(request, schemas.restore)
  const { groups, stopped } = await withConnection(session, (imap) =>
    restoreMessages(imap, session.username, set, notJunk),
  )
  return { groups, stopped: stopTitle(stopped) }
})
