import { dropOldest } from '../mail/drop-oldest'
import { groupHeads } from '../mail/group-heads'
import { ThreadIndex } from '../mail/thread-index'
import type { Argument } from './argument'
import type { ImapConnection } from './connection'
import { atoms, literal } from './criteria'
import { execute } from './execute'
import { fetchHeads } from './fetch-heads'
import type { KnownThreads, MessageHead } from './known-threads'
import type { OpenMailbox } from './open-mailbox'
import { searchUids } from './search'

/** Mailboxes whose conversations a connection keeps. */
const mostMailboxes = 2
/** Newest messages that are put together here, where the server cannot. */
const mostGrouped = 2000
/** Messages that are added to what is known; with more, it is asked for anew. */
const mostAdded = 200
/** Newest messages among which those are sought that an arriving one belongs to. */
const mostSought = 5000
/** Messages whose heads are kept. */
const mostHeads = 5000

/**
 * What belongs together in the selected mailbox: by THREAD (RFC 5256), asked for once; what comes and goes
 * since is put in here. Without THREAD, by References and subjects of the newest messages.
 * @throws MailError
 */
export async function threadsOf(
  imap: ImapConnection,
  { uidValidity, exists }: OpenMailbox,
): Promise<KnownThreads> {
  const { mailbox } = imap.client
  const name = `${uidValidity} ${mailbox ? mailbox.path : ''}`
  const mark = [exists, mailbox ? mailbox.uidNext : '', imap.arrivals].join(' ')
  const known = imap.threads.get(name)
  const now =
    known?.mark === mark
      ? known
      : { ...((known && (await follow(imap, known))) ?? (await ask(imap, exists))), mark }
  imap.threads.delete(name)
  imap.threads.set(name, now)
  dropOldest(imap.threads, mostMailboxes)
  return now
}

/** Keeps heads of messages, and forgets those that were looked at first. */
export function noteHeads({ heads, ids }: KnownThreads, fetched: Iterable<MessageHead>): void {
  for (const head of fetched) {
    heads.set(head.uid, head)
    if (head.id) ids.set(head.id, head.uid)
  }
  for (const [uid, { id }] of heads) {
    if (heads.size <= mostHeads) return
    heads.delete(uid)
    ids.delete(id)
  }
}

async function ask(imap: ImapConnection, exists: number): Promise<Omit<KnownThreads, 'mark'>> {
  const { capabilities } = imap.client
  const algorithm = ['REFS', 'REFERENCES'].find((each) => capabilities.has(`THREAD=${each}`))
  const nothing = { heads: new Map<number, MessageHead>(), ids: new Map<string, number>(), covered: null }
  if (exists === 0) return { ...nothing, index: ThreadIndex.from([]) }
  if (algorithm) {
    return { ...nothing, index: ThreadIndex.from(await askThreads(imap, algorithm)) }
  }
  const from = Math.max(1, exists - mostGrouped + 1)
  const newest = await searchUids(imap, [{ type: 'SEQUENCE', value: `${from}:${exists}` }])
  const heads = await fetchHeads(imap, newest)
  const index = ThreadIndex.from(groupHeads([...heads.values()]))
  return { ...nothing, index, covered: exists > mostGrouped ? mostGrouped : null }
}

async function askThreads(imap: ImapConnection, algorithm: string): Promise<number[][]> {
  const threads: number[][] = []
  await execute(imap, 'UID THREAD', atoms(algorithm, 'UTF-8', 'ALL'), 'THREAD', async ({ attributes }) => {
    for (const thread of attributes ?? []) threads.push(uidsIn(thread))
  })
  return threads.filter((uids) => uids.length > 0)
}

/** (3 6 (4 23)(44 7 96)): a chain of messages, with branches. */
function uidsIn(thread: unknown): number[] {
  const uids: number[] = []
  const left = [thread]
  for (let each = left.pop(); each !== undefined; each = left.pop()) {
    if (Array.isArray(each)) for (const part of each) left.push(part)
    else {
      const uid = Number((each as { value?: string } | null)?.value)
      if (uid > 0) uids.push(uid)
    }
  }
  return uids
}

/** What is known with what has come and gone since; null where it has to be asked for anew. */
async function follow(imap: ImapConnection, known: KnownThreads): Promise<Omit<KnownThreads, 'mark'> | null> {
  const { index, covered } = known
  // Of a part of the mailbox, what is in it shifts.
  if (covered !== null) return null
  const all = await searchUids(imap, [])
  const fresh = all.filter((uid) => uid > index.last)
  if (fresh.length > mostAdded) return null
  const heads = await fetchHeads(imap, fresh)
  noteHeads(known, heads.values())
  const arrived: [number, number[]][] = []
  for (const uid of fresh) arrived.push([uid, await kinOf(imap, heads.get(uid), known.ids)])
  const present = new Set(all)
  return { ...known, index: index.changed((uid) => present.has(uid), arrived) }
}

/** Messages that one belongs to. */
async function kinOf(
  imap: ImapConnection,
  head: MessageHead | undefined,
  ids: Map<string, number>,
): Promise<number[]> {
  const parents = head?.parents ?? []
  const known = parents.flatMap((id) => ids.get(id) ?? [])
  if (known.length > 0 || parents.length === 0) return known
  const { mailbox } = imap.client
  const exists = mailbox ? mailbox.exists : 0
  const newest: Argument = { type: 'SEQUENCE', value: `${Math.max(1, exists - mostSought + 1)}:${exists}` }
  // The first is where all began, the last what is answered.
  const sought = new Set([parents[0] as string, parents.at(-1) as string])
  const found: number[] = []
  for (const id of sought) {
    const criteria = [
      ...atoms('OR', 'HEADER', 'Message-ID'),
      literal(id),
      ...atoms('HEADER', 'References'),
      literal(id),
    ]
    for (const uid of await searchUids(imap, [newest, ...criteria])) if (uid !== head?.uid) found.push(uid)
  }
  return found
}
