import { log } from '../log'
import type { SavedSearch } from '../mail/saved-search'
import { listSavedSearches } from '../store/saved-searches'
import { withStore } from './with-store'

/** Searches that the signed-in person has kept; none where the database fails, which the log says. */
export async function ownSavedSearches(): Promise<SavedSearch[]> {
  try {
    return await withStore(listSavedSearches)
  } catch (error) {
    log.error({ err: error }, 'saved searches cannot be read')
    return []
  }
}
