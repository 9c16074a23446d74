import type { MailError } from '../mail/mail-error'
import type { Heading, MessageRow } from '../mail/message'
import { parseHeaderFields } from '../mime/header-fields'
import { headingOf } from '../mime/heading'
import { charsetOf } from '../mime/part'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { isMistold, mostRecipients } from './envelope'
import { toPart } from './to-part'

const fields = ['Subject', 'From', 'To']

/**
 * Rows as they are to be read: what ENVELOPE tells wrongly is read from the fields themselves, of all such
 * rows of the selected mailbox in one FETCH. Where the server refuses that, rows stay as they were told.
 */
export async function mendRows(imap: ImapConnection, rows: MessageRow[]): Promise<MessageRow[]> {
  const mistold = rows.filter(({ subject, from, to }) => isMistold([subject, from, to]))
  if (mistold.length === 0) return rows
  const headings = await fetchHeadings(imap, mistold.map(({ uid }) => uid).join(',')).catch(
    (error: MailError) => {
      if (imap.client.usable && error.code !== 'abandoned') return new Map<number, Heading>()
      throw error
    },
  )
  return rows.map((row) => {
    const heading = headings.get(row.uid)
    if (!heading) return row
    const { subject, from, to } = heading
    return { ...row, subject, from, to: to.slice(0, mostRecipients) }
  })
}

async function fetchHeadings(imap: ImapConnection, uids: string): Promise<Map<number, Heading>> {
  const messages = await attempt(imap, (client) =>
    client.fetchAll(uids, { uid: true, headers: fields, bodyStructure: true }, { uid: true }),
  )
  return new Map(
    messages.flatMap(({ uid, headers, bodyStructure }) => {
      // An unasked FETCH that only tells of flags changed elsewhere has no fields.
      if (!headers) return []
      const charset = bodyStructure && charsetOf(toPart(bodyStructure))
      return [[uid, headingOf(parseHeaderFields(headers), charset)] as const]
    }),
  )
}
