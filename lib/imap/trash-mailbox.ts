import { MailError } from '../mail/mail-error'
import type { Mailbox } from '../mail/mailbox'
import { isWithin, lastPart } from '../mail/mailbox-path'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { deleteMailbox } from './delete-mailbox'
import { listUids } from './list-uids'
import { moveMessages } from './move-messages'
import { openMailbox } from './open-mailbox'
import { renameMailbox } from './rename-mailbox'
import { unselect } from './unselect'

/** Messages moved by one command. */
const batch = 1000

/** Refusals of RENAME that say no more than that this server keeps no folders in Trash. */
const notBelowTrash = ['refused', 'no-subfolders', 'name-not-possible', 'no-permission']

/**
 * Puts a mailbox with all that is in it and below it into Trash. It is renamed to stand below Trash,
 * which loses nothing and can be undone. Where the server refuses that, the messages of a mailbox with
 * nothing below it are moved to Trash, and it is deleted when it is seen to be empty and Trash to hold
 * what it held.
 * @param listed all mailboxes, as they are now
 * @param trash path of Trash
 * @returns its path below Trash, or null when it had to be dissolved
 * @throws MailError `mailbox-protected`, `mailbox-not-empty` (not all could be moved: it is kept),
 *   `emptied-only` (it is kept, and all are in Trash), `mailbox-has-children` (nothing was changed),
 *   `mailbox-not-found`, `over-quota`, `unsupported`, `refused`
 */
export async function trashMailbox(
  imap: ImapConnection,
  listed: Mailbox[],
  mailbox: string,
  trash: string,
): Promise<{ path: string | null }> {
  const entry = listed.find(({ path }) => path === mailbox)
  if (!entry) throw new MailError('mailbox-not-found')
  const within = listed.filter(({ path }) => isWithin(path, mailbox, entry.delimiter))
  if (within.some(({ specialUse }) => specialUse)) throw new MailError('mailbox-protected')
  try {
    return await renameMailbox(imap, listed, mailbox, { parent: trash, name: freeName(listed, entry, trash) })
  } catch (error) {
    if (!(error instanceof MailError) || !notBelowTrash.includes(error.code)) throw error
  }
  if (within.length > 1) throw new MailError('mailbox-has-children')
  const moved = entry.selectable ? await empty(imap, mailbox, trash) : 0
  await deleteMailbox(imap, [entry], mailbox).catch((error: MailError) => {
    throw moved > 0 && imap.client.usable ? error.as('emptied-only') : error
  })
  return { path: null }
}

/** "Projects", or "Projects (2)" when there is a Projects in Trash already. */
function freeName(listed: Mailbox[], entry: Mailbox, trash: string): string {
  const taken = new Set(listed.map(({ path }) => path.toLowerCase()))
  const name = lastPart(entry)
  const isTaken = (each: string) => taken.has(`${trash}${entry.delimiter}${each}`.toLowerCase())
  let free = name
  for (let number = 2; isTaken(free); number += 1) free = `${name} (${number})`
  return free
}

/** Moves all messages to Trash, and makes sure that they are there and no longer here; tells how many. */
async function empty(imap: ImapConnection, mailbox: string, trash: string): Promise<number> {
  const before = await countIn(imap, trash)
  let moved = 0
  for (;;) {
    const set = await listUids(imap, mailbox, batch)
    if (set.uids.length === 0) break
    const { sources } = await moveMessages(imap, set, trash)
    moved += sources.length
    // Messages that stay where they are would be moved for ever.
    if ((await listUids(imap, mailbox, 1)).uids[0] === set.uids[0]) break
  }
  const { exists } = await openMailbox(imap, mailbox)
  const after = await countIn(imap, trash)
  if (exists > 0 || after - before < moved) throw new MailError('mailbox-not-empty')
  return moved
}

async function countIn(imap: ImapConnection, mailbox: string): Promise<number> {
  await unselect(imap)
  const { messages } = await attempt(imap, (client) => client.status(mailbox, { messages: true }))
  if (messages === undefined) throw new MailError('refused', { detail: 'STATUS without MESSAGES' })
  return messages
}
