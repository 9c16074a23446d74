import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { unselect } from './unselect'

/** Newest messages that are looked at: one that was copied later may be older. */
const newest = 100

/**
 * When something was put into a mailbox last: the newest INTERNALDATE among its last messages.
 * @returns ISO 8601, or null for an empty mailbox
 * @throws MailError `mailbox-not-found`
 */
export async function getLastArrival(imap: ImapConnection, mailbox: string): Promise<string | null> {
  const { exists } = await openMailbox(imap, mailbox)
  if (exists === 0) return null
  const range = `${Math.max(1, exists - newest + 1)}:${exists}`
  const messages = await attempt(imap, (client) => client.fetchAll(range, { internalDate: true }))
  // Who has it selected is cut off when another program deletes it.
  await unselect(imap)
  const times = messages.map(({ internalDate }) => new Date(internalDate ?? Number.NaN).getTime())
  const latest = Math.max(...times.filter(Number.isFinite))
  return Number.isFinite(latest) ? new Date(latest).toISOString() : null
}
