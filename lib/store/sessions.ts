import type { Database } from './database'
import type { Schema } from './schema'

/** A session as it is kept; times are epoch milliseconds. */
export interface SessionRecord {
  /** Digest of the cookie's identity. */
  id: string
  owner: string
  createdAt: number
  lastUsedAt: number
  /** It outlives the browser. */
  stays: boolean
  /** The User-Agent of the sign-in. */
  browser: string
  /** The client's address when it was last used. */
  address: string
}

function toRecord(row: Schema['sessions']): SessionRecord {
  const { id, owner, browser, address, created_at: createdAt, last_used_at: lastUsedAt } = row
  return { id, owner, browser, address, createdAt, lastUsedAt, stays: row.stays === 1 }
}

/** Keeps a new session. */
export async function addSession(db: Database, record: SessionRecord): Promise<void> {
  const { id, owner, stays, browser, address } = record
  await db
    .insertInto('sessions')
    .values({
      ...{ id, owner, browser, address, stays: Number(stays) },
      ...{ created_at: record.createdAt, last_used_at: record.lastUsedAt },
    })
    .execute()
}

/** The session of a digest, or null when it has ended. */
export async function findSession(db: Database, id: string): Promise<SessionRecord | null> {
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toRecord(row) : null
}

/** Notes that a session was used, and from where. */
export async function touchSession(db: Database, id: string, at: number, address: string): Promise<void> {
  await db.updateTable('sessions').set({ last_used_at: at, address }).where('id', '=', id).execute()
}

/** Somebody's sessions, the one used last first. */
export async function listSessions(db: Database, owner: string): Promise<SessionRecord[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
}

async function removeWhere(db: Database, owner: string, is: '=' | '!=', id: string): Promise<number> {
  const ended = await db
    .deleteFrom('sessions')
    .where('owner', '=', owner)
    .where('id', is, id)
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** Ends one session of somebody; one that is another's, or that has ended, is left as it is. Gives how many. */
export function removeSession(db: Database, owner: string, id: string): Promise<number> {
  return removeWhere(db, owner, '=', id)
}

/** Ends all sessions of somebody but one; gives how many. */
export function removeOtherSessions(db: Database, owner: string, kept: string): Promise<number> {
  return removeWhere(db, owner, '!=', kept)
}

/**
 * Forgets sessions that are over: made before `createdBefore`, or that end with the browser and were
 * not used since `usedBefore` (epoch milliseconds).
 */
export async function removeOldSessions(
  db: Database,
  { createdBefore, usedBefore }: { createdBefore: number; usedBefore: number },
): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([
        where('created_at', '<', createdBefore),
        where.and([where('stays', '=', 0), where('last_used_at', '<', usedBefore)]),
      ]),
    )
    .execute()
}
