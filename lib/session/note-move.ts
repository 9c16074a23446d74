import { log } from '../log'
import type { MessageSet, MoveOutcome, Origin } from '../mail/message-ref'
import { renamedUids } from '../mail/renamed-uids'
import { getDatabase } from '../store/database'
import { forgetOrigins, keepOrigins, listOrigins, oldestOrigin } from '../store/origins'

/**
 * Brings what is kept about origins up to date after a move. A database that fails must not make a
 * move that was done look as if it failed: the messages then go back to the Inbox when restored.
 * @param origins to keep, by the UIDs before the move
 * @returns what was kept until now, by the UIDs after it
 */
export async function noteMove(
  owner: string,
  set: MessageSet,
  outcome: Pick<MoveOutcome, 'moved' | 'sources'>,
  origins: Origin[],
): Promise<Origin[]> {
  const { moved, sources } = outcome
  const left = { ...set, uids: sources }
  try {
    const db = await getDatabase()
    const before = new Map<string, number[]>()
    const isKept = (await oldestOrigin(db, owner, set.mailbox)) !== null
    for (const [uid, origin] of isKept ? await listOrigins(db, owner, left) : []) {
      const uids = before.get(origin) ?? []
      uids.push(uid)
      before.set(origin, uids)
    }
    if (before.size) await forgetOrigins(db, owner, left)
    for (const { origin, uids } of moved ? origins : []) {
      await keepOrigins(db, owner, { ...(moved as MessageSet), uids: renamedUids(uids, outcome) }, origin)
    }
    return [...before].map(([origin, uids]) => ({ origin, uids: renamedUids(uids, outcome) }))
  } catch (error) {
    log.error({ err: error }, 'origins cannot be kept')
    return []
  }
}
