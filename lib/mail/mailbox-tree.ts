import { type Mailbox, mailboxName, specialUses } from './mailbox'
import { isWithin } from './mailbox-path'

/** One line of a folder tree, flat, in reading order. */
export interface TreeItem {
  mailbox: Mailbox
  /** From 1, as `aria-level`. */
  level: number
  hasChildren: boolean
  /** Path of the item above it in the hierarchy, or null. */
  parent: string | null
  /** Which one it is of those with the same parent, from 1, and of how many. */
  position: number
  siblings: number
}

export interface Trees {
  special: TreeItem[]
  other: TreeItem[]
}

/** As people look for names: without regard to capitals and accents, numbers by their value. */
export const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Paths that a mailbox stands below, the nearest first. */
function* ancestorsOf({ path, delimiter, prefix = '' }: Mailbox): Generator<string> {
  if (!delimiter) return
  let end = path.lastIndexOf(delimiter)
  while (end >= Math.max(1, prefix.length)) {
    yield path.slice(0, end)
    end = path.lastIndexOf(delimiter, end - 1)
  }
}

/** The nearest listed ancestor's path; unlisted levels in between are skipped. */
function parentOf(mailbox: Mailbox, paths: Set<string>): string | null {
  for (const ancestor of ancestorsOf(mailbox)) if (paths.has(ancestor)) return ancestor
  return null
}

/**
 * Splits LIST's answer into the tree of special folders and that of all others, each folder once with
 * what is below it. Favourites stand at the end of the special ones.
 */
export function mailboxTrees(mailboxes: Mailbox[], favourites: ReadonlySet<string> = new Set()): Trees {
  const paths = new Set(mailboxes.map((mailbox) => mailbox.path))
  const children = new Map<string | null, Mailbox[]>()
  const isRaised = (mailbox: Mailbox) => mailbox.specialUse !== null || favourites.has(mailbox.path)
  for (const mailbox of mailboxes) {
    const parent = isRaised(mailbox) ? null : parentOf(mailbox, paths)
    const siblings = children.get(parent)
    if (siblings) siblings.push(mailbox)
    else children.set(parent, [mailbox])
  }
  function walk(into: TreeItem[], siblings: Mailbox[], level: number, parent: string | null): TreeItem[] {
    siblings.forEach((mailbox, index) => {
      const below = (children.get(mailbox.path) ?? []).sort((a, b) => byName.compare(a.path, b.path))
      const place = { position: index + 1, siblings: siblings.length }
      into.push({ mailbox, level, hasChildren: below.length > 0, parent, ...place })
      walk(into, below, level + 1, mailbox.path)
    })
    return into
  }
  const rank = ({ specialUse }: Mailbox) =>
    specialUse ? specialUses.indexOf(specialUse) : specialUses.length
  const roots = (children.get(null) ?? []).sort(
    (a, b) => rank(a) - rank(b) || byName.compare(mailboxName(a), mailboxName(b)),
  )
  return {
    special: walk([], roots.filter(isRaised), 1, null),
    other: walk(
      [],
      roots.filter((mailbox) => !isRaised(mailbox)),
      1,
      null,
    ),
  }
}

/**
 * The folders that a tree shows: those subscribed to, where the person's programs use subscriptions at
 * all. Special folders, the open one and what holds a shown one are there in any case.
 */
export function shownMailboxes(mailboxes: Mailbox[], current: string | null): Mailbox[] {
  const inUse = mailboxes.some(({ subscribed, specialUse }) => subscribed && specialUse !== '\\Inbox')
  if (!inUse) return mailboxes
  const shown = new Set<string>()
  for (const mailbox of mailboxes) {
    if (!mailbox.subscribed && !mailbox.specialUse && mailbox.path !== current) continue
    shown.add(mailbox.path)
    for (const ancestor of ancestorsOf(mailbox)) shown.add(ancestor)
  }
  return mailboxes.filter(({ path }) => shown.has(path))
}

/** Items whose ancestors are all expanded. */
export function expandedItems(items: TreeItem[], collapsed: ReadonlySet<string>): TreeItem[] {
  const hidden = new Set<string>()
  return items.filter((item) => {
    const isHidden = item.parent !== null && (collapsed.has(item.parent) || hidden.has(item.parent))
    if (isHidden) hidden.add(item.mailbox.path)
    return !isHidden
  })
}

/** A folder with all that is inside it. */
export function mailboxesWithin(mailboxes: Mailbox[], { path, delimiter }: Mailbox): Mailbox[] {
  return mailboxes.filter((mailbox) => isWithin(mailbox.path, path, delimiter))
}

/** true when there are folders inside a folder. */
export function holdsFolders(mailboxes: Mailbox[], { path, delimiter }: Mailbox): boolean {
  return mailboxes.some((mailbox) => mailbox.path !== path && isWithin(mailbox.path, path, delimiter))
}
