import type { MessageRef } from '../mail/message-ref'
import { readAuthentication } from '../mime/authentication-results'
import { parseHeaderFields } from '../mime/header-fields'
import { oneClickAddress, unsubscribeFields } from '../mime/list-unsubscribe'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'
import { openMailbox } from './open-mailbox'

/**
 * Where the list that a message came by takes one POST for an answer (RFC 8058); null where it does not,
 * or where no signature of the message holds.
 * @param believed authserv-ids whose Authentication-Results are one's own
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`, `message-not-found`
 */
export async function fetchOneClick(
  imap: ImapConnection,
  ref: MessageRef,
  believed: string[] = [],
): Promise<string | null> {
  await openMailbox(imap, ref.mailbox, ref.uidValidity)
  const { headers } = await fetchOne(imap, ref.uid, {
    headers: ['Authentication-Results', ...unsubscribeFields],
  })
  const fields = parseHeaderFields(headers ?? Buffer.alloc(0))
  const authentication = readAuthentication(fields.get('authentication-results') ?? [], believed)
  return oneClickAddress(fields, authentication)
}
