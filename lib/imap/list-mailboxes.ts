import type { ListResponse } from 'imapflow'
import { hasCapability } from 'imapflow/lib/tools.js'
import { type Limits, limitsOfRights, serverLimits } from '../mail/ability'
import { MailError } from '../mail/mail-error'
import { type Mailbox, type SpecialUse, specialUses } from '../mail/mailbox'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { getRights } from './get-rights'
import { namespaceOf } from './namespaces'
import { unselect } from './unselect'

/** Folders of others whose rights are asked for; what a server does not allow in more of them, it says. */
const mostRights = 200

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
  const mailboxes = entries.map((entry) => toMailbox(imap, entry))
  const ofOthers = mailboxes.filter(
    ({ path, selectable }) => selectable && namespaceOf(imap.namespaces, path).kind !== 'personal',
  )
  for (const mailbox of ofOthers.slice(0, mostRights)) {
    const rights = await getRights(imap, mailbox.path)
    if (rights !== null) mailbox.cannot = { ...mailbox.cannot, ...limitsOfRights(rights) }
  }
  return mailboxes
}

function toMailbox(imap: ImapConnection, entry: ListResponse): Mailbox {
  const flags = new Set([...entry.flags].map((flag) => flag.toLowerCase()))
  const status = entry.status
  const { kind, prefix } = namespaceOf(imap.namespaces, entry.path)
  const isOwn = kind === 'personal' && prefix !== '' && entry.path.startsWith(prefix)
  const cannot = limitsOfServer(imap, entry, flags)
  const selectable = !flags.has('\\noselect') && !flags.has('\\nonexistent')
  // What only leads to the folders of others.
  if (kind !== 'personal' && !selectable) Object.assign(cannot, serverLimits)
  return {
    ...(isOwn && { prefix }),
    ...(Object.keys(cannot).length > 0 && { cannot }),
    path: entry.path,
    delimiter: entry.delimiter || null,
    specialUse: specialUseOf(entry, flags),
    subscribed: entry.subscribed ?? false,
    selectable,
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

/** Without MOVE or UIDPLUS, what is taken out of a folder could take other clients' messages along. */
function limitsOfServer(
  { client, namespaces }: ImapConnection,
  { path, delimiter }: ListResponse,
  flags: Set<string>,
): Limits {
  const hasUidPlus = hasCapability(client, 'UIDPLUS')
  const isFlat = flags.has('\\noinferiors') || !delimiter
  // With all folders below INBOX, one inside INBOX would stand beside it.
  const isTop = namespaces.some(({ kind, prefix }) => kind === 'personal' && prefix === `${path}${delimiter}`)
  return {
    ...(!hasUidPlus && { destroy: serverLimits.destroy }),
    ...(!hasUidPlus && !hasCapability(client, 'MOVE') && { remove: serverLimits.remove }),
    ...((isFlat || isTop) && { subfolders: serverLimits.subfolders }),
  }
}
