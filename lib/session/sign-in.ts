import { withConnection } from './pool'
import { type Session, startSession } from './session-cookie'

/**
 * Signs in: the mail server itself checks the login, on the connection that the first page will use.
 * @throws MailError `authentication-failed`, `server-unreachable`, `tls-failed`, `busy`
 */
export async function signIn(username: string, password: string): Promise<Session> {
  await withConnection({ username, password }, async () => undefined)
  return startSession(username, password)
}
