import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/** What COPYUID tells (RFC 4315, 3): the UIDs of the copies by those of the originals. */
export interface CopyUid {
  uidValidity: number
  uids: Map<number, number>
}

/**
 * Copies messages of the selected mailbox (UID COPY): all of them that are there, or none.
 * @returns null where the server does not tell which copies it has made
 * @throws MailError `over-quota`, `mailbox-not-found` (the target), `refused`
 */
export async function uidCopy(imap: ImapConnection, uids: number[], target: string): Promise<CopyUid | null> {
  const answer = await attempt(imap, (client) => client.messageCopy(uidSet(uids), target, { uid: true }))
  return answer.uidMap && answer.uidValidity
    ? { uidValidity: Number(answer.uidValidity), uids: answer.uidMap }
    : null
}
