import { expect, it } from 'vitest'
import { marksOf, newestUid, uidsOf, withFlags, withoutMessages, writersOf } from './conversation'
import type { ConversationMember, MessageRow } from './message'

const base = { to: [], snippet: null, hasAttachment: false }

function member(uid: number, flags: string[], isHere = true): ConversationMember {
  const from = [{ name: '', address: isHere ? 'ana@choir.example' : 'me@wren.example' }]
  const received = new Date(Date.UTC(2026, 0, uid)).toISOString()
  const place = isHere ? { mailbox: 'INBOX', uidValidity: 1 } : { mailbox: 'Sent', uidValidity: 9 }
  return { ...base, ...place, isHere, uid, flags, from, received, subject: `Message ${uid}` }
}

function row(members: ConversationMember[], uids: number[]): MessageRow {
  const {
    mailbox: _,
    uidValidity: __,
    isHere: ___,
    ...newest
  } = members.findLast(({ isHere }) => isHere) as ConversationMember
  return { ...newest, uid: uids[0] as number, conversation: { uids, members, total: members.length } }
}

const three = row(
  [member(3, ['\\Seen']), member(5, []), member(4, ['\\Flagged'], false), member(7, ['\\Seen'])],
  [3, 5, 7],
)

it('knows what stands for what', () => {
  expect([uidsOf(three), newestUid(three)]).toEqual([[3, 5, 7], 7])
  expect(marksOf(three)).toEqual({ isUnread: true, isStarred: false, hasAttachment: false })
  expect(writersOf(three.conversation?.members ?? []).map(({ address }) => address)).toEqual([
    ...['ana@choir.example', 'me@wren.example'],
  ])
})

it('loses messages one by one, and is gone with the last of its folder', () => {
  const two = withoutMessages(three, new Set([7, 4]))
  expect(two).toMatchObject({ uid: 3, subject: 'Message 5', conversation: { uids: [3, 5], total: 3 } })
  expect(two?.conversation?.members.map(({ uid }) => uid)).toEqual([3, 5, 4])
  expect(withoutMessages(three, new Set([3]))).toMatchObject({ uid: 5, subject: 'Message 7' })
  expect(withoutMessages(three, new Set([3, 5, 7]))).toBeNull()
  expect(withoutMessages(three, new Set([4]))).toBe(three)
})

it('changes the flags of those in its folder, and not of an answer with the same UID', () => {
  const read = withFlags(three, ({ uid, flags }) => (uid === 4 || uid === 5 ? ['\\Seen'] : flags))
  expect(marksOf(read).isUnread).toBe(false)
  expect(read.conversation?.members.map(({ flags }) => flags)).toEqual([
    ...[['\\Seen'], ['\\Seen'], ['\\Flagged'], ['\\Seen']],
  ])
  expect(withFlags(three, ({ flags }) => flags)).toBe(three)
})
