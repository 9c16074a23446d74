import { expect, it } from 'vitest'
import { parseByteRange } from './byte-range'

it.each([
  ['bytes=0-', { start: 0, end: 999 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=500-599', { start: 500, end: 599 }],
  ['bytes=990-5000', { start: 990, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  [' Bytes=1-2 ', { start: 1, end: 2 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['lines=0-1', null],
  ['bytes=a-b', null],
  [null, null],
])('%j of 1,000 octets are %j', (header, range) => {
  expect(parseByteRange(header, 1000)).toEqual(range)
})

it('nothing can be asked of nothing', () => {
  expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable')
})
