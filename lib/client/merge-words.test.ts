import { describe, expect, it } from 'vitest'
import type { MergeRun } from './merge-runs'
import { resultOf } from './merge-words'

const run: MergeRun = {
  ...{
    mailbox: 'Sent Items',
    target: 'Sent',
    work: null,
    isStopping: false,
    moved: 5000,
    isUncertain: false,
  },
  merge: {
    ...{
      mailbox: 'Sent Items',
      uidValidity: 7,
      last: 5000,
      messages: 5000,
      target: 'Sent',
      targetMessages: 10,
    },
  },
  places: [{ mailbox: 'Sent', uidValidity: 9, uids: Array.from({ length: 5000 }, (_, index) => index + 11) }],
  undo: 'none',
  problem: null,
  check: { left: 0, arrived: 0, found: 5000, targetMessages: 5010 },
}
const check = { left: 0, arrived: 0, found: 5000, targetMessages: 5010 }

function text(part: Partial<MergeRun>) {
  return resultOf({ ...run, ...part }, 'Sent Items', 'Sent')
}

describe('the result of a merge', () => {
  it('says that all is there and that the folder is empty', () => {
    expect(text({})).toEqual({
      text: '5,000 messages moved. They are all in Sent. Sent Items is empty.',
      isSafe: true,
    })
  })

  it('says what has come in meanwhile, and nothing of an empty folder', () => {
    expect(text({ check: { ...check, arrived: 2 } })?.text).toBe(
      '5,000 messages moved. They are all in Sent. 2 messages came into Sent Items meanwhile.',
    )
  })

  it('says when some have left the folder since', () => {
    expect(text({ check: { ...check, found: 4990 } })?.text).toContain(
      '10 messages of them have left Sent since',
    )
  })

  it('is not safe to go on from where the server tells counts only, and they are too small', () => {
    const untold = { places: [], check: { ...check, found: null, targetMessages: 5009 } }
    expect(text(untold)).toMatchObject({ isSafe: false })
    expect(text({ places: [], check: { ...check, found: null } })).toMatchObject({ isSafe: true })
  })

  it('says how far it got, and why it stopped', () => {
    const stopped = { check: null, moved: 2500 }
    expect(text(stopped)?.text).toBe(
      '2,500 of 5,000 moved. It was stopped. Nothing is lost: merge again to go on.',
    )
    expect(text({ ...stopped, problem: 'The connection was lost.', isUncertain: true })?.text).toBe(
      '2,500 of 5,000 moved, as far as is known. The connection was lost. Nothing is lost: merge again to go on.',
    )
  })

  it('says what is left where an undoing has stopped', () => {
    expect(text({ undo: 'begun', moved: 1500, check: null, problem: 'The server is busy.' })?.text).toBe(
      '1,500 messages of Sent Items still in Sent. The server is busy. Undo again to go on.',
    )
  })
})
