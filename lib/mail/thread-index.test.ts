import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ThreadIndex } from './thread-index'

const all = (index: ThreadIndex) => index.window(0, index.total)
const everything = () => true

it('has the conversation with the newest message first, and its messages from the oldest', () => {
  const index = ThreadIndex.from([[5, 2, 9], [7], [8, 1]])
  expect(all(index)).toEqual([[2, 5, 9], [1, 8], [7]])
  expect(index.window(1, 1)).toEqual([[1, 8]])
  expect(index.window(3, 50)).toEqual([])
  expect([index.total, index.last]).toEqual([3, 9])
  expect([9, 1, 7, 3].map((uid) => index.conversationOf(uid))).toEqual([[2, 5, 9], [1, 8], [7], []])
})

it('knows nothing of an empty mailbox', () => {
  const index = ThreadIndex.from([])
  expect([index.total, index.last, index.window(0, 50)]).toEqual([0, 0, []])
})

it('takes what arrives into its conversation, joins those that it ties, and forgets what is gone', () => {
  const index = ThreadIndex.from([[1, 2], [3], [4, 5]])
  const next = index.changed(
    (uid) => uid !== 4,
    [
      [6, [2]],
      [7, []],
      [8, [7, 3]],
      [9, [6, 99]],
    ],
  )
  expect(all(next)).toEqual([[1, 2, 6, 9], [3, 7, 8], [5]])
  expect(all(next.changed(everything, [[10, [5, 1]]]))).toEqual([
    [1, 2, 5, 6, 9, 10],
    [3, 7, 8],
  ])
})

it('says the same whether messages were there at once or arrived one by one', () => {
  const messages = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { maxLength: 30 })
  fc.assert(
    fc.property(messages, fc.nat(30), (kinOf, cut) => {
      const kin = kinOf.map((each, at) => each.filter((other) => other < at).map((other) => other + 1))
      const arrived = kin.map((each, at): [number, number[]] => [at + 1, each])
      const none = ThreadIndex.from([])
      const atOnce = none.changed(everything, arrived)
      const inTwo = none.changed(everything, arrived.slice(0, cut)).changed(everything, arrived.slice(cut))
      expect(all(inTwo)).toEqual(all(atOnce))
      expect(all(ThreadIndex.from(all(atOnce)))).toEqual(all(atOnce))
    }),
    { numRuns: 300 },
  )
})
