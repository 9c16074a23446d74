import { MailError } from '../mail/mail-error'
import { nameProblem } from '../mail/mailbox-path'
import type { ImapConnection } from './connection'
import { namespaceOf } from './namespaces'

/** Where a mailbox is to be: below `parent`, or at the top of the user's own when it is null. */
export interface MailboxPlace {
  parent: string | null
  name: string
}

/** Longest path that requests may name. */
const longestPath = 1000

/**
 * The path of a place, with the prefix and delimiter of its namespace (RFC 2342).
 * @throws MailError `name-not-possible` for a name that would be several levels, or none;
 *   `mailbox-exists` for INBOX, which every server has, however it is written
 */
export function targetPath(imap: ImapConnection, { parent, name }: MailboxPlace): string {
  const { prefix, delimiter } = namespaceOf(imap.namespaces, parent ?? imap.namespaces[0]?.prefix ?? '')
  const composed = name.normalize('NFC')
  if (nameProblem(composed, delimiter)) throw new MailError('name-not-possible')
  if (parent === null && composed.toUpperCase() === 'INBOX') throw new MailError('mailbox-exists')
  if (parent !== null && delimiter === null) throw new MailError('no-subfolders')
  const path = parent === null ? `${prefix}${composed}` : `${parent}${delimiter}${composed}`
  if (path.length > longestPath) throw new MailError('name-not-possible')
  return path
}
