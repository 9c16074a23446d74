import { MailError } from '../mail/mail-error'
import type { ConversationMember, MessageRow, MessageWindow } from '../mail/message'
import type { ImapConnection } from './connection'
import { fetchAnswers } from './fetch-answers'
import { fetchHeads } from './fetch-heads'
import { fetchByUid } from './fetch-rows'
import type { KnownThreads } from './known-threads'
import { type OpenMailbox, openMailbox } from './open-mailbox'
import { noteHeads, threadsOf } from './threads'

/** Messages of one conversation that are told, the newest ones. */
const mostMembers = 30

/**
 * Conversations of a mailbox, the one with the newest message first, and only those of the window.
 * @param sent path of the mailbox that has the reader's own answers; null for none
 * @throws MailError `mailbox-not-found`
 */
export async function fetchConversations(
  imap: ImapConnection,
  mailbox: string,
  position: number,
  limit: number,
  sent: string | null,
): Promise<MessageWindow> {
  const open = await openMailbox(imap, mailbox)
  const known = await threadsOf(imap, open)
  const { index, covered } = known
  const conversations = index.window(position, limit)
  const rows = await rowsOf(imap, { ...open, mailbox }, known, conversations, sent)
  return { mailbox, uidValidity: open.uidValidity, total: index.total, position, rows, covered }
}

/**
 * The conversation that a message belongs to, as a row.
 * @throws MailError `mailbox-not-found`, `uid-validity-changed`, `message-not-found`
 */
export async function fetchConversation(
  imap: ImapConnection,
  { mailbox, uid, uidValidity }: { mailbox: string; uid: number; uidValidity: number | undefined },
  sent: string | null,
): Promise<MessageRow> {
  const open = await openMailbox(imap, mailbox, uidValidity)
  const known = await threadsOf(imap, open)
  const uids = known.index.conversationOf(uid)
  const [row] = await rowsOf(imap, { ...open, mailbox }, known, [uids.length > 0 ? uids : [uid]], sent)
  if (!row) throw new MailError('message-not-found')
  return row
}

async function rowsOf(
  imap: ImapConnection,
  { mailbox, uidValidity }: OpenMailbox & { mailbox: string },
  known: KnownThreads,
  conversations: number[][],
  sent: string | null,
): Promise<MessageRow[]> {
  const shown = conversations.map((uids) => uids.slice(-mostMembers))
  const uids = shown.flat()
  const fetched = await fetchByUid(imap, { mailbox, uidValidity, uids })
  const byUid = new Map(fetched.map((row) => [row.uid, { ...row, mailbox, uidValidity, isHere: true }]))
  const answers = sent === null ? [] : await answersOf(imap, known, shown, sent)
  return conversations.flatMap((all, at) => {
    const own = (shown[at] ?? []).flatMap((uid) => byUid.get(uid) ?? [])
    return toRow(all, own, answers[at] ?? []) ?? []
  })
}

async function answersOf(
  imap: ImapConnection,
  known: KnownThreads,
  shown: number[][],
  sent: string,
): Promise<ConversationMember[][]> {
  const heads = await fetchHeads(
    imap,
    shown.flat().filter((uid) => !known.heads.has(uid)),
  )
  noteHeads(known, heads.values())
  const ids = shown.map(
    (uids) => new Set(uids.flatMap((uid) => known.heads.get(uid)?.id || []).filter(Boolean)),
  )
  return fetchAnswers(imap, sent, ids).catch((error: MailError) => {
    // Without the folder of answers, there are none.
    if (error.code === 'mailbox-not-found') return []
    throw error
  })
}

/** @param own messages in the folder that are told, the oldest first */
function toRow(uids: number[], own: ConversationMember[], answers: ConversationMember[]): MessageRow | null {
  const [newest, first] = [own.at(-1), uids[0]]
  if (!newest || first === undefined) return null
  const { mailbox: _, uidValidity: __, isHere: ___, ...row } = newest
  if (uids.length + answers.length < 2) return row
  const members = [...own, ...answers].sort((a, b) => Date.parse(a.received) - Date.parse(b.received))
  return { ...row, uid: first, conversation: { uids, members, total: uids.length + answers.length } }
}
