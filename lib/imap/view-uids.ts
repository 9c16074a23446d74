import { dropOldest } from '../mail/drop-oldest'
import { followsFlags, type ListView, viewKey } from '../mail/list-view'
import type { Argument } from './argument'
import type { ImapConnection, KnownView } from './connection'
import { fetchSortable } from './fetch-sortable'
import type { OpenMailbox } from './open-mailbox'
import { hasPartialSort, searchUids, sortPiece, sortUids } from './search'
import { filterCriteria, flagCriteria, sortProgram } from './view-criteria'

/** Views whose order a connection keeps. */
const mostViews = 4
/** Messages of a piece of an order that is asked for at once. */
const pieceSize = 500

/** A piece of a view: `total` is of the whole. */
type ViewPiece = Omit<KnownView, 'mark'>

/**
 * UIDs of the selected mailbox in the order of a view, from one position on. They are kept as long as the
 * mailbox is as it was (UIDVALIDITY, MESSAGES, and HIGHESTMODSEQ or what has been told of its flags).
 * @param address of the reader, for the filter "to me"
 * @throws MailError
 */
export async function viewUids(
  imap: ImapConnection,
  mailbox: OpenMailbox,
  { view, address }: { view: ListView; address: string },
  position: number,
  limit: number,
): Promise<ViewPiece> {
  const { mailbox: selected, capabilities } = imap.client
  const name = `${selected ? selected.path : ''}\n${viewKey(view)}`
  const mark = markOf(imap, mailbox, view)
  const criteria = filterCriteria(view.filter, address)
  const program = sortProgram(view, capabilities.has('SORT=DISPLAY'))
  let known = imap.views.get(name)
  if (known?.mark !== mark) {
    const inPieces = mailbox.exists > 0 && program && hasPartialSort(imap)
    known = inPieces
      ? await addPiece(
          imap,
          { mark, total: 0, uids: [], covered: null },
          program,
          criteria,
          pieceStart(position),
        )
      : { mark, ...(await wholeView(imap, mailbox, view, program, criteria)) }
  }
  imap.views.delete(name)
  imap.views.set(name, known)
  dropOldest(imap.views, mostViews)
  const last = Math.min(position + limit, known.total)
  for (let start = pieceStart(position); program && start < last; start += pieceSize) {
    const isMissing = known.uids[Math.max(start, position)] === undefined
    if (isMissing) await addPiece(imap, known, program, criteria, start)
  }
  return { ...known, uids: known.uids.slice(position, last).filter((uid) => uid !== undefined) }
}

const pieceStart = (position: number) => position - (position % pieceSize)

/** What a view rests on. Without CONDSTORE nobody knows of flags: then they count as changed at each SELECT. */
function markOf(imap: ImapConnection, { uidValidity, exists }: OpenMailbox, view: ListView): string {
  const { mailbox } = imap.client
  const state = mailbox ? [mailbox.uidNext, followsFlags(view) ? mailbox.highestModseq : ''] : []
  return [uidValidity, exists, ...state, imap.arrivals, followsFlags(view) ? imap.flagChanges : ''].join(' ')
}

/** A view that is made at once: by searches, by all of a SORT, or here. */
async function wholeView(
  imap: ImapConnection,
  { exists }: OpenMailbox,
  view: ListView,
  program: Argument[] | null,
  criteria: Argument[],
): Promise<Omit<KnownView, 'mark'>> {
  const whole = (uids: number[], covered: number | null = null) => ({ total: uids.length, uids, covered })
  if (exists === 0) return whole([])
  if (!program) return whole(await inOrder(imap, view, criteria))
  if (imap.client.capabilities.has('SORT')) return whole(await sortUids(imap, program, criteria))
  const found = criteria.length > 0 ? await searchUids(imap, criteria) : null
  const { uids, covered } = await fetchSortable(imap, exists, view, found)
  return whole(uids, covered)
}

/** A view with one more piece of its order, and how long the server says that it is. */
async function addPiece(
  imap: ImapConnection,
  known: KnownView,
  program: Argument[],
  criteria: Argument[],
  start: number,
): Promise<KnownView> {
  const { uids, count } = await sortPiece(imap, program, criteria, start, pieceSize)
  known.total ||= count
  uids.forEach((uid, index) => {
    known.uids[start + index] = uid
  })
  return known
}

/** The order of arrival, perhaps with those before the others that have a flag. */
async function inOrder(
  imap: ImapConnection,
  { sort, isReversed }: ListView,
  criteria: Argument[],
): Promise<number[]> {
  const groups = flagCriteria(sort)?.map((flag) => [...flag, ...criteria]) ?? [criteria]
  const uids: number[] = []
  for (const group of groups) for (const uid of (await searchUids(imap, group)).reverse()) uids.push(uid)
  return isReversed ? uids.reverse() : uids
}
