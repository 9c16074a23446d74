import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from './database'
import { newPlace } from './new-place.test-support'
import {
  addSession,
  findSession,
  listSessions,
  removeOldSessions,
  removeOtherSessions,
  removeSession,
  type SessionRecord,
  touchSession,
} from './sessions'

let db: Database

beforeEach(async () => {
  db = await openDatabase(await newPlace())
})

afterEach(() => db.destroy())

function session(id: string, other: Partial<SessionRecord> = {}): SessionRecord {
  const times = { createdAt: 1_790_000_000_000, lastUsedAt: 1_790_000_000_000 }
  return { id, owner: 'ana', stays: false, browser: 'Mozilla/5.0', address: '192.0.2.7', ...times, ...other }
}

async function add(...records: SessionRecord[]) {
  for (const record of records) await addSession(db, record)
}

const ids = async (owner = 'ana') => (await listSessions(db, owner)).map(({ id }) => id)

it('gives a session back as it was kept, and none for what was not', async () => {
  await add(session('one', { stays: true }))
  expect(await findSession(db, 'one')).toEqual(session('one', { stays: true }))
  expect(await findSession(db, 'two')).toBeNull()
})

it('notes when and from where it was used, and lists the one used last first', async () => {
  await add(session('one'), session('two'), session('three', { owner: 'Ana' }))
  await touchSession(db, 'two', 1_790_000_060_000, '2001:db8::7')
  expect(await ids()).toEqual(['two', 'one'])
  expect(await findSession(db, 'two')).toMatchObject({
    lastUsedAt: 1_790_000_060_000,
    address: '2001:db8::7',
  })
})

it('ends one, or all others, and never somebody else’s', async () => {
  await add(session('one'), session('two'), session('three'), session('theirs', { owner: 'ben' }))
  await removeSession(db, 'ana', 'theirs')
  await removeSession(db, 'ana', 'two')
  expect(await ids()).toEqual(['one', 'three'])
  await removeOtherSessions(db, 'ana', 'three')
  expect(await ids()).toEqual(['three'])
  expect(await ids('ben')).toEqual(['theirs'])
})

it('forgets those that are over: too old, or not used and not staying', async () => {
  await add(
    session('old', { createdAt: 1, lastUsedAt: 300, stays: true }),
    session('unused', { createdAt: 200, lastUsedAt: 200 }),
    session('staying', { createdAt: 200, lastUsedAt: 200, stays: true }),
    session('used', { createdAt: 200, lastUsedAt: 300 }),
  )
  await removeOldSessions(db, { createdBefore: 100, usedBefore: 250 })
  expect(await ids()).toEqual(['used', 'staying'])
})
