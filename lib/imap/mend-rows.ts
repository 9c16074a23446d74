import type { MessageRow } from '../mail/message'
import { parseHeaderFields } from '../mime/header-fields'
import { headingOf } from '../mime/heading'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { mostRecipients } from './envelope'

const fields = ['Subject', 'From', 'To']

/**
 * Rows as they are to be read: fields whose octets are no UTF-8 reach us broken by ENVELOPE, and then the
 * fields themselves are read, of all such rows of the selected mailbox in one FETCH.
 */
export async function mendRows(imap: ImapConnection, rows: MessageRow[]): Promise<MessageRow[]> {
  const broken = rows.filter(({ subject, from, to }) =>
    JSON.stringify([subject, from, to]).includes('\ufffd'),
  )
  if (broken.length === 0) return rows
  const uids = broken.map(({ uid }) => uid).join(',')
  const messages = await attempt(imap, (client) =>
    client.fetchAll(uids, { uid: true, headers: fields }, { uid: true }),
  )
  const mended = new Map(
    messages.map(({ uid, headers }) => [uid, headingOf(parseHeaderFields(headers ?? Buffer.alloc(0)))]),
  )
  return rows.map((row) => {
    const heading = mended.get(row.uid)
    if (!heading) return row
    const { subject, from, to } = heading
    return { ...row, subject, from, to: to.slice(0, mostRecipients) }
  })
}
