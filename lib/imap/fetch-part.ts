import { MailError } from '../mail/mail-error'
import type { MessageRef } from '../mail/message-ref'
import { filenameOf, findPart } from './body-structure'
import type { ImapConnection } from './connection'
import { fetchOne } from './fetch-message'
import { openMailbox } from './open-mailbox'

/** What is needed to send a part on. */
export interface MessagePart {
  ref: MessageRef
  section: string
  filename: string
  /** Its content-transfer-encoding, lower case. */
  encoding: string
}

/**
 * What BODYSTRUCTURE says of one part.
 * @throws MailError `message-not-found` also when the message has no such part
 */
export async function fetchPart(
  imap: ImapConnection,
  ref: MessageRef,
  section: string,
): Promise<MessagePart> {
  await openMailbox(imap, ref.mailbox, ref.uidValidity)
  const { bodyStructure } = await fetchOne(imap, ref.uid, { bodyStructure: true })
  const node = findPart(bodyStructure, section)
  if (!node) throw new MailError('message-not-found')
  return { ref, section, filename: filenameOf(node), encoding: node.encoding?.toLowerCase() ?? '7bit' }
}
