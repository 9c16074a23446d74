import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { withStore } from '@/lib/session/with-store'
import { changeSettings, readSettings } from '@/lib/store/settings'

/** What the signed-in person has chosen. */
export const GET = handle(() => withStore(readSettings))

/** Changes those settings that are named; answers with all. */
export const PATCH = handle(async (request) => {
  const change = await parseBody(request, schemas.settings)
  return withStore((db, owner) => changeSettings(db, owner, change))
})
