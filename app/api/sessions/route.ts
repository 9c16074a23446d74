import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { endOwnSession, listOwnSessions } from '@/lib/session/own-sessions'

/** Where the signed-in person is signed in. */
export const GET = handle(listOwnSessions)

/** Signs out of one of them, or of all others; answers with how many, and those that are left. */
export const POST = handle(async (request) => {
  const { end } = await parseBody(request, schemas.endSession)
  return { ended: await endOwnSession(end), sessions: await listOwnSessions() }
})
