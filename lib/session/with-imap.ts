import type { ImapConnection } from '../imap/connection'
import { withConnection } from './pool'
import { requireSession } from './require-session'
import { showAlerts } from './server-alerts'
import type { Session } from './session-cookie'

/**
 * Lends the signed-in user's IMAP connection.
 * @param signal of a request that only reads: when the browser goes away, so does the work
 * @throws NotSignedIn, MailError
 */
export async function withImap<T>(
  work: (imap: ImapConnection, session: Session) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const session = await requireSession()
  return withConnection(
    session,
    async (imap) => {
      try {
        return await work(imap, session)
      } finally {
        if (imap.alerts.length > 0) await showAlerts(session.username, imap.alerts.splice(0))
      }
    },
    signal,
  )
}
