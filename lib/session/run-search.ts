import type { ImapConnection } from '../imap/connection'
import { fetchRowsOf } from '../imap/fetch-rows'
import { searchSteps } from '../imap/search-criteria'
import { type SearchSlice, searchSlice } from '../imap/search-slice'
import type { MessageRow } from '../mail/message'
import type { SearchEvent } from '../mail/search-event'
import type { SearchTerm } from '../mail/search-query'
import { uidSet } from '../mail/uid-set'
import { withConnection } from './pool'
import type { Session } from './session-cookie'

/** Messages of the first slice and of the largest one: what no text has to be read for, and what it has. */
const sizes = { fields: [5000, 1_000_000], texts: [500, 20_000] } as const
/** Milliseconds that a slice should take: as long, nothing else is done on the user's connection. */
const sliceTime = 400
/** Rows that come with what is found first. */
const firstRows = 25

/**
 * Searches a mailbox, the newest messages first: subjects and people of all, then the texts. Between two
 * slices, other requests of the same user have their turn.
 * @param signal of whoever waits: without them it ends
 * @throws MailError of the first slice that fails
 */
export async function* runSearch(
  session: Session,
  mailbox: string,
  terms: SearchTerm[],
  signal: AbortSignal,
): AsyncGenerator<SearchEvent> {
  let uidValidity = 0
  let isShown = false
  for (const { criteria, readsTexts } of searchSteps(terms)) {
    const [first, largest] = readsTexts ? sizes.texts : sizes.fields
    let size: number = first
    let below = Number.POSITIVE_INFINITY
    while (below > 1) {
      signal.throwIfAborted()
      const start = performance.now()
      const work = async (imap: ImapConnection): Promise<SearchSlice & { rows: MessageRow[] }> => {
        const slice = await searchSlice(imap, mailbox, criteria, below, size)
        const uids = isShown ? [] : slice.uids.slice(-firstRows).reverse()
        const set = { mailbox, uidValidity: slice.uidValidity, uids }
        return { ...slice, rows: uids.length > 0 ? await fetchRowsOf(imap, set) : [] }
      }
      const slice = await withConnection(session, work, signal)
      const took = performance.now() - start
      below = slice.from
      uidValidity = slice.uidValidity
      isShown ||= slice.rows.length > 0
      const { uids, rows, exists } = slice
      if (uids.length > 0) yield { kind: 'found', uidValidity, uids: uidSet(uids), rows }
      if (readsTexts) yield { kind: 'progress', done: exists - below + 1, total: exists }
      size = Math.round(Math.min(largest, Math.max(first, (size * sliceTime) / Math.max(1, took)), size * 20))
    }
  }
  yield { kind: 'end', uidValidity }
}
