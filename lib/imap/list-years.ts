import type { MessageSet } from '../mail/message-ref'
import type { ImapConnection } from './connection'
import { atoms } from './criteria'
import { openMailbox } from './open-mailbox'
import { searchUids } from './search'

/** Years that are looked back. */
const mostYears = 60

/** The messages of a mailbox that were received in one year (INTERNALDATE, as the server has it). */
export interface YearOfMessages extends MessageSet {
  year: number
}

/**
 * The messages of a mailbox by the years in which they were received, the latest first, without years that
 * have none.
 * @param before the year after the last that is looked at
 * @throws MailError `mailbox-not-found`
 */
export async function listYears(
  imap: ImapConnection,
  mailbox: string,
  before: number,
): Promise<YearOfMessages[]> {
  const { uidValidity, exists } = await openMailbox(imap, mailbox)
  if (exists === 0) return []
  const all = await searchUids(imap, atoms('BEFORE', `1-Jan-${before}`))
  const years: YearOfMessages[] = []
  let left = all.length
  for (let year = before - 1; left > 0 && year >= before - mostYears; year -= 1) {
    const uids = await searchUids(imap, atoms('SINCE', `1-Jan-${year}`, 'BEFORE', `1-Jan-${year + 1}`))
    left -= uids.length
    if (uids.length > 0) years.push({ year, mailbox, uidValidity, uids })
  }
  return years
}
