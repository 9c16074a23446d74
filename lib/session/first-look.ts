import { log } from '../log'
import { arrival } from '../mail/list-view'
import { windowSize } from '../mail/message-list'
import { getDatabase } from '../store/database'
import { readMailboxSettings } from '../store/mailbox-settings'
import { listWindow } from './list-window'
import { withConnection } from './pool'
import type { Session } from './session-cookie'

/** Milliseconds after which the page asks by itself. */
const patience = 5000

/**
 * Reads the first rows of the Inbox while a browser that has just signed in is on its way to the page that shows
 * them; they are kept on the connection. What cannot be read now, the page asks for again, and says why not.
 */
export async function firstLook(session: Session): Promise<void> {
  const mailbox = 'INBOX'
  try {
    const settings = await readMailboxSettings(await getDatabase(), session.username)
    if (settings.some((each) => each.mailbox === mailbox && each.conversations)) return
    const asked = { mailbox, view: arrival, position: 0, limit: windowSize }
    await withConnection(session, (imap) => listWindow(imap, session, asked), AbortSignal.timeout(patience))
  } catch (error) {
    log.info({ err: (error as Error).message }, 'no first look')
  }
}
