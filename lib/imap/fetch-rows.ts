import type { FetchMessageObject, MailboxObject } from 'imapflow'
import { formatMessageResponse } from 'imapflow/lib/tools.js'
import { decode } from 'libmime/lib/charset.js'
import { isoDate } from '../mail/iso-date'
import type { MessageRow, MessageWindow } from '../mail/message'
import { printable } from '../mime/header-fields'
import { hasAttachment } from '../mime/plan'
import type { ImapConnection } from './connection'
import { mostRecipients, toAddresses } from './envelope'
import { execute, type Untagged } from './execute'
import { mendRows } from './mend-rows'
import { openMailbox } from './open-mailbox'
import { toPart } from './to-part'

/**
 * A window of a mailbox in arrival order, the newest first, in one FETCH by sequence number.
 * The snippet is the server's PREVIEW (RFC 8970), null without it.
 * @param position of the first row wanted, 0 being the newest; past the end there are no rows
 * @throws MailError `mailbox-not-found`
 */
export async function fetchRows(
  imap: ImapConnection,
  mailbox: string,
  position: number,
  limit: number,
): Promise<MessageWindow> {
  const { uidValidity, exists } = await openMailbox(imap, mailbox)
  const last = exists - position
  const window = { mailbox, uidValidity, total: exists, position, rows: [] as MessageRow[] }
  if (last < 1) return window
  const range = `${Math.max(1, last - limit + 1)}:${last}`
  const bySequence = new Map<number, MessageRow>()
  await execute(
    imap,
    'FETCH',
    [{ type: 'SEQUENCE', value: range }, items(imap)],
    'FETCH',
    async (untagged) => {
      const message = await formatMessageResponse(untagged, imap.client.mailbox as MailboxObject)
      // An unasked FETCH that only tells of flags changed elsewhere has no envelope.
      if (message.uid && message.envelope) bySequence.set(message.seq, toRow(message, previewOf(untagged)))
    },
  )
  const rows = [...bySequence.entries()].sort(([a], [b]) => b - a).map(([, row]) => row)
  return { ...window, rows: await mendRows(imap, rows) }
}

function items({ client }: ImapConnection) {
  const names = ['UID', 'FLAGS', 'INTERNALDATE', 'ENVELOPE', 'BODYSTRUCTURE']
  const preview = [...client.capabilities.keys()].some((name) => /^PREVIEW\b/i.test(name))
  return [...names, ...(preview ? ['PREVIEW'] : [])].map((value) => ({ type: 'ATOM' as const, value }))
}

function previewOf(untagged: Untagged): string | null {
  const attributes = (untagged.attributes?.[1] ?? []) as unknown as { value?: string | Buffer }[]
  const at = attributes.findIndex((attribute) => String(attribute?.value).toUpperCase() === 'PREVIEW')
  const value = at < 0 ? null : attributes[at + 1]?.value
  return value ? untilBroken(decodeEscapes(value.toString())).trim() : null
}

/** Dovecot 2.3 leaves ISO-2022-JP as it is: 7-bit text whose escape sequences tell what it is. */
function decodeEscapes(preview: string): string {
  return preview.includes('\x1b$') ? decode(Buffer.from(preview, 'latin1'), 'iso-2022-jp') : preview
}

/** Some servers do not decode every charset in a preview: what comes before the first broken word is kept. */
function untilBroken(preview: string): string {
  const broken = preview.indexOf('\ufffd')
  return broken < 0 ? preview : `${preview.slice(0, preview.lastIndexOf(' ', broken) + 1)}…`
}

function toRow(message: FetchMessageObject, snippet: string | null): MessageRow {
  return {
    uid: message.uid,
    flags: [...(message.flags ?? [])],
    from: toAddresses(message.envelope?.from),
    to: toAddresses(message.envelope?.to).slice(0, mostRecipients),
    subject: printable(message.envelope?.subject ?? ''),
    snippet,
    received: isoDate(message.internalDate) ?? new Date(0).toISOString(),
    hasAttachment: Boolean(message.bodyStructure && hasAttachment(toPart(message.bodyStructure))),
  }
}
