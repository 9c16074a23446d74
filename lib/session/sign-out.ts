import { hangUp } from './pool'
import { endSession, readSession } from './session-cookie'

/** Ends the session and the user's connection. Without a session it does nothing. */
export async function signOut(): Promise<void> {
  const session = await readSession()
  await endSession()
  if (session) await hangUp(session)
}
