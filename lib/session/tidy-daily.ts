import type { ImapConnection } from '../imap/connection'
import { listUids } from '../imap/list-uids'
import { log } from '../log'
import { getDatabase } from '../store/database'
import { mostOrigins, oldestOrigin, tidyOrigins } from '../store/origins'

const day = 24 * 60 * 60_000

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenTidied?: Map<string, number> }

/**
 * Drops what is kept of messages that have left Trash or Junk without us: other programs and servers
 * empty them too. At most once a day, and only where something is a day old.
 */
export async function tidyDaily(imap: ImapConnection, owner: string, mailbox: string): Promise<void> {
  shared.wrenTidied ??= new Map()
  const key = JSON.stringify([owner, mailbox])
  const now = Date.now()
  if (now - (shared.wrenTidied.get(key) ?? 0) < day) return
  shared.wrenTidied.set(key, now)
  try {
    const db = await getDatabase()
    const oldest = await oldestOrigin(db, owner, mailbox)
    if (oldest === null || now - oldest < day) return
    await tidyOrigins(db, owner, await listUids(imap, mailbox, mostOrigins))
  } catch (error) {
    log.info({ err: (error as Error).message }, 'origins not tidied')
  }
}
