import { describe, expect, it, vi } from 'vitest'
import type { MailErrorCode } from '../../mail/mail-error'
import { limits } from '../connection'
import type { Loss } from './operation.test-support'
import { expectDone, expectFailed, expectSafe } from './promises.test-support'
import { points } from './table.test-support'
import { trials } from './trial.test-support'

const trial = trials()

const losses: [Loss, answer: string[], means: MailErrorCode][] = [
  ['BYE', ['* BYE shutting down'], 'server-closing'],
  ['drop', [], 'connection-lost'],
  ['huge literal', ['* 1 FETCH (UID 1 BODY[1] {99999999}'], 'connection-lost'],
  ['cut literal', ['* 1 FETCH (UID 1 BODY[1] {33000000}', 'Hel'], 'connection-lost'],
  ['silence', [], 'timeout'],
]

/** The server stays on the line; the product has to end it. */
const lasting = ['huge literal', 'silence']

describe.each(points)('$name', ({ operation, command, means }) => {
  it.each(losses)(
    '%s loses nothing, and the next request has a new connection',
    async (loss, answer, usual) => {
      let heard = 0
      const octets = process.memoryUsage().arrayBuffers
      const outcome = await trial.run(operation, {
        isClockStopped: loss === 'silence',
        script: {
          answer(each) {
            if (!command.test(each) || ++heard > 1) return null
            if (loss === 'silence') vi.advanceTimersByTime(limits.connect + limits.command)
            return answer
          },
          hangsUp: lasting.includes(loss) ? undefined : command,
        },
      })
      expect(heard).toBeGreaterThan(0)
      expect(outcome.logins).toBe(operation.signsIn ? 2 : 1)
      expect(process.memoryUsage().arrayBuffers - octets).toBeLessThan(16_000_000)
      expectSafe(outcome, operation, trial)
      const expected = means[loss] ?? usual
      if (expected === 'ok') expectDone(outcome, await trial.usual(operation), trial.after(operation))
      else expectFailed(outcome, expected, trial.before())
    },
  )
})
