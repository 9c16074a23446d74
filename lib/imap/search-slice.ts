import type { Argument } from './argument'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { searchUids } from './search'

/** What a slice of a search has found. */
export interface SearchSlice {
  uidValidity: number
  exists: number
  /** Ascending. */
  uids: number[]
  /** Sequence number of its oldest message: the next slice ends below it. */
  from: number
}

/**
 * Searches some of the newest messages of a mailbox.
 * @param below sequence number that the slice ends below; Infinity for the newest
 * @param size messages of the slice
 * @throws MailError `mailbox-not-found`
 */
export async function searchSlice(
  imap: ImapConnection,
  mailbox: string,
  criteria: Argument[],
  below: number,
  size: number,
): Promise<SearchSlice> {
  const { uidValidity, exists } = await openMailbox(imap, mailbox)
  const to = Math.min(exists, below - 1)
  const from = Math.max(1, to - size + 1)
  if (to < 1) return { uidValidity, exists, uids: [], from: 1 }
  const isAll = from === 1 && to === exists
  const range: Argument[] = isAll ? [] : [{ type: 'SEQUENCE', value: `${from}:${to}` }]
  return { uidValidity, exists, uids: await searchUids(imap, [...range, ...criteria]), from }
}
