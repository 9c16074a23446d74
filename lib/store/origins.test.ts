import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from './database'
import { newPlace } from './new-place.test-support'
import { forgetOrigins, forgetOriginsUpTo, keepOrigins, listOrigins, tidyOrigins } from './origins'

let db: Database
const trash = (...uids: number[]) => ({ mailbox: 'Trash', uidValidity: 7, uids })
const known = async (owner: string, ...uids: number[]) =>
  Object.fromEntries(await listOrigins(db, owner, trash(...uids)))

beforeEach(async () => {
  db = await openDatabase(await newPlace())
})

afterEach(() => db.destroy())

describe('where messages came from', () => {
  it('is kept for each message, and for its owner only', async () => {
    await keepOrigins(db, 'ana', trash(1, 2, 3), 'Projects')
    await keepOrigins(db, 'ana', trash(4), 'constructor')
    await keepOrigins(db, 'Ana', trash(1), 'Archive/2026 été')
    expect(await known('ana', 1, 3, 4, 9)).toEqual({ 1: 'Projects', 3: 'Projects', 4: 'constructor' })
    expect(await known('Ana', 1, 3)).toEqual({ 1: 'Archive/2026 été' })
    expect(await known('bob', 1)).toEqual({})
  })

  it('is the last place, where a UID is kept twice', async () => {
    await keepOrigins(db, 'ana', trash(1), 'Projects')
    await keepOrigins(db, 'ana', trash(1), 'INBOX')
    expect(await known('ana', 1)).toEqual({ 1: 'INBOX' })
  })

  it('is forgotten of just the messages that leave', async () => {
    await keepOrigins(db, 'ana', trash(1, 2, 3, 5, 6), 'Projects')
    await keepOrigins(db, 'bob', trash(2), 'Projects')
    await forgetOrigins(db, 'ana', trash(2, 3, 6))
    expect(Object.keys(await known('ana', 1, 2, 3, 5, 6))).toEqual(['1', '5'])
    expect(await known('bob', 2)).toEqual({ 2: 'Projects' })
    await forgetOrigins(db, 'ana', trash())
    expect(Object.keys(await known('ana', 1, 5))).toEqual(['1', '5'])
  })

  it('is forgotten of what emptying has removed, and kept of what came later', async () => {
    await keepOrigins(db, 'ana', trash(1, 2, 3), 'Projects')
    await forgetOriginsUpTo(db, 'ana', trash(), 2)
    expect(Object.keys(await known('ana', 1, 2, 3))).toEqual(['3'])
  })

  it('is forgotten of messages that others have removed', async () => {
    await keepOrigins(db, 'ana', trash(1, 2, 3), 'Projects')
    await tidyOrigins(db, 'ana', trash(2, 8))
    expect(Object.keys(await known('ana', 1, 2, 3))).toEqual(['2'])
  })

  it('is forgotten when the UIDVALIDITY changes, since the UIDs name other messages then', async () => {
    await keepOrigins(db, 'ana', trash(1, 2), 'Projects')
    await keepOrigins(db, 'ana', { ...trash(9), uidValidity: 8 }, 'Projects')
    expect(await known('ana', 1, 2)).toEqual({})
    expect(Object.fromEntries(await listOrigins(db, 'ana', { ...trash(1, 9), uidValidity: 8 }))).toEqual({
      9: 'Projects',
    })
  })

  it('is kept of 5,000 messages that do not stand side by side, and no more than the bound', async () => {
    const uids = Array.from({ length: 5000 }, (_, index) => index * 2 + 1)
    await keepOrigins(db, 'ana', trash(...uids), 'Projects')
    expect((await listOrigins(db, 'ana', trash(...uids))).size).toBe(5000)
    const many = Array.from({ length: 50_000 }, (_, index) => 20_000 + index)
    await keepOrigins(db, 'ana', { mailbox: 'Trash', uidValidity: 7, uids: many }, 'INBOX')
    expect((await listOrigins(db, 'ana', trash(...uids))).size).toBe(0)
    expect((await listOrigins(db, 'ana', { ...trash(), uids: many })).size).toBe(50_000)
  })
})
