import type { FetchMessageObject } from 'imapflow'
import { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/**
 * One message by UID in the selected mailbox.
 * @throws MailError `message-not-found`
 */
export async function fetchOne(
  imap: ImapConnection,
  uid: number,
  query: Parameters<ImapConnection['client']['fetchOne']>[1],
): Promise<FetchMessageObject> {
  const found = await attempt(imap, async (client) => {
    const message = await client.fetchOne(String(uid), query, { uid: true })
    return message || (client.usable && !imap.lastRefusal ? { missing: true as const } : false)
  })
  if ('missing' in found) throw new MailError('message-not-found')
  return found
}
