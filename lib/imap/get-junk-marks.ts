import type { JunkMarks, MessageSet } from '../mail/message-ref'
import { uidSet, uidSets } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'

/**
 * Which of some messages carry `$Junk`, and which `$NotJunk`.
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`
 */
export async function getJunkMarks(imap: ImapConnection, set: MessageSet): Promise<JunkMarks> {
  await openMailbox(imap, set.mailbox, set.uidValidity)
  const carriers = async (keyword: string) => {
    const found: number[] = []
    for (const uids of uidSets(set.uids)) {
      const query = { uid: uidSet(uids), keyword }
      found.push(...(await attempt(imap, (client) => client.search(query, { uid: true }))))
    }
    return found
  }
  return { junk: await carriers('$Junk'), notJunk: await carriers('$NotJunk') }
}
