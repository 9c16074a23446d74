import type { ImapConnection } from '../imap/connection'
import { withConnection } from './pool'
import { requireSession } from './require-session'

/**
 * Lends the signed-in user's IMAP connection.
 * @throws NotSignedIn, MailError
 */
export async function withImap<T>(work: (imap: ImapConnection) => Promise<T>): Promise<T> {
  return withConnection(await requireSession(), work)
}
