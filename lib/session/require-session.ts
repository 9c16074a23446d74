import { headers } from 'next/headers'
import { accountTag } from '../mail/account-tag'
import { hasEnded } from './live-session'
import { readSession, type Session } from './session-cookie'

/** Nobody is signed in: a route answers 401, a page sends to the sign-in page. */
export class NotSignedIn extends Error {}

/** The page that asks was made for another account than the one that is signed in now. */
export class OtherAccount extends Error {}

/** Of whom the request says that it is: a page in a header, a link in its address; null for a script. */
async function namedAccount(): Promise<string | null> {
  const asked = await headers()
  const query = asked.get('x-wren-path')?.split('?')[1]
  return asked.get('x-wren-account') ?? new URLSearchParams(query).get('account')
}

/**
 * The gate of everything personal.
 * @throws NotSignedIn, OtherAccount
 */
export async function requireSession(): Promise<Session> {
  const session = await readSession()
  if (!session) throw new NotSignedIn()
  const named = await namedAccount()
  if (named !== null && named !== accountTag(session.username)) throw new OtherAccount()
  return session
}

/**
 * The gate once more, for work that goes on after its request was let in.
 * @throws NotSignedIn
 */
export async function requireStill({ id }: Session): Promise<void> {
  if (await hasEnded(id)) throw new NotSignedIn()
}
