import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import type { CopyUid } from './uid-copy'

/**
 * Moves messages of the selected mailbox (UID MOVE, RFC 6851). Only for servers with MOVE.
 * @returns null where the server does not tell where they are now
 * @throws MailError `over-quota`, `mailbox-not-found` (the target), `refused`
 */
export async function uidMove(imap: ImapConnection, uids: number[], target: string): Promise<CopyUid | null> {
  const answer = await attempt(imap, (client) => client.messageMove(uidSet(uids), target, { uid: true }))
  return answer.uidMap && answer.uidValidity
    ? { uidValidity: Number(answer.uidValidity), uids: answer.uidMap }
    : null
}
