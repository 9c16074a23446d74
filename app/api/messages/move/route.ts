import { handle } from '@/lib/http/handle'
import { stopTitle } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { moveAndNote } from '@/lib/session/move-and-note'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'

/** Moves messages to another folder, marked as junk or not where asked; answers where they are now. */
export const POST = handle(async (request) => {
  const session = await requireSession()
  const { target, marks, keepsOrigin, origins, ...set } = await parseBody(request, schemas.move)
  const kept = origins ?? (keepsOrigin ? [{ origin: set.mailbox, uids: set.uids }] : [])
  const move = { set, target, marks, origins: kept }
  const { sources, stopped, ...outcome } = await withConnection(session, (imap) =>
    moveAndNote(imap, session.username, move),
  )
  return { ...outcome, count: sources.length, stopped: stopTitle(stopped) }
})
