import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from './database'
import { listImageSenders, setImageSender } from './image-senders'
import { newPlace } from './new-place.test-support'

let db: Database

beforeEach(async () => {
  db = await openDatabase(await newPlace())
})

afterEach(() => db.destroy())

it('keeps each sender once, whatever its letters, and forgets it', async () => {
  for (const address of ['News@choir.example', 'news@CHOIR.example', 'a@choir.example']) {
    await setImageSender(db, 'ana', address, true)
  }
  expect(await listImageSenders(db, 'ana')).toEqual(['a@choir.example', 'news@choir.example'])
  await setImageSender(db, 'ana', 'NEWS@choir.example', false)
  await setImageSender(db, 'ana', 'never@choir.example', false)
  expect(await listImageSenders(db, 'ana')).toEqual(['a@choir.example'])
})

it('gives nobody the senders of somebody else', async () => {
  await setImageSender(db, 'ana', 'a@choir.example', true)
  await setImageSender(db, 'ben', 'a@choir.example', false)
  expect(await listImageSenders(db, 'ben')).toEqual([])
  expect(await listImageSenders(db, 'ana')).toEqual(['a@choir.example'])
})

it('keeps a thousand senders of one person, and no more', async () => {
  const addresses = Array.from({ length: 1000 }, (_, number) => `${number}@choir.example`)
  await db
    .insertInto('image_senders')
    .values(addresses.map((address) => ({ owner: 'ana', address })))
    .execute()
  expect(await setImageSender(db, 'ana', 'one-more@choir.example', true)).toBe(false)
  expect(await listImageSenders(db, 'ana')).toHaveLength(1000)
  expect(await setImageSender(db, 'ana', '7@choir.example', true)).toBe(true)
  expect(await setImageSender(db, 'ben', 'one-more@choir.example', true)).toBe(true)
  expect(await setImageSender(db, 'ana', '7@choir.example', false)).toBe(true)
  expect(await setImageSender(db, 'ana', 'one-more@choir.example', true)).toBe(true)
})
