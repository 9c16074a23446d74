import type { ImapConnection } from '../imap/connection'
import { listMailboxes } from '../imap/list-mailboxes'
import { log } from '../log'
import type { Mailbox } from '../mail/mailbox'
import { type UseChoices, withChosenUses } from '../mail/special-use'
import { getDatabase } from '../store/database'
import { readUseChoices } from '../store/special-uses'
import { readSession } from './session-cookie'

/** Which folders whoever is signed in has chosen. Where the database fails, what the server says counts. */
async function ownUseChoices(): Promise<UseChoices> {
  const session = await readSession()
  if (!session) return {}
  try {
    return await readUseChoices(await getDatabase(), session.username)
  } catch (error) {
    log.error({ err: error }, 'chosen folders cannot be read')
    return {}
  }
}

/**
 * All mailboxes, with the special uses that the person has chosen in place of the server's.
 * @throws MailError
 */
export async function ownMailboxes(
  imap: ImapConnection,
  options?: Parameters<typeof listMailboxes>[1],
): Promise<Mailbox[]> {
  const choices = await ownUseChoices()
  return withChosenUses(await listMailboxes(imap, options), choices)
}
