import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from './database'
import { newPlace } from './new-place.test-support'
import { listSavedSearches, moveSavedSearches, setSavedSearch } from './saved-searches'

let db: Database

beforeEach(async () => {
  db = await openDatabase(await newPlace())
})

afterEach(() => db.destroy())

const search = (query: string, mailbox = '') => ({ mailbox, query })

it('keeps each search of a person once, and forgets it', async () => {
  for (const each of [search('b in:all'), search('a', 'INBOX'), search('b in:all'), search('a', 'Work')]) {
    expect(await setSavedSearch(db, 'ana', each, true)).toBe(true)
  }
  expect(new Set(await listSavedSearches(db, 'ana'))).toEqual(
    new Set([search('b in:all'), search('a', 'INBOX'), search('a', 'Work')]),
  )
  await setSavedSearch(db, 'ana', search('a', 'INBOX'), false)
  await setSavedSearch(db, 'ben', search('a', 'Work'), false)
  expect(await listSavedSearches(db, 'ana')).toHaveLength(2)
  expect(await listSavedSearches(db, 'ben')).toEqual([])
})

it('keeps fifty searches of one person, and no more', async () => {
  for (let number = 0; number < 50; number += 1) await setSavedSearch(db, 'ana', search(`${number}`), true)
  expect(await setSavedSearch(db, 'ana', search('one more'), true)).toBe(false)
  expect(await setSavedSearch(db, 'ana', search('7'), true)).toBe(true)
  expect(await setSavedSearch(db, 'ben', search('one more'), true)).toBe(true)
  expect(await listSavedSearches(db, 'ana')).toHaveLength(50)
})

it('follows folders that are renamed', async () => {
  for (const mailbox of ['Work', 'Work/Bills', 'Workshop', '']) {
    await setSavedSearch(db, 'ana', search('a', mailbox), true)
  }
  await moveSavedSearches(db, 'ana', 'Work', 'Old/Work', '/')
  const mailboxes = (await listSavedSearches(db, 'ana')).map(({ mailbox }) => mailbox)
  expect(mailboxes.sort()).toEqual(['', 'Old/Work', 'Old/Work/Bills', 'Workshop'])
})
