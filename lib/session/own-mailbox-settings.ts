import { log } from '../log'
import type { MailboxSettings } from '../mail/mailbox-settings'
import { readMailboxSettings } from '../store/mailbox-settings'
import { withStore } from './with-store'

/** What the signed-in person has chosen for folders; nothing where the database fails, which the log says. */
export async function ownMailboxSettings(): Promise<MailboxSettings[]> {
  try {
    return await withStore(readMailboxSettings)
  } catch (error) {
    log.error({ err: error }, 'settings of folders cannot be read')
    return []
  }
}
