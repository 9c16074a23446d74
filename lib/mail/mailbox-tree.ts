import { type Mailbox, mailboxName, specialUses } from './mailbox'

/** One line of a folder tree, flat, in reading order. */
export interface TreeItem {
  mailbox: Mailbox
  /** From 1, as `aria-level`. */
  level: number
  hasChildren: boolean
  /** Path of the item above it in the hierarchy, or null. */
  parent: string | null
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The nearest listed ancestor's path; unlisted levels in between are skipped. */
function parentOf(mailbox: Mailbox, paths: Set<string>): string | null {
  if (!mailbox.delimiter) return null
  let end = mailbox.path.lastIndexOf(mailbox.delimiter)
  while (end > 0) {
    const ancestor = mailbox.path.slice(0, end)
    if (paths.has(ancestor)) return ancestor
    end = mailbox.path.lastIndexOf(mailbox.delimiter, end - 1)
  }
  return null
}

/** Splits LIST's answer into the tree of special folders (with what is below them) and that of all others. */
export function mailboxTrees(mailboxes: Mailbox[]): { special: TreeItem[]; other: TreeItem[] } {
  const paths = new Set(mailboxes.map((mailbox) => mailbox.path))
  const children = new Map<string | null, Mailbox[]>()
  for (const mailbox of mailboxes) {
    const parent = mailbox.specialUse ? null : parentOf(mailbox, paths)
    children.set(parent, [...(children.get(parent) ?? []), mailbox])
  }
  const walk = (mailbox: Mailbox, level: number, parent: string | null): TreeItem[] => {
    const below = (children.get(mailbox.path) ?? []).sort((a, b) => byName.compare(a.path, b.path))
    const item = { mailbox, level, hasChildren: below.length > 0, parent }
    return [item, ...below.flatMap((child) => walk(child, level + 1, mailbox.path))]
  }
  const roots = children.get(null) ?? []
  const rank = (mailbox: Mailbox) => (mailbox.specialUse ? specialUses.indexOf(mailbox.specialUse) : 0)
  return {
    special: roots
      .filter((mailbox) => mailbox.specialUse)
      .sort((a, b) => rank(a) - rank(b))
      .flatMap((mailbox) => walk(mailbox, 1, null)),
    other: roots
      .filter((mailbox) => !mailbox.specialUse)
      .sort((a, b) => byName.compare(mailboxName(a), mailboxName(b)))
      .flatMap((mailbox) => walk(mailbox, 1, null)),
  }
}
