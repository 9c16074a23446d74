import type { Address } from './address'
import { flagged, type MessageRow, seen } from './message'

/** The messages that a row stands for, and that are in its folder: of a conversation, those that are told. */
export function ownMessages(row: MessageRow): { uid: number; flags: string[] }[] {
  const { conversation } = row
  if (!conversation) return [row]
  return conversation.members.filter(({ isHere }) => isHere)
}

/** UIDs of all messages in its folder that a row stands for. */
export function uidsOf({ uid, conversation }: MessageRow): number[] {
  return conversation?.uids ?? [uid]
}

/** Whether any message of a row is unread, and whether any is starred. */
export function marksOf(row: MessageRow): { isUnread: boolean; isStarred: boolean; hasAttachment: boolean } {
  const messages = ownMessages(row)
  return {
    isUnread: messages.some(({ flags }) => !flags.includes(seen)),
    isStarred: messages.some(({ flags }) => flags.includes(flagged)),
    hasAttachment: (row.conversation?.members ?? [row]).some(({ hasAttachment }) => hasAttachment),
  }
}

/** Who has written in a conversation, each once, in their order. */
export function writersOf(members: Pick<MessageRow, 'from'>[]): Address[] {
  const writers = new Map<string, Address>()
  for (const { from } of members) {
    const [writer] = from
    const key = (writer?.address || writer?.name || '').toLowerCase()
    if (writer && key && !writers.has(key)) writers.set(key, writer)
  }
  return [...writers.values()]
}

/** A row with the messages that are left in its folder; null where none is. */
export function withoutMessages(row: MessageRow, gone: ReadonlySet<number>): MessageRow | null {
  const { conversation } = row
  if (!conversation) return gone.has(row.uid) ? null : row
  if (!conversation.uids.some((uid) => gone.has(uid))) return row
  const uids = conversation.uids.filter((uid) => !gone.has(uid))
  const members = conversation.members.filter((member) => !(member.isHere && gone.has(member.uid)))
  const newest = members.findLast(({ isHere }) => isHere)
  const [first] = uids
  if (first === undefined || !newest) return null
  const { mailbox: _, uidValidity: __, isHere: ___, ...shown } = newest
  const total = conversation.total - (conversation.uids.length - uids.length)
  return { ...shown, uid: first, conversation: { uids, members, total } }
}

/** A row with other flags of its messages. */
export function withFlags(row: MessageRow, flagsOf: (message: MessageRow) => string[]): MessageRow {
  const { conversation } = row
  if (!conversation) {
    const flags = flagsOf(row)
    return flags === row.flags ? row : { ...row, flags }
  }
  const members = conversation.members.map((member) => {
    const flags = member.isHere ? flagsOf(member) : member.flags
    return flags === member.flags ? member : { ...member, flags }
  })
  if (members.every((member, at) => member === conversation.members[at])) return row
  const newest = members.findLast(({ isHere }) => isHere)
  return { ...row, flags: newest?.flags ?? row.flags, conversation: { ...conversation, members } }
}

/** The newest message in its folder that a row stands for. */
export function newestUid({ uid, conversation }: MessageRow): number {
  return conversation?.members.findLast(({ isHere }) => isHere)?.uid ?? uid
}
