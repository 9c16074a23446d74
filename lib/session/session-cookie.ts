import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { getConfig } from '../config'
import { beginRecord, checkRecord, endRecord, sessionLimits } from './live-session'

/** What the sealed cookie holds: the login itself, so that any web node can open an IMAP connection. */
export interface Session {
  id: string
  username: string
  password: string
}

/** Seconds for which a seal is accepted. */
const ttl = sessionLimits.absolute / 1000

/** @param stays the cookie outlives the browser; else it ends with it, having no max-age */
function open(stays = false) {
  const config = getConfig()
  // iron-session wants the newest key to have the highest number; the list starts with the newest.
  const password = Object.fromEntries(
    [...config.SESSION_SECRET].reverse().map((key, index) => [index + 1, key]),
  )
  const secure = config.PUBLIC_URL.startsWith('https:')
  return cookies().then((store) =>
    getIronSession<Session>(store, {
      cookieName: 'wren_session',
      password,
      ttl,
      cookieOptions: {
        ...{ httpOnly: true, sameSite: 'lax', secure, path: '/' },
        maxAge: stays ? ttl : undefined,
      },
    }),
  )
}

/** The session of the request, or null when nobody is signed in, or not any more. */
export async function readSession(): Promise<Session | null> {
  const { id, username, password } = await open()
  if (!id || !username || !password || !(await checkRecord(id))) return null
  return { id, username, password }
}

/**
 * Seals a new session, with a new identity, into the response's cookie.
 * @throws Error of the database
 */
export async function startSession(username: string, password: string, stays: boolean): Promise<Session> {
  const cookie = await open(stays)
  const session = { id: crypto.randomUUID(), username, password }
  await beginRecord(session.id, username, stays)
  Object.assign(cookie, session)
  await cookie.save()
  return session
}

/**
 * Ends the session of the request, on this browser and wherever its cookie was copied to.
 * @throws Error of the database; the cookie is removed in any case
 */
export async function endSession(): Promise<void> {
  const cookie = await open()
  const { id, username } = cookie
  cookie.destroy()
  if (id && username) await endRecord(id, username)
}
