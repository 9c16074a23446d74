import { uidSet, uidSets } from '../mail/uid-set'
import type { ImapConnection } from './connection'
import { fetchSet } from './fetch-set'

/**
 * When messages of the selected mailbox were received (INTERNALDATE), in seconds since 1970 by UID.
 * @throws MailError
 */
export async function fetchReceived(imap: ImapConnection, uids: number[]): Promise<Map<number, number>> {
  const received = new Map<number, number>()
  for (const set of uidSets(uids)) {
    await fetchSet(imap, 'UID FETCH', uidSet(set), ['UID', 'INTERNALDATE'], ({ uid, internalDate }) => {
      const at = Math.floor(Number(new Date(internalDate ?? Number.NaN)) / 1000)
      if (at >= 0) received.set(uid, at)
      return null
    })
  }
  return received
}
