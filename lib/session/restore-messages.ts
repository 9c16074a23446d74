import type { ImapConnection } from '../imap/connection'
import { log } from '../log'
import { MailError, type MailErrorCode } from '../mail/mail-error'
import type { MessageSet } from '../mail/message-ref'
import type { RestoredGroup } from '../mail/restored'
import { getDatabase } from '../store/database'
import { listOrigins } from '../store/origins'
import { moveAndNote } from './move-and-note'

/** The groups that went back, and why the others did not. */
interface Restored {
  groups: RestoredGroup[]
  stopped: MailErrorCode | null
}

/**
 * Puts messages in Trash or Junk back to where each came from; to the Inbox where that is not known,
 * or not there any more. Folders of one selection go one after another; where a later one fails, the
 * result says what has been done.
 * @param isNotJunk they are marked as no junk as well
 * @throws MailError of `moveMessages`, when nothing has been moved
 */
export async function restoreMessages(
  imap: ImapConnection,
  owner: string,
  set: MessageSet,
  isNotJunk: boolean,
): Promise<Restored> {
  const restored: Restored = { groups: [], stopped: null }
  let failure: unknown = null
  for (const [origin, uids] of await byOrigin(owner, set)) {
    try {
      const { stopped, ...group } = await putBack(imap, owner, { ...set, uids }, origin, isNotJunk)
      restored.groups.push(group)
      restored.stopped = stopped
    } catch (error) {
      failure = error
      if (error instanceof MailError && error.code === 'message-not-found') continue
      restored.stopped = error instanceof MailError ? error.code : 'refused'
    }
    if (restored.stopped) break
  }
  if (restored.groups.length === 0) throw failure
  return restored
}

async function byOrigin(owner: string, set: MessageSet): Promise<Map<string | null, number[]>> {
  const origins = await getDatabase()
    .then((db) => listOrigins(db, owner, set))
    .catch((error: Error) => {
      log.error({ err: error }, 'origins cannot be read')
      return new Map<number, string>()
    })
  const groups = new Map<string | null, number[]>()
  for (const uid of set.uids) {
    const origin = origins.get(uid) ?? null
    const group = groups.get(origin) ?? []
    group.push(uid)
    groups.set(origin, group)
  }
  return groups
}

async function putBack(
  imap: ImapConnection,
  owner: string,
  set: MessageSet,
  origin: string | null,
  isNotJunk: boolean,
): Promise<RestoredGroup & Pick<Restored, 'stopped'>> {
  const marks = isNotJunk ? { junk: [], notJunk: set.uids } : undefined
  const move = async (target: string, fallback: RestoredGroup['fallback']) => {
    const { moved, sources, ...rest } = await moveAndNote(imap, owner, {
      ...{ set, target, marks },
      origins: [],
    })
    return { target, fallback, moved, count: sources.length, ...rest }
  }
  if (origin === null || origin === set.mailbox) return move('INBOX', 'unknown')
  try {
    return await move(origin, null)
  } catch (error) {
    if (!(error instanceof MailError) || error.code !== 'mailbox-not-found') throw error
    return move('INBOX', 'gone')
  }
}
