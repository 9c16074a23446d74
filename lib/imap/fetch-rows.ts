import type { FetchMessageObject } from 'imapflow'
import { decode } from 'libmime/lib/charset.js'
import { isoDate } from '../mail/iso-date'
import { arrival, isPlain, type ListView } from '../mail/list-view'
import type { MessageRow, MessageWindow } from '../mail/message'
import type { MessageSet } from '../mail/message-ref'
import { uidSet, uidSets } from '../mail/uid-set'
import { printable } from '../mime/header-fields'
import { hasAttachment } from '../mime/plan'
import type { ImapConnection } from './connection'
import { mostRecipients, toAddresses } from './envelope'
import type { Untagged } from './execute'
import { fetchSet, fetchUntagged } from './fetch-set'
import { isKnown, type KeptRows, keepRows, keepWindow, keptRow } from './known-rows'
import { mendRows } from './mend-rows'
import { openMailbox } from './open-mailbox'
import { toPart } from './to-part'
import { viewUids } from './view-uids'
import { windowMark } from './window-mark'

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
    const rows = await fetchByUid(imap, { mailbox, uidValidity, uids })
    return { mailbox, uidValidity, total, position, rows, covered }
  }
  const window = { mailbox, uidValidity, total: exists, position, rows: [] as MessageRow[], covered: null }
  const count = Math.min(limit, exists - position)
  if (count < 1) return window
  const first = view.isReversed ? position + 1 : exists - position - count + 1
  const rows = await fetchSequence(imap, window, first, first + count - 1)
  return { ...window, rows: view.isReversed ? rows : rows.reverse() }
}

/**
 * Rows of some messages, in the order in which they are named; those that are not there are left out.
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`
 */
export async function fetchRowsOf(imap: ImapConnection, set: MessageSet): Promise<MessageRow[]> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  return fetchByUid(imap, set)
}

/** Rows by sequence number, the oldest first. */
async function fetchSequence(
  imap: ImapConnection,
  { mailbox, uidValidity, position }: Pick<MessageWindow, 'mailbox' | 'uidValidity' | 'position'>,
  first: number,
  last: number,
): Promise<MessageRow[]> {
  const range = `${first}:${last}`
  const known = imap.rows.of(mailbox, uidValidity)
  const name = `${position} ${last - first}`
  const window = known.windows.get(name)
  if (window?.mark && window.mark === windowMark(imap)) {
    const rows = withKnown(known.rows, new Map(window.flags))
    if (rows.length === window.flags.length) return rows
  }
  const reports = imap.flagReports
  // Where nothing of it is known, a second question would cost more than it saves.
  const rows = isKnown(known, window)
    ? await withFlags(
        imap,
        known.rows,
        await fetchFlags(imap, 'FETCH', range, ({ seq }) => seq >= first && seq <= last),
      )
    : await fetchWhole(imap, 'FETCH', range)
  keepRows(known.rows, rows)
  // What was told besides may be of these messages, and later.
  const isAll = imap.flagReports === reports
  const flags = rows.map((row): [number, string[]] => [row.uid, row.flags])
  keepWindow(known, name, { mark: isAll ? windowMark(imap) : '', flags })
  return rows
}

/**
 * Rows of messages of the selected mailbox, in the order in which they are named; those that are not there
 * are left out.
 * @throws MailError
 */
export async function fetchByUid(
  imap: ImapConnection,
  { mailbox, uidValidity, uids }: MessageSet,
): Promise<MessageRow[]> {
  if (uids.length === 0) return []
  const { rows: known } = imap.rows.of(mailbox, uidValidity)
  const old = uids.filter((uid) => known.has(uid))
  const asked = new Set(old)
  const byUid = new Map<number, MessageRow>()
  for (const set of uidSets(old)) {
    const flags = await fetchFlags(imap, 'UID FETCH', uidSet(set), ({ uid }) => asked.has(uid))
    for (const row of withKnown(known, flags)) byUid.set(row.uid, row)
  }
  for (const set of uidSets(uids.filter((uid) => !asked.has(uid)))) {
    for (const row of await fetchWhole(imap, 'UID FETCH', uidSet(set))) byUid.set(row.uid, row)
  }
  keepRows(known, [...byUid.values()])
  return uids.flatMap((uid) => byUid.get(uid) ?? [])
}

/** Rows of messages whose flags are told, in that order: what is not known of them is fetched. */
async function withFlags(
  imap: ImapConnection,
  known: KeptRows,
  flags: Map<number, string[]>,
): Promise<MessageRow[]> {
  const missing = [...flags.keys()].filter((uid) => !known.has(uid))
  const fetched = missing.length > 0 ? await fetchWhole(imap, 'UID FETCH', uidSet(missing)) : []
  const byUid = new Map([...withKnown(known, flags), ...fetched].map((row) => [row.uid, row]))
  return [...flags.keys()].flatMap((uid) => byUid.get(uid) ?? [])
}

function withKnown(known: KeptRows, flags: Map<number, string[]>): MessageRow[] {
  return [...flags].flatMap(([uid, now]) => {
    const row = keptRow(known, uid)
    return row ? [{ ...row, flags: now }] : []
  })
}

/** Whole rows in the order of arrival, mended where the server tells them wrongly. */
async function fetchWhole(
  imap: ImapConnection,
  command: 'FETCH' | 'UID FETCH',
  set: string,
): Promise<MessageRow[]> {
  const rows = await fetchSet(imap, command, set, items(imap), (message, untagged) =>
    // An unasked FETCH that only tells of flags changed elsewhere has no envelope.
    message.envelope ? toRow(message, previewOf(untagged)) : null,
  )
  return mendRows(imap, rows)
}

/**
 * Flags by UID, in the order of arrival.
 * @param isAsked says which messages are meant: a server tells of others of its own accord
 */
async function fetchFlags(
  imap: ImapConnection,
  command: 'FETCH' | 'UID FETCH',
  set: string,
  isAsked: (message: { seq: number; uid: number }) => boolean,
): Promise<Map<number, string[]>> {
  const found = await fetchUntagged(imap, command, set, ['UID', 'FLAGS'], (untagged) => {
    const told = readFlags(untagged)
    return told && isAsked(told) ? told : null
  })
  return new Map(found.map(({ uid, flags }) => [uid, flags]))
}

/** FETCH (UID 44 FLAGS (\\Seen $Junk)): pairs of a name and a value; null where one of the two is missing. */
function readFlags({ command, attributes }: Untagged): { seq: number; uid: number; flags: string[] } | null {
  type Token = { value?: string } | null
  const tokens = (attributes?.[1] ?? []) as unknown as (Token | Token[])[]
  let [uid, flags] = [0, null as string[] | null]
  for (let at = 0; at < tokens.length; at += 2) {
    const [name, value] = [tokens[at] as Token, tokens[at + 1]]
    if (/^UID$/i.test(name?.value ?? '')) uid = Number((value as Token)?.value)
    if (/^FLAGS$/i.test(name?.value ?? '') && Array.isArray(value))
      flags = value.flatMap((each) => each?.value ?? [])
  }
  return uid > 0 && flags ? { seq: Number(command), uid, flags } : null
}

function items({ client }: ImapConnection): string[] {
  const names = ['UID', 'FLAGS', 'INTERNALDATE', 'ENVELOPE', 'BODYSTRUCTURE']
  const preview = [...client.capabilities.keys()].some((name) => /^PREVIEW\b/i.test(name))
  return [...names, ...(preview ? ['PREVIEW'] : [])]
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
