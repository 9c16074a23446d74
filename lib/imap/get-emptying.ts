import { hasCapability } from 'imapflow/lib/tools.js'
import type { Emptying } from '../mail/emptying'
import { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { unselect } from './unselect'

/** Messages whose sizes are added up one by one; 20,000 take a server about a second. */
const mostSizes = 20_000

/**
 * What is in a mailbox now, and how much room it takes: by STATUS=SIZE (RFC 8438), else by adding
 * up RFC822.SIZE.
 * @throws MailError `mailbox-not-found`
 */
export async function getEmptying(imap: ImapConnection, mailbox: string): Promise<Emptying> {
  const status = await getStatus(imap, mailbox)
  if (status) return status
  const { uidValidity, exists } = await openMailbox(imap, mailbox)
  if (exists === 0) return { mailbox, uidValidity, last: 0, messages: 0, size: 0 }
  const isMany = exists > mostSizes
  const rows = await attempt(imap, (client) =>
    client.fetchAll(isMany ? `${exists}` : `1:${exists}`, { uid: true, size: true }),
  )
  const last = Math.max(...rows.slice(-1).map(({ uid }) => uid), 0)
  const size = isMany ? null : rows.reduce((sum, row) => sum + (row.size ?? 0), 0)
  return { mailbox, uidValidity, last, messages: exists, size }
}

/** In one round trip; null where the server has no STATUS=SIZE. */
async function getStatus(imap: ImapConnection, mailbox: string): Promise<Emptying | null> {
  if (!hasCapability(imap.client, 'STATUS=SIZE')) return null
  // STATUS of the selected mailbox may be old (RFC 9051, 6.3.11).
  await unselect(imap)
  const query = { messages: true, uidNext: true, uidValidity: true, size: true }
  const status = await attempt(imap, (client) => client.status(mailbox, query)).catch((error: MailError) => {
    throw error.code === 'refused' ? new MailError('mailbox-not-found', { cause: error }) : error
  })
  const { messages, uidNext, uidValidity, size } = status
  if (messages === undefined || uidNext === undefined || uidValidity === undefined) return null
  return {
    mailbox,
    uidValidity: Number(uidValidity),
    last: messages === 0 ? 0 : uidNext - 1,
    messages,
    size: size ?? null,
  }
}
