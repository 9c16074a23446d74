import { handle } from '@/lib/http/handle'
import { stopTitle } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { deleteMessages } from '@/lib/imap/delete-messages'
import { noteMove } from '@/lib/session/note-move'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'

/** Destroys messages, for good; answers how many, and in words why not all. */
export const POST = handle(async (request) => {
  const session = await requireSession()
  const set = await parseBody(request, schemas.delete)
  const { deleted, stopped } = await withConnection(session, (imap) => deleteMessages(imap, set))
  await noteMove(session.username, set, { moved: null, sources: set.uids }, [])
  return { deleted, stopped: stopTitle(stopped) }
})
