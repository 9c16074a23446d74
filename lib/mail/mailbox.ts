import type { Limits } from './ability'

/** Special uses that a server can announce (RFC 6154), and INBOX. */
export type SpecialUse =
  | '\\Inbox'
  | '\\Flagged'
  | '\\Drafts'
  | '\\Sent'
  | '\\Archive'
  | '\\Junk'
  | '\\Trash'
  | '\\All'

/** One mailbox of LIST with its STATUS; counts are null where the server gave none. */
export interface Mailbox {
  path: string
  /** null: the mailbox has no hierarchy. */
  delimiter: string | null
  specialUse: SpecialUse | null
  /** false for `\Noselect` and `\NonExistent`: a folder that only holds other folders. */
  selectable: boolean
  /** Mail programs show it (SUBSCRIBE); true where the server does not tell. */
  subscribed: boolean
  messages: number | null
  unseen: number | null
  /** Octets, only where asked for and the server has STATUS=SIZE (RFC 8438). */
  size: number | null
  /** How the paths of all one's own folders begin (RFC 2342), as in "INBOX."; people do not see it. */
  prefix?: string
  /** What is known to be impossible with it. */
  cannot?: Limits
}

const roleNames: Record<SpecialUse, string> = {
  '\\Inbox': 'Inbox',
  '\\Flagged': 'Starred',
  '\\Drafts': 'Drafts',
  '\\Sent': 'Sent',
  '\\Archive': 'Archive',
  '\\Junk': 'Junk',
  '\\Trash': 'Trash',
  '\\All': 'All mail',
}

/** Order of special folders in the sidebar. */
export const specialUses = Object.keys(roleNames) as SpecialUse[]

/** The name that people read: the role's for special folders, else the last part of the path. */
export function mailboxName(mailbox: Pick<Mailbox, 'path' | 'delimiter' | 'specialUse'>): string {
  if (mailbox.specialUse) return roleNames[mailbox.specialUse]
  return mailbox.delimiter ? mailbox.path.split(mailbox.delimiter).at(-1) || mailbox.path : mailbox.path
}

/** The whole path as people read it, with `/` between the parts: "Archive/2026 été", "Inbox". */
export function mailboxPathLabel({
  path,
  delimiter,
  prefix,
}: Pick<Mailbox, 'path' | 'delimiter' | 'prefix'>): string {
  const shown = path.slice(prefix?.length ?? 0)
  const parts = delimiter ? shown.split(delimiter) : [shown]
  return parts
    .map((part, index) => (index === 0 && part.toUpperCase() === 'INBOX' ? 'Inbox' : part))
    .join('/')
}

/** "Inbox, 3 unread": the accessible name in the folder tree. */
export function mailboxLabel(mailbox: Mailbox): string {
  return mailbox.unseen ? `${mailboxName(mailbox)}, ${mailbox.unseen} unread` : mailboxName(mailbox)
}

/** The mailbox with a special use, or null where the server announced none. */
export function findSpecial(mailboxes: Mailbox[], use: SpecialUse): Mailbox | null {
  return mailboxes.find((mailbox) => mailbox.specialUse === use) ?? null
}
