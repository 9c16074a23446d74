import type { FetchMessageObject, MailboxObject } from 'imapflow'
import { formatMessageResponse } from 'imapflow/lib/tools.js'
import { decode } from 'libmime/lib/charset.js'
import { isoDate } from '../mail/iso-date'
import { arrival, isPlain, type ListView } from '../mail/list-view'
import type { MessageRow, MessageWindow } from '../mail/message'
import type { MessageSet } from '../mail/message-ref'
import { uidSet } from '../mail/uid-set'
import { printable } from '../mime/header-fields'
import { hasAttachment } from '../mime/plan'
import type { ImapConnection } from './connection'
import { mostRecipients, toAddresses } from './envelope'
import { execute, type Untagged } from './execute'
import { mendRows } from './mend-rows'
import { openMailbox } from './open-mailbox'
import { toPart } from './to-part'
import { viewUids } from './view-uids'

/** How a window is cut. */
interface Asked {
  view?: ListView
  /** The reader's own, for the filter "to me". */
  address?: string
}

/**
 * A window of a mailbox in one FETCH: in the order of arrival by sequence number, the newest first, in
 * any other by UID. The snippet is the server's PREVIEW (RFC 8970), null without it.
 * @param position of the first row wanted, 0 being the first of the view; past the end there are no rows
 * @throws MailError `mailbox-not-found`
 */
export async function fetchRows(
  imap: ImapConnection,
  mailbox: string,
  position: number,
  limit: number,
  { view = arrival, address = '' }: Asked = {},
): Promise<MessageWindow> {
  const open = await openMailbox(imap, mailbox)
  const { uidValidity, exists } = open
  if (!isPlain(view)) {
    const { total, uids, covered } = await viewUids(imap, open, { view, address }, position, limit)
    const rows = await fetchByUid(imap, uids)
    return { mailbox, uidValidity, total, position, rows: await mendRows(imap, rows), covered }
  }
  const window = { mailbox, uidValidity, total: exists, position, rows: [] as MessageRow[], covered: null }
  const count = Math.min(limit, exists - position)
  if (count < 1) return window
  const first = view.isReversed ? position + 1 : exists - position - count + 1
  const rows = (await fetchSet(imap, 'FETCH', `${first}:${first + count - 1}`))
    .sort((a, b) => (view.isReversed ? a.sequence - b.sequence : b.sequence - a.sequence))
    .map(({ row }) => row)
  return { ...window, rows: await mendRows(imap, rows) }
}

/**
 * Rows of some messages, in the order in which they are named; those that are not there are left out.
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`
 */
export async function fetchRowsOf(
  imap: ImapConnection,
  { mailbox, uidValidity, uids }: MessageSet,
): Promise<MessageRow[]> {
  await openMailbox(imap, mailbox, uidValidity)
  return mendRows(imap, await fetchByUid(imap, uids))
}

async function fetchByUid(imap: ImapConnection, uids: number[]): Promise<MessageRow[]> {
  const found = uids.length > 0 ? await fetchSet(imap, 'UID FETCH', uidSet(uids)) : []
  const byUid = new Map(found.map(({ row }) => [row.uid, row]))
  return uids.flatMap((uid) => byUid.get(uid) ?? [])
}

async function fetchSet(imap: ImapConnection, command: 'FETCH' | 'UID FETCH', set: string) {
  const found = new Map<number, { sequence: number; row: MessageRow }>()
  const wanted = [{ type: 'SEQUENCE' as const, value: set }, items(imap)]
  await execute(imap, command, wanted, 'FETCH', async (untagged) => {
    const message = await formatMessageResponse(untagged, imap.client.mailbox as MailboxObject)
    // An unasked FETCH that only tells of flags changed elsewhere has no envelope.
    if (!message.uid || !message.envelope) return
    found.set(message.seq, { sequence: message.seq, row: toRow(message, previewOf(untagged)) })
  })
  return [...found.values()]
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
