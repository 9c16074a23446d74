import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '../mail/settings'
import { type Database, openDatabase } from './database'
import { newPlace } from './new-place.test-support'
import { changeSettings, noteQuotaLevel, readSettings } from './settings'

let place: string
let db: Database

beforeEach(async () => {
  place = await newPlace()
  db = await openDatabase(place)
})

afterEach(() => db.destroy())

describe('settings', () => {
  it('has the defaults for someone who has chosen nothing', async () => {
    expect(await readSettings(db, 'ana')).toEqual(defaultSettings)
  })

  it('keeps what was chosen, and the other settings as they were', async () => {
    await changeSettings(db, 'ana', { theme: 'dark' })
    await changeSettings(db, 'ana', { density: 'compact', recentTargets: ['R&D', '日本語'] })
    expect(await readSettings(db, 'ana')).toEqual({
      ...defaultSettings,
      theme: 'dark',
      density: 'compact',
      recentTargets: ['R&D', '日本語'],
    })
  })

  it('gives nobody the settings of somebody else, not even of a name in another case', async () => {
    await changeSettings(db, 'ana', { theme: 'dark' })
    expect(await readSettings(db, 'Ana')).toEqual(defaultSettings)
    expect(await readSettings(db, "ana' OR '1'='1")).toEqual(defaultSettings)
  })

  it('is there again when the database is opened again', async () => {
    await changeSettings(db, 'ana', { shortcuts: false })
    await db.destroy()
    db = await openDatabase(place)
    expect((await readSettings(db, 'ana')).shortcuts).toBe(false)
  })

  it('takes the default for a value that it does not know', async () => {
    const row = (name: string, value: string) => ({ owner: 'ana', name, value })
    await db
      .insertInto('settings')
      .values([
        row('theme', '"sepia"'),
        row('listWidth', '-3'),
        row('gone', '1'),
        row('density', '"compact"'),
      ])
      .execute()
    expect(await readSettings(db, 'ana')).toEqual({ ...defaultSettings, density: 'compact' })
  })
})

describe('thresholds of storage', () => {
  it('are news once, to one of many that ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => noteQuotaLevel(db, 'ana', 80)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await noteQuotaLevel(db, 'ana', 80)).toBe(false)
  })

  it('are news to each person', async () => {
    await noteQuotaLevel(db, 'ana', 80)
    expect(await noteQuotaLevel(db, 'ben', 80)).toBe(true)
  })

  it('are news again only after falling below', async () => {
    expect(await noteQuotaLevel(db, 'ana', 90)).toBe(true)
    expect(await noteQuotaLevel(db, 'ana', 80)).toBe(false)
    expect(await noteQuotaLevel(db, 'ana', 90)).toBe(true)
    expect(await noteQuotaLevel(db, 'ana', 100)).toBe(true)
    expect(await noteQuotaLevel(db, 'ana', 0)).toBe(false)
    expect(await noteQuotaLevel(db, 'ana', 80)).toBe(true)
  })

  it('forget that they were dismissed when usage falls below', async () => {
    await noteQuotaLevel(db, 'ana', 90)
    await changeSettings(db, 'ana', { quotaDismissed: 90 })
    await noteQuotaLevel(db, 'ana', 90)
    expect((await readSettings(db, 'ana')).quotaDismissed).toBe(90)
    await noteQuotaLevel(db, 'ana', 80)
    expect(await readSettings(db, 'ana')).toMatchObject({ quotaShown: 80, quotaDismissed: 80 })
  })
})

describe('a database', () => {
  it('that is a newer version’s is refused', async () => {
    await db
      .insertInto('kysely_migration' as never)
      .values({ name: '9999-later', timestamp: 'then' } as never)
      .execute()
    await db.destroy()
    await expect(openDatabase(place)).rejects.toThrow('9999-later')
    db = await openDatabase(await newPlace())
  })
})
