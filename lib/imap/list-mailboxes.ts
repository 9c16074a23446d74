import type { ListResponse } from 'imapflow'
import { MailError } from '../mail/mail-error'
import { type Mailbox, type SpecialUse, specialUses } from '../mail/mailbox'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { unselect } from './unselect'

/**
 * All mailboxes with their counts, in one round trip where the server has LIST-STATUS (RFC 5819).
 * Special uses are those that the server announces (RFC 6154); names are never guessed from.
 * @param withCounts false: only what there is, which costs the server least
 * @param withSize also the octets of each (STATUS=SIZE, RFC 8438), which some servers must reckon first
 */
export async function listMailboxes(
  imap: ImapConnection,
  { withCounts = true, withSize = false }: { withCounts?: boolean; withSize?: boolean } = {},
): Promise<Mailbox[]> {
  // STATUS of the selected mailbox may be old (RFC 9051, 6.3.11), so nothing is selected while counting.
  await unselect(imap).catch((error: MailError) => {
    // A server ends the connection when the mailbox that it has selected is deleted elsewhere.
    throw error.isLoss ? new MailError(error.code, { isEarly: true, cause: error }) : error
  })
  const entries = await attempt(imap, (client) =>
    client.list(withCounts ? { statusQuery: { messages: true, unseen: true, size: withSize } } : {}),
  )
  return entries.map(toMailbox)
}

function toMailbox(entry: ListResponse): Mailbox {
  const flags = new Set([...entry.flags].map((flag) => flag.toLowerCase()))
  const status = entry.status
  return {
    path: entry.path,
    delimiter: entry.delimiter || null,
    specialUse: specialUseOf(entry, flags),
    subscribed: entry.subscribed ?? false,
    selectable: !flags.has('\\noselect') && !flags.has('\\nonexistent'),
    messages: status?.messages ?? null,
    unseen: status?.unseen ?? null,
    size: status?.size ?? null,
  }
}

function specialUseOf(entry: ListResponse, flags: Set<string>): SpecialUse | null {
  if (entry.path.toUpperCase() === 'INBOX') return '\\Inbox'
  if (entry.specialUseSource !== 'extension') return null
  return specialUses.find((use) => use !== '\\Inbox' && flags.has(use.toLowerCase())) ?? null
}
