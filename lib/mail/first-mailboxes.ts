import type { Mailbox } from './mailbox'
import { isWithin } from './mailbox-path'
import type { MailboxSettings } from './mailbox-settings'
import { expandedItems, mailboxTrees, shownMailboxes } from './mailbox-tree'

/** Folders that travel in the first HTML in any case, and lines of each tree when there are more. */
const bounds = { all: 300, lines: 60 }

/**
 * The folders that the first picture shows: all of them, or with thousands the first lines of each
 * tree, with the open folder and what it stands in. The browser asks for the rest.
 */
export function firstMailboxes(
  mailboxes: Mailbox[],
  settings: MailboxSettings[],
  current: string | null,
): Mailbox[] {
  if (mailboxes.length <= bounds.all) return mailboxes
  const paths = (those: MailboxSettings[]) => new Set(those.map(({ mailbox }) => mailbox))
  const trees = mailboxTrees(
    shownMailboxes(mailboxes, current),
    paths(settings.filter(({ favourite }) => favourite)),
  )
  const collapsed = paths(settings.filter((each) => each.collapsed))
  const first = new Set(
    [trees.special, trees.other].flatMap((items) =>
      expandedItems(items, collapsed)
        .slice(0, bounds.lines)
        .map(({ mailbox }) => mailbox.path),
    ),
  )
  return mailboxes.filter(
    ({ path, specialUse, delimiter }) =>
      first.has(path) || specialUse || (current !== null && isWithin(current, path, delimiter)),
  )
}
