import { findSpecial, type Mailbox } from './mailbox'
import { type ChoosableUse, choosableUses } from './special-use'
import { likelyMailboxes } from './special-use-names'

/** A folder that looks like a second one of a special folder. */
export interface Double {
  use: ChoosableUse
  mailbox: Mailbox
  /** The folder that has the use. */
  target: Mailbox
  /** Folders stand inside it: they stay where they are. */
  hasChildren: boolean
}

/** What other mail programs have made beside the special folders: "Sent Items" beside Sent. */
export function findDoubles(mailboxes: Mailbox[]): Double[] {
  return choosableUses.flatMap((use) => {
    const target = findSpecial(mailboxes, use)
    if (!target?.selectable) return []
    return likelyMailboxes(mailboxes, use).map((mailbox) => ({
      use,
      mailbox,
      target,
      hasChildren: hasChildren(mailboxes, mailbox),
    }))
  })
}

/** true when folders stand inside a folder. */
function hasChildren(mailboxes: Mailbox[], { path, delimiter }: Mailbox): boolean {
  return delimiter !== null && mailboxes.some((other) => other.path.startsWith(path + delimiter))
}
