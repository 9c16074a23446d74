import type { ImapConnection } from '../imap/connection'
import { fetchReceived } from '../imap/fetch-received'
import { fetchRowsOf } from '../imap/fetch-rows'
import { type SearchStep, searchSteps } from '../imap/search-criteria'
import { type SearchSlice, searchSlice } from '../imap/search-slice'
import { MailError } from '../mail/mail-error'
import type { MessageRow } from '../mail/message'
import type { SearchEvent } from '../mail/search-event'
import { placesOf } from '../mail/search-places'
import type { SearchTerm } from '../mail/search-query'
import { uidSet } from '../mail/uid-set'
import { ownMailboxes } from './own-mailboxes'
import { withConnection } from './pool'
import type { Session } from './session-cookie'

/** Messages of the first slice and of the largest one: what no text has to be read for, and what it has. */
const sizes = { fields: [5000, 1_000_000], texts: [500, 20_000] } as const
/** Milliseconds that a slice should take: as long, nothing else is done on the user's connection. */
const sliceTime = 400
/** Rows that come with what is found first. */
const firstRows = 25
/** Messages of a folder that are listed among those of others. */
const mostOfFolder = 1000

/** A folder that is searched. */
interface Place {
  mailbox: string
  /** Messages in it, as far as they are known. */
  total: number
  found: Set<number>
  /** No more of it is wanted, or it is not there. */
  isOver: boolean
}

/** A slice of a folder, and what is told of the messages that it has found. */
interface Found extends SearchSlice {
  rows: MessageRow[]
  received: Map<number, number> | null
}

const newPlace = (mailbox: string, messages: number | null): Place => ({
  ...{ mailbox, total: messages ?? 0, found: new Set(), isOver: false },
})

/**
 * Searches a folder, or those that `in:` terms name: subjects and people of all, then the texts, and of each
 * folder the newest messages first. Between two slices, other requests of the same user have their turn.
 * @param mailbox that is searched where no term names one
 * @param signal of whoever waits: without them it ends
 * @throws MailError of the first slice that fails
 */
export async function* runSearch(
  session: Session,
  mailbox: string | undefined,
  terms: SearchTerm[],
  signal: AbortSignal,
): AsyncGenerator<SearchEvent> {
  const isSpread = terms.some(({ kind }) => kind === 'in')
  const places = isSpread ? await placesFor(session, terms, signal) : [newPlace(mailbox ?? 'INBOX', null)]
  if (places.length === 0) yield { kind: 'failed', words: 'There is no folder of that name.' }
  const whole = places.reduce((sum, { total }) => sum + total, 0)
  let uidValidity = 0
  let isShown = false
  for (const step of searchSteps(terms)) {
    let before = 0
    for (const place of places) {
      for await (const slice of slicesOf(
        session,
        place,
        step,
        { isSpread, hasRows: () => !isShown },
        signal,
      )) {
        const { uids, rows, exists, from, received } = slice
        uidValidity = slice.uidValidity
        isShown ||= rows.length > 0
        const found = { mailbox: place.mailbox, uidValidity, uids: uidSet(uids), rows }
        if (uids.length > 0) {
          yield {
            kind: 'found',
            ...found,
            ...(received && { received: uids.map((uid) => received.get(uid) ?? 0) }),
          }
        }
        if (step.readsTexts) {
          yield { kind: 'progress', done: before + exists - from + 1, total: isSpread ? whole : exists }
        }
        if (place.found.size >= mostOfFolder && place.isOver) {
          yield { kind: 'cut', mailbox: place.mailbox, most: mostOfFolder }
        }
      }
      before += place.total
    }
  }
  yield { kind: 'end', uidValidity }
}

async function placesFor(session: Session, terms: SearchTerm[], signal: AbortSignal): Promise<Place[]> {
  const mailboxes = await withConnection(session, (imap) => ownMailboxes(imap), signal)
  return placesOf(mailboxes, terms).map(({ path, messages }) => newPlace(path, messages))
}

/** What the next slices of a folder have that was not found before, from its newest message to its oldest. */
async function* slicesOf(
  session: Session,
  place: Place,
  { criteria, readsTexts }: SearchStep,
  { isSpread, hasRows }: { isSpread: boolean; hasRows: () => boolean },
  signal: AbortSignal,
): AsyncGenerator<Found> {
  const [first, largest] = readsTexts ? sizes.texts : sizes.fields
  let size: number = first
  let below = Number.POSITIVE_INFINITY
  async function work(imap: ImapConnection): Promise<Found> {
    const slice = await searchSlice(imap, place.mailbox, criteria, below, size)
    const fresh = slice.uids.filter((uid) => !place.found.has(uid))
    const uids = isSpread ? fresh.slice(place.found.size - mostOfFolder) : fresh
    const newest = hasRows() ? uids.slice(-firstRows).reverse() : []
    const set = { mailbox: place.mailbox, uidValidity: slice.uidValidity, uids: newest }
    return {
      ...{ ...slice, uids },
      rows: newest.length > 0 ? await fetchRowsOf(imap, set) : [],
      received: isSpread ? await fetchReceived(imap, uids) : null,
    }
  }
  while (below > 1 && !place.isOver) {
    signal.throwIfAborted()
    const start = performance.now()
    const slice = await withConnection(session, work, signal).catch((error: unknown) => {
      // Of many folders, one may have gone meanwhile, or be somebody else's.
      if (isSpread && error instanceof MailError && passable.includes(error.code)) return null
      throw error
    })
    if (!slice) {
      place.isOver = true
      return
    }
    const took = performance.now() - start
    below = slice.from
    for (const uid of slice.uids) place.found.add(uid)
    place.isOver = isSpread && place.found.size >= mostOfFolder
    yield slice
    size = Math.round(Math.min(largest, Math.max(first, (size * sliceTime) / Math.max(1, took)), size * 20))
  }
}

const passable = ['mailbox-not-found', 'no-permission', 'refused']
