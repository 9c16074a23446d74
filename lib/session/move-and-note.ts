import type { ImapConnection } from '../imap/connection'
import { moveMarked } from '../imap/move-marked'
import { moveMessages } from '../imap/move-messages'
import type { JunkMarks, MessageSet, MoveOutcome, Origin } from '../mail/message-ref'
import { noteMove } from './note-move'
import { tidyDaily } from './tidy-daily'

/** A move, and what belongs to it. */
interface Move {
  set: MessageSet
  target: string
  /** Which of them shall carry `$Junk` and `$NotJunk`; without it, the marks stay. */
  marks?: JunkMarks
  /** Where they came from, kept when the target is Trash or Junk. */
  origins: Origin[]
}

/**
 * Moves messages, and keeps where they came from.
 * @returns also where they had come from before, when they leave Trash or Junk: what Undo restores
 * @throws MailError of `moveMessages`
 */
export async function moveAndNote(
  imap: ImapConnection,
  owner: string,
  { set, target, marks, origins }: Move,
): Promise<MoveOutcome & { origins: Origin[] }> {
  const outcome = marks ? await moveMarked(imap, set, target, marks) : await moveMessages(imap, set, target)
  const before = await noteMove(owner, set, outcome, origins)
  if (origins.length) await tidyDaily(imap, owner, target)
  return { ...outcome, origins: before }
}
