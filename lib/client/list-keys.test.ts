import { expect, it } from 'vitest'
import { keyAt, keysOf, refOf, setsOf, spreadKey } from './list-keys'

const ref = (mailbox: string, uid: number, uidValidity = 1) => ({ mailbox, uidValidity, uid })
const spread = { mailbox: '', uidValidity: 0 }

it('names a message of several folders the same each time, and no two alike', () => {
  const refs = [ref('A', 1), ref('B', 1), ref('A', 2), ref('A', 1, 2)]
  const keys = refs.map(spreadKey)
  expect(new Set(keys).size).toBe(4)
  expect(keys.every((key) => key < 0)).toBe(true)
  expect(refs.map((each) => spreadKey({ ...each }))).toEqual(keys)
  expect(keys.map((key) => refOf(spread, key))).toEqual(refs)
})

it('leaves the names of one folder as they are', () => {
  expect(refOf({ mailbox: 'A', uidValidity: 1 }, 7)).toEqual(ref('A', 7))
  expect(setsOf({ mailbox: 'A', uidValidity: 1, uids: [7] })).toEqual([
    { mailbox: 'A', uidValidity: 1, uids: [7] },
  ])
})

it('parts messages by their folders', () => {
  const uids = [ref('A', 5), ref('B', 6), ref('A', 4)].map(spreadKey)
  expect(setsOf({ ...spread, uids })).toEqual([
    { mailbox: 'A', uidValidity: 1, uids: [5, 4] },
    { mailbox: 'B', uidValidity: 1, uids: [6] },
  ])
})

it('finds those of a folder’s messages that are named', () => {
  const key = spreadKey(ref('C', 8))
  expect(keysOf({ mailbox: 'C', uidValidity: 1, uids: [7, 8, 9] })).toEqual([key])
})

it('finds the message of an address', () => {
  const address = { pathname: '/mail/D%2FE/3', search: '?v=1&q=x' } as Location
  expect(keyAt({ mailbox: 'D/E', uidValidity: 1 }, address)).toBe(3)
  expect(refOf(spread, keyAt(spread, address) ?? 0)).toEqual(ref('D/E', 3))
  expect(keyAt(spread, { pathname: '/mail/D', search: '' } as Location)).toBeNull()
})
