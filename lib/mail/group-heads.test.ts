import { expect, it } from 'vitest'
import { baseSubject, groupHeads } from './group-heads'

const head = (uid: number, id: string, parents: string[] = [], subject = `Subject ${uid}`) => ({
  ...{ uid, id, parents, subject },
})

it('puts answers to what they answer, to the same lost message, and chains together', () => {
  const heads = [
    ...[head(1, 'a'), head(2, 'b', ['a']), head(3, 'c', ['b']), head(4, 'd')],
    ...[head(5, 'e', ['lost']), head(6, '', ['lost']), head(7, 'f')],
  ]
  expect(groupHeads(heads)).toEqual([[1, 2, 3], [4], [5, 6], [7]])
})

it('takes messages without an identity for themselves alone', () => {
  expect(groupHeads([head(1, ''), head(2, '')])).toEqual([[1], [2]])
  expect(groupHeads([])).toEqual([])
})

it('goes by the subject of an answer that does not say what it answers, and of no other', () => {
  const heads = [
    ...[head(1, 'a', [], 'Choir'), head(2, 'b', [], 'RE: [list] Re[2]:  choir'), head(3, 'c', [], 'Choir ')],
    ...[head(4, 'd', [], 'News'), head(5, 'e', [], 'News'), head(6, 'f', ['d'], 'Re: News')],
  ]
  expect(groupHeads(heads)).toEqual([[1, 2, 3], [4, 6], [5]])
})

it.each([
  ['Re: Fwd: AW: Choir', 'choir'],
  ['[singers] Re: Choir  practice', 'choir practice'],
  ['Regarding: Choir', 'regarding: choir'],
  ['Re:', ''],
])('strips %j of what answers put before it', (subject, base) => {
  expect(baseSubject(subject)).toBe(base)
})
