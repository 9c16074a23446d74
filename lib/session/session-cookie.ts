import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { getConfig } from '../config'

/** What the sealed cookie holds: the login itself, so that any web node can open an IMAP connection. */
export interface Session {
  id: string
  username: string
  password: string
}

/** Seconds for which a seal is accepted. */
const ttl = 14 * 24 * 60 * 60

function open() {
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
      // Without max-age, the cookie ends with the browser.
      cookieOptions: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: undefined },
    }),
  )
}

/** The session of the request, or null when nobody is signed in. */
export async function readSession(): Promise<Session | null> {
  const { id, username, password } = await open()
  return id && username && password ? { id, username, password } : null
}

/** Seals a new session, with a new identity, into the response's cookie. */
export async function startSession(username: string, password: string): Promise<Session> {
  const cookie = await open()
  const session = { id: crypto.randomUUID(), username, password }
  Object.assign(cookie, session)
  await cookie.save()
  return session
}

/** Removes the cookie. */
export async function endSession(): Promise<void> {
  const cookie = await open()
  cookie.destroy()
}
