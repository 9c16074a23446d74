import { MailError } from '../mail/mail-error'
import type { MessageRef } from '../mail/message-ref'
import { isMessage } from '../mime/part'
import { nameOfMessage } from '../mime/part-name'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-one'
import { fetchPart, type MessagePart } from './fetch-part'
import { openMailbox } from './open-mailbox'

/**
 * What is needed to send a message on as it is.
 * @param section of a message/rfc822 part: that message is meant
 * @throws MailError `uid-validity-changed`, `message-not-found`
 */
export async function fetchSource(
  imap: ImapConnection,
  ref: MessageRef,
  section?: string,
): Promise<MessagePart> {
  if (section) {
    const part = await fetchPart(imap, ref, section)
    if (!isMessage(part)) throw new MailError('message-not-found')
    return part
  }
  await openMailbox(imap, ref.mailbox, ref.uidValidity)
  const { envelope, size = 0 } = await fetchOne(imap, ref.uid, { envelope: true, size: true })
  const filename = nameOfMessage(envelope?.subject ?? '', `${ref.uid}`)
  return {
    ...{ ref, section: '', filename, type: 'message/rfc822', parameters: {} },
    ...{ encoding: 'binary', size, content: null },
  }
}
