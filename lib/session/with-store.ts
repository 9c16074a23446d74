import { type Database, getDatabase } from '../store/database'
import { requireSession } from './require-session'

/**
 * Lends the database, with the name under which the signed-in person's records stand in it.
 * @throws NotSignedIn, Error of the database
 */
export async function withStore<T>(work: (db: Database, owner: string) => Promise<T>): Promise<T> {
  const { username } = await requireSession()
  return work(await getDatabase(), username)
}
