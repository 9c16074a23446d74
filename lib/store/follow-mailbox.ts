import { isWithin, renamedPath } from '../mail/mailbox-path'
import type { Database } from './database'
import { moveMailboxSettings } from './mailbox-settings'
import { moveSavedSearches } from './saved-searches'

/** A mailbox as it was called, and as it is called now. */
export interface Move {
  from: string
  to: string
  delimiter: string | null
  /** It went to Trash: what came from it is to be restored to where it was, not into Trash. */
  isTrashed?: boolean
}

/**
 * Lets everything that a person's records say of a mailbox, and of what is inside it, follow a RENAME:
 * its settings, searches in it, the choice for a special use, and as where a message in Trash came from.
 */
export async function followMailbox(
  db: Database,
  owner: string,
  { from, to, delimiter, isTrashed = false }: Move,
): Promise<void> {
  await moveMailboxSettings(db, owner, from, to, delimiter)
  if (!isTrashed) await moveSavedSearches(db, owner, from, to, delimiter)
  const chosen = await db.selectFrom('special_uses').select('mailbox').where('owner', '=', owner).execute()
  const isMoved = (path: string) => isWithin(path, from, delimiter)
  for (const path of chosen.map(({ mailbox }) => mailbox).filter(isMoved)) {
    await db
      .updateTable('special_uses')
      .set({ mailbox: renamedPath(path, from, to, delimiter) })
      .where('owner', '=', owner)
      .where('mailbox', '=', path)
      .execute()
  }
  if (isTrashed) return
  const origins = await db
    .selectFrom('origins')
    .select('origin')
    .distinct()
    .where('owner', '=', owner)
    .execute()
  for (const path of origins.map(({ origin }) => origin).filter(isMoved)) {
    await db
      .updateTable('origins')
      .set({ origin: renamedPath(path, from, to, delimiter) })
      .where('owner', '=', owner)
      .where('origin', '=', path)
      .execute()
  }
}
