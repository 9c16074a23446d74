import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/**
 * Subscribes to a mailbox or ends that: what is not subscribed, mail programs leave out of their
 * lists (SUBSCRIBE, UNSUBSCRIBE). Nothing happens to the mailbox itself.
 * @throws MailError `mailbox-not-found`, `no-permission`, `refused`
 */
export async function setSubscription(
  imap: ImapConnection,
  mailbox: string,
  subscribed: boolean,
): Promise<void> {
  await attempt(imap, (client) =>
    subscribed ? client.mailboxSubscribe(mailbox) : client.mailboxUnsubscribe(mailbox),
  )
}
