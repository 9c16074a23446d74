import { isWithin, renamedPath } from '../mail/mailbox-path'
import { isSameSearch, type SavedSearch } from '../mail/saved-search'
import type { Database } from './database'

/** Searches that a person has kept, in the order in which they were. */
export async function listSavedSearches(db: Database, owner: string): Promise<SavedSearch[]> {
  const rows = await db
    .selectFrom('saved_searches')
    .select(['mailbox', 'query'])
    .where('owner', '=', owner)
    .orderBy('saved_at')
    .orderBy('query')
    .execute()
  // Two tabs may have kept the same at once.
  return rows
    .map(({ mailbox, query }) => ({ mailbox, query }))
    .filter((row, index, all) => all.findIndex((each) => isSameSearch(each, row)) === index)
}

/** Searches that one person can keep. */
const most = 50

/**
 * Keeps a search, or forgets it.
 * @returns false where it is one too many
 */
export async function setSavedSearch(
  db: Database,
  owner: string,
  search: SavedSearch,
  isSaved: boolean,
): Promise<boolean> {
  const known = await listSavedSearches(db, owner)
  const isKnown = known.some((each) => isSameSearch(each, search))
  if (isSaved && isKnown) return true
  if (isSaved && known.length >= most) return false
  if (isSaved) {
    const { mailbox, query } = search
    await db.insertInto('saved_searches').values({ owner, mailbox, query, saved_at: Date.now() }).execute()
  } else {
    await db
      .deleteFrom('saved_searches')
      .where('owner', '=', owner)
      .where('mailbox', '=', search.mailbox)
      .where('query', '=', search.query)
      .execute()
  }
  return true
}

/** Lets searches in a folder, and in what is inside it, follow a RENAME. */
export async function moveSavedSearches(
  db: Database,
  owner: string,
  from: string,
  to: string,
  delimiter: string | null,
): Promise<void> {
  const paths = new Set((await listSavedSearches(db, owner)).map(({ mailbox }) => mailbox))
  for (const path of paths) {
    if (!path || !isWithin(path, from, delimiter)) continue
    await db
      .updateTable('saved_searches')
      .set({ mailbox: renamedPath(path, from, to, delimiter) })
      .where('owner', '=', owner)
      .where('mailbox', '=', path)
      .execute()
  }
}
