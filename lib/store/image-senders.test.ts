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
