import { readSession, type Session } from './session-cookie'

/** Nobody is signed in: a route answers 401, a page sends to the sign-in page. */
export class NotSignedIn extends Error {}

/**
 * The gate of everything personal.
 * @throws NotSignedIn
 */
export async function requireSession(): Promise<Session> {
  const session = await readSession()
  if (!session) throw new NotSignedIn()
  return session
}
