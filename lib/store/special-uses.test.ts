import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openDatabase } from './database'
import { newPlace } from './new-place.test-support'
import { chooseUse, readUseChoices } from './special-uses'

let db: Database

beforeEach(async () => {
  db = await openDatabase(await newPlace())
})

afterEach(() => db.destroy())

it('keeps one choice a use, and takes it back', async () => {
  await chooseUse(db, 'ana', '\\Sent', 'Gesendet')
  await chooseUse(db, 'ana', '\\Sent', 'Sent Items')
  await chooseUse(db, 'ana', '\\Trash', '')
  expect(await readUseChoices(db, 'ana')).toEqual({ '\\Sent': 'Sent Items', '\\Trash': '' })
  await chooseUse(db, 'ana', '\\Sent', null)
  expect(await readUseChoices(db, 'ana')).toEqual({ '\\Trash': '' })
})

it('gives nobody the choices of somebody else', async () => {
  await chooseUse(db, 'ana', '\\Sent', 'Gesendet')
  expect(await readUseChoices(db, 'Ana')).toEqual({})
  await chooseUse(db, 'ben', '\\Sent', null)
  expect(await readUseChoices(db, 'ana')).toEqual({ '\\Sent': 'Gesendet' })
})
