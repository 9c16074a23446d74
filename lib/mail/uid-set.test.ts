import { describe, expect, it } from 'vitest'
import { seeded } from '../../e2e/fixtures/seeded'
import { uidSet, uidSets } from './uid-set'

it.each([
  [[], ''],
  [[7], '7'],
  [[1, 2], '1:2'],
  [[1, 2, 3, 7], '1:3,7'],
  [[1, 3, 5], '1,3,5'],
  [[10, 9, 2, 1], '1:2,9:10'],
  [[5, 5, 5, 6], '5:6'],
  [[4_294_967_294, 4_294_967_295], '4294967294:4294967295'],
])('writes %j as "%s"', (uids, text) => {
  expect(uidSet(uids)).toBe(text)
})

it('leaves the numbers that it was given as they were', () => {
  const uids = [3, 1, 2]
  uidSet(uids)
  expect(uids).toEqual([3, 1, 2])
})

it('names each number once, in ranges that neither touch nor overlap', () => {
  const choice = seeded(1)
  for (let run = 0; run < 300; run += 1) {
    const uids = Array.from({ length: choice.between(1, 60) }, () => choice.between(1, 80))
    const ranges = uidSet(uids)
      .split(',')
      .map((range) => range.split(':').map(Number))
    const named: number[] = []
    for (const [first = 0, last = first] of ranges) {
      expect(first).toBeGreaterThan((named.at(-1) ?? -1) + 1)
      for (let uid = first; uid <= last; uid += 1) named.push(uid)
    }
    expect(named).toEqual([...new Set(uids)].sort((a, b) => a - b))
  }
})

describe('uidSets', () => {
  it('keeps all that fits together, in ranges', () => {
    expect(uidSets([3, 1, 2, 2])).toEqual([[1, 2, 3]])
    expect(uidSets([])).toEqual([])
    const range = Array.from({ length: 12_000 }, (_, index) => index + 1)
    expect(uidSets(range).map(uidSet)).toEqual(['1:5000', '5001:10000', '10001:12000'])
  })

  it('parts what would be longer than a line may be, and loses nothing', () => {
    const uids = Array.from({ length: 4000 }, (_, index) => 4_000_000_000 + index * 3 + (index % 2))
    const sets = uidSets(uids)
    expect(sets.flat()).toEqual(uids)
    for (const set of sets) expect(uidSet(set).length).toBeLessThanOrEqual(8000)
    expect(sets.length).toBe(Math.ceil((4000 * 11) / 8000))
  })
})
