import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { withStore } from '@/lib/session/with-store'
import { noteQuotaLevel } from '@/lib/store/settings'

/** Notes the threshold that a page has seen; `isNews` for the first of all pages that has. */
export const POST = handle(async (request) => {
  const { level } = await parseBody(request, schemas.quotaLevel)
  return withStore(async (db, owner) => ({ isNews: await noteQuotaLevel(db, owner, level) }))
})
