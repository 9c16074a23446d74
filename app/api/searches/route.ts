import { handle } from '@/lib/http/handle'
import { HttpError } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { withStore } from '@/lib/session/with-store'
import { listSavedSearches, setSavedSearch } from '@/lib/store/saved-searches'

/** Searches that are kept. */
export const GET = handle(() => withStore(listSavedSearches))

/** Keeps a search, or forgets it; answers with all. */
export const PATCH = handle(async (request) => {
  const { isSaved, ...search } = await parseBody(request, schemas.savedSearch)
  return withStore(async (db, owner) => {
    if (!(await setSavedSearch(db, owner, search, isSaved))) throw new HttpError('too-many-searches')
    return listSavedSearches(db, owner)
  })
})
