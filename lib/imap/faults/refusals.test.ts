import { describe, expect, it } from 'vitest'
import type { MailErrorCode } from '../../mail/mail-error'
import type { Refusal } from './operation.test-support'
import { expectDone, expectFailed } from './promises.test-support'
import { points } from './table.test-support'
import { trials } from './trial.test-support'

const trial = trials()

const refusals: [Refusal, answer: string, means: MailErrorCode][] = [
  ['NO', 'TAG NO not now', 'refused'],
  ['BAD', 'TAG BAD what?', 'refused'],
  ['OVERQUOTA', 'TAG NO [OVERQUOTA] full', 'over-quota'],
  ['TRYCREATE', 'TAG NO [TRYCREATE] make it first', 'mailbox-not-found'],
  ['NONEXISTENT', 'TAG NO [NONEXISTENT] no such mailbox', 'mailbox-not-found'],
]

/** What says that something has been changed. */
const halfways: string[] = ['copied-only', 'partly-deleted', 'emptied-only']

describe.each(points)('$name', ({ operation, command, means }) => {
  it.each(refusals)(
    'refused with %s says so, changes nothing, and the connection serves on',
    async (refusal, answer, usual) => {
      let heard = 0
      const outcome = await trial.run(operation, {
        script: { answer: (each) => (command.test(each) && ++heard === 1 ? [answer] : null) },
      })
      const expected = means[refusal] ?? usual
      const [before, after] = [trial.before(), trial.after(operation)]
      expect(heard).toBeGreaterThan(0)
      expect(outcome.logins).toBe(operation.signsIn ? 2 : 0)
      if (expected === 'ok') {
        const ordinary = await trial.usual(operation)
        return expectDone(outcome, { ...ordinary, answer: operation.refused ?? ordinary.answer }, after)
      }
      expectFailed(outcome, expected, before)
      expect(outcome.holdings).toEqual(halfways.includes(expected) ? trial.halfway(operation) : before)
    },
  )
})
