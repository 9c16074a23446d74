import type { ConversationMember } from '../mail/message'
import type { ImapConnection } from './connection'
import { fetchHeads } from './fetch-heads'
import { fetchByUid } from './fetch-rows'
import type { KnownAnswers, MessageHead } from './known-threads'
import { openMailbox } from './open-mailbox'
import { searchUids } from './search'

/** Newest messages in Sent that are looked at. */
const mostAnswers = 1000
/** Milliseconds for which what is known of Sent is believed. */
const freshness = 30_000

/**
 * Messages in Sent that belong to conversations, the oldest first. Sent may be the selected mailbox afterwards.
 * @param sent its path
 * @param conversations Message-IDs of each
 * @throws MailError
 */
export async function fetchAnswers(
  imap: ImapConnection,
  sent: string,
  conversations: Set<string>[],
): Promise<ConversationMember[][]> {
  const known = await answersIn(imap, sent)
  const found = conversations.map((ids) => answersTo(known, ids))
  const missing = found.flat().filter((uid) => !known.rows.has(uid))
  if (missing.length > 0) {
    const { uidValidity } = await openMailbox(imap, sent)
    for (const row of await fetchByUid(imap, { mailbox: sent, uidValidity, uids: missing })) {
      known.rows.set(row.uid, { ...row, mailbox: sent, uidValidity, isHere: false })
    }
  }
  return found.map((uids) => uids.flatMap((uid) => known.rows.get(uid) ?? []))
}

/** UIDs of the answers, and of the answers to these: an answer has a higher one than what it answers. */
function answersTo({ heads }: KnownAnswers, ids: Set<string>): number[] {
  const all = new Set(ids)
  const uids: number[] = []
  for (const { uid, id, parents } of heads.values()) {
    if (all.has(id) || !parents.some((parent) => all.has(parent))) continue
    uids.push(uid)
    if (id) all.add(id)
  }
  return uids
}

async function answersIn(imap: ImapConnection, sent: string): Promise<KnownAnswers> {
  const last = imap.answers
  if (last?.mailbox === sent && performance.now() - last.at < freshness) return last
  const { uidValidity, exists } = await openMailbox(imap, sent)
  const newest = `${Math.max(1, exists - mostAnswers + 1)}:${exists}`
  const uids = exists > 0 ? await searchUids(imap, [{ type: 'SEQUENCE', value: newest }]) : []
  const isSame = last?.mailbox === sent && last.uidValidity === uidValidity
  const before = isSame ? last.heads : new Map<number, MessageHead>()
  const fetched = await fetchHeads(
    imap,
    uids.filter((uid) => !before.has(uid)),
  )
  const heads = new Map<number, MessageHead>()
  for (const uid of uids) {
    const head = before.get(uid) ?? fetched.get(uid)
    if (head) heads.set(uid, head)
  }
  imap.answers = { mailbox: sent, uidValidity, at: performance.now(), heads, rows: new Map() }
  return imap.answers
}
