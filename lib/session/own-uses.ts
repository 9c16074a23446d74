import type { ImapConnection } from '../imap/connection'
import { listMailboxes } from '../imap/list-mailboxes'
import { MailError } from '../mail/mail-error'
import {
  type ChoosableUse,
  countingChoices,
  isPossible,
  listUseStates,
  type UseState,
  withChosenUses,
} from '../mail/special-use'
import type { Database } from '../store/database'
import { chooseUse, readUseChoices } from '../store/special-uses'

/**
 * What the server and a person say about each special use.
 * @throws MailError, Error of the database
 */
export async function listOwnUses(imap: ImapConnection, db: Database, owner: string): Promise<UseState[]> {
  const listed = await listMailboxes(imap, { withCounts: false })
  return listUseStates(listed, await readUseChoices(db, owner))
}

/**
 * Gives a special use to a folder: a path, "" for none, null for the server's own. Choices for folders
 * that are no longer there are forgotten.
 * @throws MailError `mailbox-not-found`, `special-use-taken` (the folder has another use), Error of the database
 */
export async function chooseOwnUse(
  imap: ImapConnection,
  db: Database,
  owner: string,
  { use, mailbox }: { use: ChoosableUse; mailbox: string | null },
): Promise<UseState[]> {
  const listed = await listMailboxes(imap, { withCounts: false })
  const stored = await readUseChoices(db, owner)
  const choices = countingChoices(listed, stored)
  const now = withChosenUses(listed, choices)
  const announced = listed.find(({ specialUse }) => specialUse === use)?.path
  const wanted = now.find(({ path }) => path === (mailbox ?? announced))
  if (mailbox && !isPossible(wanted)) throw new MailError('mailbox-not-found')
  if (wanted?.specialUse && wanted.specialUse !== use) throw new MailError('special-use-taken')
  for (const gone of Object.keys(stored) as ChoosableUse[]) {
    if (!Object.hasOwn(choices, gone)) await chooseUse(db, owner, gone, null)
  }
  await chooseUse(db, owner, use, mailbox)
  return listUseStates(listed, await readUseChoices(db, owner))
}
