import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from './database'
import { followMailbox } from './follow-mailbox'
import {
  changeMailboxSettings,
  forgetMailboxSettings,
  moveMailboxSettings,
  readMailboxSettings,
} from './mailbox-settings'
import { newPlace } from './new-place.test-support'

let db: Database

beforeEach(async () => {
  db = await openDatabase(await newPlace())
})

afterEach(() => db.destroy())

async function paths(owner = 'ana'): Promise<string[]> {
  return (await readMailboxSettings(db, owner)).map(({ mailbox }) => mailbox)
}

it('keeps what is changed, and the rest as it was', async () => {
  await changeMailboxSettings(db, 'ana', 'R&D', { colour: 'teal' })
  await changeMailboxSettings(db, 'ana', 'R&D', { collapsed: true })
  await changeMailboxSettings(db, 'ana', '__proto__', { favourite: true })
  await changeMailboxSettings(db, 'ben', 'R&D', { colour: 'red' })
  expect(await readMailboxSettings(db, 'ana')).toEqual([
    { mailbox: 'R&D', colour: 'teal', favourite: false, collapsed: true, conversations: false },
    { mailbox: '__proto__', colour: null, favourite: true, collapsed: false, conversations: false },
  ])
  await changeMailboxSettings(db, 'ana', 'R&D', { colour: null, collapsed: false })
  expect((await readMailboxSettings(db, 'ana'))[0]).toEqual({
    ...{ mailbox: 'R&D', colour: null, favourite: false, collapsed: false, conversations: false },
  })
})

it('takes no colour for one that it does not know', async () => {
  await db
    .insertInto('mailbox_settings')
    .values({ owner: 'ana', mailbox: 'A', colour: 'url(x)', favourite: 0, collapsed: 0 })
    .execute()
  expect((await readMailboxSettings(db, 'ana'))[0]?.colour).toBeNull()
})

it('follows a rename with all that is inside, in the place of what stood there before', async () => {
  for (const path of ['a', 'a/b', 'ab', 'x', 'x/b'])
    await changeMailboxSettings(db, 'ana', path, { colour: path.startsWith('x') ? 'red' : 'blue' })
  await changeMailboxSettings(db, 'ben', 'a', { favourite: true })
  await moveMailboxSettings(db, 'ana', 'a', 'x', '/')
  expect(await paths()).toEqual(['ab', 'x', 'x/b'])
  expect((await readMailboxSettings(db, 'ana')).map(({ colour }) => colour)).toEqual(['blue', 'blue', 'blue'])
  expect(await paths('ben')).toEqual(['a'])
})

it('goes with a folder and all that is inside', async () => {
  for (const path of ['a', 'a/b', 'ab', 'a%'])
    await changeMailboxSettings(db, 'ana', path, { collapsed: true })
  await forgetMailboxSettings(db, 'ana', 'a', '/')
  expect(await paths()).toEqual(['a%', 'ab'])
})

it('is followed by the choice for a special use and by where messages in Trash came from', async () => {
  const origin = { owner: 'ana', mailbox: 'Trash', uid_validity: 1, moved_at: 0 }
  await db
    .insertInto('origins')
    .values([
      { ...origin, uid: 1, origin: 'a/b' },
      { ...origin, uid: 2, origin: 'ab' },
    ])
    .execute()
  await db
    .insertInto('special_uses')
    .values({ owner: 'ana', special_use: '\\Archive', mailbox: 'a' })
    .execute()
  const origins = async () =>
    (await db.selectFrom('origins').select('origin').orderBy('uid').execute()).map((row) => row.origin)
  await followMailbox(db, 'ana', { from: 'a', to: 'Trash/a', delimiter: '/', isTrashed: true })
  expect(await origins()).toEqual(['a/b', 'ab'])
  await followMailbox(db, 'ana', { from: 'Trash/a', to: 'a', delimiter: '/' })
  await followMailbox(db, 'ana', { from: 'a', to: 'x', delimiter: '/' })
  expect(await origins()).toEqual(['x/b', 'ab'])
  expect(await db.selectFrom('special_uses').select('mailbox').execute()).toEqual([{ mailbox: 'x' }])
})
