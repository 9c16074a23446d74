import type { ImapConnection } from '../imap/connection'
import { withConnection } from './pool'
import { requireSession } from './require-session'

/**
 * Lends the signed-in user's IMAP connection.
 * @param signal of a request that only reads: when the browser goes away, so does the work
 * @throws NotSignedIn, MailError
 */
export async function withImap<T>(
  work: (imap: ImapConnection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return withConnection(await requireSession(), work, signal)
}
