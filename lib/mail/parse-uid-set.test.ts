import { expect, it } from 'vitest'
import { mostUids, parseUidSet } from './parse-uid-set'
import { uidSet } from './uid-set'

it.each([
  ['7', [7]],
  ['1:3,7', [1, 2, 3, 7]],
  ['9:7', [7, 8, 9]],
  ['4294967295', [4_294_967_295]],
])('reads %s', (text, uids) => {
  expect(parseUidSet(text)).toEqual(uids)
})

it.each([
  ...['', '0', '01', '-1', '1.5', '1e3', '+1', ' 1', '1 ', '1,', ',1', '1,,2', '1:', ':1', '1:2:3', '1::2'],
  ...['*', '1:*', '$', '4294967296', '12345678901', '١', '1\r\nA9 LOGOUT', '1) (X'],
])('takes %j for no set', (text) => {
  expect(parseUidSet(text)).toBe(null)
})

it('names as many messages as a change may, and no more', () => {
  expect(parseUidSet(`1:${mostUids}`)).toHaveLength(mostUids)
  expect(parseUidSet(`1:${mostUids + 1}`)).toBe(null)
  expect(parseUidSet(`1:${mostUids},${mostUids + 1}`)).toBe(null)
  expect(parseUidSet('1:4294967295')).toBe(null)
  expect(parseUidSet('1:3,5', 3)).toBe(null)
})

it('reads what was written', () => {
  const uids = Array.from({ length: 5000 }, (_, index) => 1 + index * 2 + (index % 7 === 0 ? 1 : 0))
  expect(parseUidSet(uidSet(uids))).toEqual([...new Set(uids)].sort((a, b) => a - b))
})
