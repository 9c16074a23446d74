import { browserName } from '../mail/browser-name'
import type { SessionInfo } from '../mail/session-info'
import { getDatabase } from '../store/database'
import { listSessions, removeOtherSessions, removeSession } from '../store/sessions'
import { digestOf, isAlive } from './live-session'
import { requireSession } from './require-session'

/**
 * Where the signed-in person is signed in, the one used last first.
 * @throws NotSignedIn, Error of the database
 */
export async function listOwnSessions(): Promise<SessionInfo[]> {
  const { id, username } = await requireSession()
  const now = Date.now()
  const records = await listSessions(await getDatabase(), username)
  return records
    .filter((record) => isAlive(record, now))
    .map((record) => ({
      id: record.id,
      browser: browserName(record.browser),
      address: record.address,
      createdAt: new Date(record.createdAt).toISOString(),
      lastUsedAt: new Date(record.lastUsedAt).toISOString(),
      stays: record.stays,
      isCurrent: record.id === digestOf(id),
    }))
}

/**
 * Signs the person out of one session, or without an id of all but this one.
 * @returns how many have been ended
 * @throws NotSignedIn, Error of the database
 */
export async function endOwnSession(ended: string | undefined): Promise<number> {
  const { id, username } = await requireSession()
  const db = await getDatabase()
  if (ended === undefined) return removeOtherSessions(db, username, digestOf(id))
  return removeSession(db, username, ended)
}
