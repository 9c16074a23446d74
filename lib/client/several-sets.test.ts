import { expect, it } from 'vitest'
import { withSets } from './several-sets'

const set = (mailbox: string, ...uids: number[]) => ({ mailbox, uidValidity: 1, uids })
const sets = [set('A', 1, 2), set('B', 3)]

it('says what was done in all folders', async () => {
  const done = await withSets(sets, async ({ uids }) => ({ count: uids.length, stopped: null }))
  expect(done).toMatchObject({ count: 3, stopped: null, isCancelled: false })
  expect(done.parts.map(({ set: { mailbox } }) => mailbox)).toEqual(['A', 'B'])
})

it('takes a failure in one folder for the reason why it stopped', async () => {
  const done = await withSets(sets, async ({ mailbox, uids }) => {
    if (mailbox === 'A') throw new Error('No such folder')
    return { count: uids.length, stopped: null }
  })
  expect(done).toMatchObject({ count: 1, stopped: 'No such folder' })
  expect(done.parts.map(({ set: { mailbox } }) => mailbox)).toEqual(['B'])
})

it('fails where nothing was done', async () => {
  const nothing = withSets(sets, async ({ mailbox }) => {
    throw new Error(`Not in ${mailbox}`)
  })
  await expect(nothing).rejects.toThrow('Not in A')
})
