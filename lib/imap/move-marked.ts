import type { JunkMarks, MessageSet, MoveOutcome } from '../mail/message-ref'
import { renamedUids } from '../mail/renamed-uids'
import type { ImapConnection } from './connection'
import { getJunkMarks } from './get-junk-marks'
import { moveMessages } from './move-messages'
import { storeJunkMarks } from './store-junk-marks'

/**
 * Marks messages as junk or as not junk and moves them, in this order: the marks travel with them, and
 * a server that learns from the move sees them. Where the move is refused, they are taken back.
 * @param marks which of the messages shall carry which keyword
 * @returns also the marks before, by the messages' new UIDs: what Undo restores
 * @throws MailError of `moveMessages`
 */
export async function moveMarked(
  imap: ImapConnection,
  set: MessageSet,
  target: string,
  marks: JunkMarks,
): Promise<MoveOutcome> {
  const before = await getJunkMarks(imap, set)
  try {
    await storeJunkMarks(imap, set, before, marks)
    const result = await moveMessages(imap, set, target)
    const stayed = result.stopped ? leftBehind(set, result) : []
    if (stayed.length) await takeBack(stayed)
    return {
      ...result,
      marks: { junk: renamedUids(before.junk, result), notJunk: renamedUids(before.notJunk, result) },
    }
  } catch (error) {
    await takeBack(set.uids)
    throw error
  }

  async function takeBack(uids: number[]) {
    if (!imap.client.usable) return
    const among = ({ junk, notJunk }: JunkMarks) => ({ junk: only(junk, uids), notJunk: only(notJunk, uids) })
    // The refusal is what is told; a mark that stays is no loss.
    await storeJunkMarks(imap, { ...set, uids }, among(marks), among(before)).catch(() => undefined)
  }
}

function leftBehind({ uids }: MessageSet, { sources }: MoveOutcome): number[] {
  const gone = new Set(sources)
  return uids.filter((uid) => !gone.has(uid))
}

function only(uids: number[], these: number[]): number[] {
  const chosen = new Set(these)
  return uids.filter((uid) => chosen.has(uid))
}
