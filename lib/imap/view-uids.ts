import { followsFlags, type ListView, viewKey } from '../mail/list-view'
import type { ImapConnection, KnownView } from './connection'
import { fetchSortable } from './fetch-sortable'
import type { OpenMailbox } from './open-mailbox'
import { hasPartialSort, searchUids, sortPiece, sortUids } from './search'
import { filterCriteria, flagCriteria, sortProgram } from './view-criteria'

/** Views whose order a connection keeps. */
const mostViews = 4
/** Messages of a piece of an order that is asked for at once. */
const pieceSize = 500

/** A piece of a view. */
export interface ViewPiece {
  total: number
  uids: number[]
  covered: number | null
}

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
  const { mailbox: selected } = imap.client
  const name = `${selected ? selected.path : ''}\n${viewKey(view)}`
  const mark = markOf(imap, mailbox, view)
  let known = imap.views.get(name)
  if (known?.mark !== mark) known = { mark, ...(await firstPiece(imap, mailbox, view, address, position)) }
  imap.views.delete(name)
  imap.views.set(name, known)
  const [oldest = name] = imap.views.keys()
  if (imap.views.size > mostViews) imap.views.delete(oldest)
  const last = Math.min(position + limit, known.total)
  for (let start = pieceStart(position); start < last; start += pieceSize) {
    if (known.uids[Math.max(start, position)] === undefined) await addPiece(imap, known, view, address, start)
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

async function firstPiece(
  imap: ImapConnection,
  { exists }: OpenMailbox,
  view: ListView,
  address: string,
  position: number,
): Promise<Omit<KnownView, 'mark'>> {
  const criteria = filterCriteria(view.filter, address)
  const whole = (uids: number[], covered: number | null = null) => ({ total: uids.length, uids, covered })
  const program = sortProgram(view, imap.client.capabilities.has('SORT=DISPLAY'))
  if (exists === 0) return whole([])
  if (!program) return whole(await inOrder(imap, view, criteria))
  if (hasPartialSort(imap)) {
    const start = pieceStart(position)
    const { uids, count } = await sortPiece(imap, program, criteria, start, pieceSize)
    const sparse: number[] = []
    uids.forEach((uid, index) => {
      sparse[start + index] = uid
    })
    return { total: count, uids: sparse, covered: null }
  }
  if (imap.client.capabilities.has('SORT')) return whole(await sortUids(imap, program, criteria))
  const found = criteria.length > 0 ? await searchUids(imap, criteria) : null
  const { uids, covered } = await fetchSortable(imap, exists, view, found)
  return whole(uids, covered)
}

async function addPiece(
  imap: ImapConnection,
  known: KnownView,
  view: ListView,
  address: string,
  start: number,
): Promise<void> {
  const program = sortProgram(view, imap.client.capabilities.has('SORT=DISPLAY'))
  if (!program) return
  const criteria = filterCriteria(view.filter, address)
  const { uids } = await sortPiece(imap, program, criteria, start, pieceSize)
  uids.forEach((uid, index) => {
    known.uids[start + index] = uid
  })
}

/** The order of arrival, perhaps with those before the others that have a flag. */
async function inOrder(
  imap: ImapConnection,
  { sort, isReversed }: ListView,
  criteria: Parameters<typeof searchUids>[1],
): Promise<number[]> {
  const groups = flagCriteria(sort)?.map((flag) => [...flag, ...criteria]) ?? [criteria]
  const uids: number[] = []
  for (const group of groups) for (const uid of (await searchUids(imap, group)).reverse()) uids.push(uid)
  return isReversed ? uids.reverse() : uids
}
