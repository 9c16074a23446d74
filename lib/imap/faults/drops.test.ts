import { describe, expect, it } from 'vitest'
import type { Operation } from './operation.test-support'
import { expectDone, expectFailed, expectSafe } from './promises.test-support'
import { operations } from './table.test-support'
import { type Outcome, trials } from './trial.test-support'

const trial = trials()

describe.each(operations)('$name', (operation) => {
  it('loses nothing wherever in the answers the connection drops', async () => {
    const usual = await trial.usual(operation)
    expect(usual.lines).toBeGreaterThan(0)
    for (let line = 1; line <= usual.lines; line += 1) {
      const outcome = await trial.run(operation, { script: { hangUpAt: line } })
      expect(outcome.logins).toBe(operation.signsIn ? 2 : 1)
      expectSafe(outcome, operation, trial)
      if (outcome.code === null) expectDone(outcome, usual, trial.after(operation))
      else expectFailed(outcome, told(operation, outcome), trial.before())
    }
  })
})

/** What may be said of a connection that drops. */
function told({ copies, signsIn }: Operation, { code }: Outcome): string {
  if (copies && code?.startsWith('copied-')) return code
  return signsIn && code === 'server-unreachable' ? code : 'connection-lost'
}
