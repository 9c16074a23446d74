import { createHash } from 'node:crypto'
import { headers } from 'next/headers'
import { log } from '../log'
import { dropOldest } from '../mail/drop-oldest'
import { getDatabase } from '../store/database'
import {
  addSession,
  findSession,
  removeOldSessions,
  removeSession,
  type SessionRecord,
  touchSession,
} from '../store/sessions'
import { clientAddress } from './client-address'

const hour = 60 * 60_000

/** Milliseconds for which a session lives: at most, and without use where it ends with the browser. */
export const sessionLimits = { absolute: 30 * 24 * hour, idle: 8 * hour }

/** Milliseconds after which a use is noted again. */
const notedEvery = 60_000

/** Milliseconds for which a session that was seen in the database is believed while the database fails. */
const believedFor = hour

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenSeenSessions?: Map<string, number> }
shared.wrenSeenSessions ??= new Map()
const seen = shared.wrenSeenSessions

/** How a session is called in the database: nobody can make a cookie from it. */
export function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

/** true while a session counts. */
export function isAlive({ createdAt, lastUsedAt, stays }: SessionRecord, now: number): boolean {
  return now - createdAt < sessionLimits.absolute && (stays || now - lastUsedAt < sessionLimits.idle)
}

/**
 * Keeps a session that begins now, and forgets those that are over.
 * @throws Error of the database: a session that could never be ended is none
 */
export async function beginRecord(id: string, owner: string, stays: boolean): Promise<void> {
  const now = Date.now()
  const db = await getDatabase()
  const browser = ((await headers()).get('user-agent') ?? '').slice(0, 300)
  await addSession(db, {
    ...{ id: digestOf(id), owner, stays, browser, address: await clientAddress() },
    ...{ createdAt: now, lastUsedAt: now },
  })
  await removeOldSessions(db, {
    createdBefore: now - sessionLimits.absolute,
    usedBefore: now - sessionLimits.idle,
  })
}

/**
 * Whether the session of a cookie still counts; if so, its use is noted. A database that fails must
 * not keep people from their mail: what counted within the last hour then still does.
 */
export async function checkRecord(id: string): Promise<boolean> {
  const digest = digestOf(id)
  const now = Date.now()
  try {
    const db = await getDatabase()
    const record = await findSession(db, digest)
    if (!record || !isAlive(record, now)) {
      seen.delete(digest)
      return false
    }
    remember(digest, now)
    if (now - record.lastUsedAt >= notedEvery) await touchSession(db, digest, now, await clientAddress())
    return true
  } catch (error) {
    log.error({ err: error }, 'sessions cannot be read')
    return now - (seen.get(digest) ?? 0) < believedFor
  }
}

/**
 * How long a session still lives, in seconds; null when it has ended.
 * @throws Error of the database
 */
export async function getLife(id: string): Promise<{ stays: boolean; seconds: number } | null> {
  const record = await findSession(await getDatabase(), digestOf(id))
  const now = Date.now()
  if (!record || !isAlive(record, now)) return null
  const left = record.createdAt + sessionLimits.absolute - now
  return { stays: record.stays, seconds: Math.floor(left / 1000) }
}

/** Whether a session is known to have ended: for work that goes on after its request was let in. */
export async function hasEnded(id: string): Promise<boolean> {
  try {
    return (await getLife(id)) === null
  } catch (error) {
    log.error({ err: error }, 'sessions cannot be read')
    return false
  }
}

/** Keeps the newest 10,000. */
function remember(digest: string, now: number): void {
  seen.delete(digest)
  seen.set(digest, now)
  dropOldest(seen, 10_000)
}

/**
 * Ends a session: from now on its cookie is worth nothing, nor is a copy of it.
 * @throws Error of the database
 */
export async function endRecord(id: string, owner: string): Promise<void> {
  seen.delete(digestOf(id))
  await removeSession(await getDatabase(), owner, digestOf(id))
}
