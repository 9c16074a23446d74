import type { FetchMessageObject } from 'imapflow'
import { MailError } from '../mail/mail-error'
import type { Message, MessageText } from '../mail/message'
import { attempt } from './attempt'
import { findTextPart, listAttachments, sectionOf } from './body-structure'
import type { ImapConnection } from './connection'
import { decodeText } from './decode-part'
import { toAddresses, toDate } from './envelope'
import { openMailbox } from './open-mailbox'

/** Octets of a text part that are read; what is longer is cut and says so. */
const maxTextSize = 2 * 1024 * 1024

/**
 * Opens a message: headers from ENVELOPE, and of its parts only the text that is shown.
 * It is not marked as seen by this (BODY.PEEK).
 * @param uidValidity that the UID belongs to; without it the current one is taken
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`, `message-not-found`
 */
export async function fetchMessage(
  imap: ImapConnection,
  mailbox: string,
  uid: number,
  uidValidity?: number,
): Promise<Message> {
  const open = await openMailbox(imap, mailbox, uidValidity)
  const message = await fetchOne(imap, uid, {
    envelope: true,
    bodyStructure: true,
    flags: true,
    internalDate: true,
  })
  const { envelope } = message
  return {
    ref: { mailbox, uidValidity: open.uidValidity, uid },
    flags: [...(message.flags ?? [])],
    from: toAddresses(envelope?.from),
    to: toAddresses(envelope?.to),
    cc: toAddresses(envelope?.cc),
    replyTo: toAddresses(envelope?.replyTo),
    subject: envelope?.subject ?? '',
    date: toDate(envelope?.date),
    received: toDate(message.internalDate) ?? new Date(0).toISOString(),
    text: await fetchText(imap, message),
    attachments: listAttachments(message.bodyStructure),
  }
}

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

async function fetchText(imap: ImapConnection, message: FetchMessageObject): Promise<MessageText | null> {
  const part = findTextPart(message.bodyStructure)
  if (!part) return null
  const key = sectionOf(part.node)
  const { bodyParts } = await fetchOne(imap, message.uid, {
    bodyParts: [{ key, start: 0, maxLength: maxTextSize }],
  })
  const bytes = bodyParts?.get(key) ?? Buffer.alloc(0)
  return {
    kind: part.kind,
    content: decodeText(part.node, bytes),
    truncated: (part.node.size ?? 0) > maxTextSize,
  }
}
