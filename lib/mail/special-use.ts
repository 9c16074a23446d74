import type { Mailbox, SpecialUse } from './mailbox'

/** Special uses that a person can give to a folder of their choice. */
export type ChoosableUse = Extract<SpecialUse, '\\Drafts' | '\\Sent' | '\\Archive' | '\\Junk' | '\\Trash'>

/** In the order in which they are offered. */
export const choosableUses: ChoosableUse[] = ['\\Sent', '\\Drafts', '\\Trash', '\\Junk', '\\Archive']

/** The role as people read it; also the name of a folder that is made for it. */
export function nameOfUse(use: ChoosableUse): string {
  return use.slice(1)
}

/** Which folder a person has chosen for a use; "" when it is to be none, whatever the server says. */
export type UseChoices = Partial<Record<ChoosableUse, string>>

/** Who says which folder has a use. */
export interface UseState {
  use: ChoosableUse
  /** The server's folder, or null. */
  announced: string | null
  /** The person's choice: a path, "" for none; null where they have not chosen. */
  chosen: string | null
}

/** true for a folder that a person may choose: it is there, holds messages, and is not INBOX. */
export function isPossible(mailbox: Mailbox | undefined): boolean {
  return mailbox?.selectable === true && !mailbox.cannot?.insert && mailbox.path.toUpperCase() !== 'INBOX'
}

/** The choices that count: one for a folder that is no longer there gives way to the server's word. */
export function countingChoices(mailboxes: Mailbox[], choices: UseChoices): UseChoices {
  const known = new Map(mailboxes.map((mailbox) => [mailbox.path, mailbox]))
  return Object.fromEntries(
    Object.entries(choices).filter(([, path]) => path === '' || isPossible(known.get(path))),
  )
}

/**
 * The mailboxes with the uses that a person has chosen. A choice beats the server: the folder that had
 * the use becomes an ordinary one.
 */
export function withChosenUses(mailboxes: Mailbox[], choices: UseChoices): Mailbox[] {
  const counting = countingChoices(mailboxes, choices)
  const byPath = new Map<string, SpecialUse>()
  for (const [use, path] of Object.entries(counting)) {
    // Where two uses share a folder, which no choice makes, the one that is offered first has it.
    if (path && !byPath.has(path)) byPath.set(path, use as ChoosableUse)
  }
  return mailboxes.map((mailbox) => {
    const announced = mailbox.specialUse
    const isMoved = announced !== null && Object.hasOwn(counting, announced)
    const specialUse = byPath.get(mailbox.path) ?? (isMoved ? null : announced)
    return specialUse === announced ? mailbox : { ...mailbox, specialUse }
  })
}

/** What the server and the person say about each use. */
export function listUseStates(mailboxes: Mailbox[], choices: UseChoices): UseState[] {
  const counting = countingChoices(mailboxes, choices)
  return choosableUses.map((use) => ({
    use,
    announced: mailboxes.find(({ specialUse }) => specialUse === use)?.path ?? null,
    chosen: counting[use] ?? null,
  }))
}
