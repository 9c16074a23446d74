import { createHash } from 'node:crypto'
import { sealData, unsealData } from 'iron-session'
import { cookies, headers } from 'next/headers'
import { getConfig } from '../config'
import { dropOldest } from '../mail/drop-oldest'
import { beginRecord, checkRecord, endRecord, getLife, sessionLimits } from './live-session'

/** What the sealed cookie holds: the login itself, so that any web node can open an IMAP connection. */
export interface Session {
  id: string
  username: string
  password: string
}

const cookieName = 'wren_session'

/** Seconds for which a seal is accepted. */
const ttl = sessionLimits.absolute / 1000

/** Milliseconds for which a seal that was opened need not be opened again, and of how many that is kept. */
const [openedFor, mostOpened] = [60_000, 1000]

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenOpenedSeals?: Map<string, { session: Session; at: number }> }
shared.wrenOpenedSeals ??= new Map()
/** To open a seal costs as much as all else of a small request. Whether a session still counts is asked each time. */
const opened = shared.wrenOpenedSeals

/** A key's number in a seal: always the same for a key, whatever others stand beside it. */
function keyId(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE()
}

function newestKey(): string {
  const [newest] = getConfig().SESSION_SECRET
  return newest as string
}

/** The number of the key that a seal was made with. */
function keyIdOf(seal: string): number {
  return Number(/^Fe26\.2\*(\d+)\*/.exec(seal)?.[1])
}

async function readSeal(): Promise<string | undefined> {
  return (await cookies()).get(cookieName)?.value
}

async function readCookie(): Promise<Session | null> {
  const seal = await readSeal()
  if (!seal) return null
  const known = opened.get(seal)
  if (known && Date.now() - known.at < openedFor) return known.session
  const keys = Object.fromEntries(getConfig().SESSION_SECRET.map((key) => [keyId(key), key]))
  const { id, username, password } = await unsealData<Partial<Session>>(seal, { password: keys, ttl })
  if (!id || !username || !password) return null
  const session = { id, username, password }
  opened.delete(seal)
  opened.set(seal, { session, at: Date.now() })
  dropOldest(opened, mostOpened)
  return session
}

/** @param maxAge seconds after which the browser forgets it; without, it does when it is closed */
async function writeCookie(session: Session, maxAge: number | undefined): Promise<void> {
  const key = newestKey()
  const seal = await sealData(session, { password: { [keyId(key)]: key }, ttl })
  const secure = getConfig().PUBLIC_URL.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge } as const
  ;(await cookies()).set(cookieName, seal, options)
}

/** Sessions by the headers of their request: Next gives the same object as long as a request lasts. */
const ofRequest = new WeakMap<object, Promise<Session | null>>()

/** The session of the request, or null when nobody is signed in, or not any more. Read once a request. */
export async function readSession(): Promise<Session | null> {
  const request = await headers()
  const session = ofRequest.get(request) ?? readCheckedCookie()
  ofRequest.set(request, session)
  return session
}

async function readCheckedCookie(): Promise<Session | null> {
  const session = await readCookie()
  return session && (await checkRecord(session.id)) ? session : null
}

/**
 * Seals a new session, with a new identity, into the response's cookie.
 * @throws Error of the database
 */
export async function startSession(username: string, password: string, stays: boolean): Promise<Session> {
  const session = { id: crypto.randomUUID(), username, password }
  await beginRecord(session.id, username, stays)
  await writeCookie(session, stays ? ttl : undefined)
  return session
}

/**
 * Seals the session of the request anew where an older key has sealed it: once everybody who is at
 * work has been here, that key can go, and nobody is signed out. In routes only; pages set no cookies.
 * @throws Error of the database
 */
export async function renewSeal(): Promise<void> {
  const seal = await readSeal()
  if (!seal || keyIdOf(seal) === keyId(newestKey())) return
  const session = await readCookie()
  const life = session && (await getLife(session.id))
  if (life) await writeCookie(session, life.stays ? life.seconds : undefined)
}

/**
 * Ends the session of the request, on this browser and wherever its cookie was copied to.
 * @throws Error of the database; the cookie is removed in any case
 */
export async function endSession(): Promise<void> {
  const session = await readCookie()
  const store = await cookies()
  store.delete(cookieName)
  if (session) await endRecord(session.id, session.username)
}
