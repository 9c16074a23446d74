import { expect, it } from 'vitest'
import { MailError, type MailErrorCode } from '../mail/mail-error'
import { errorOf, noteFailure } from './back-off'
import type { Failure } from './lines'

/** Milliseconds that are waited after each of so many failures. */
function delays(code: MailErrorCode, times: number): number[] {
  const line: { failure: Failure | null } = { failure: null }
  return Array.from({ length: times }, () => {
    noteFailure(line, new MailError(code))
    const { at, notBefore } = line.failure as Failure
    return notBefore - at
  })
}

it('waits twice as long after each failure, up to three seconds, and never twice the same', () => {
  for (const [index, delay] of delays('server-unreachable', 12).entries()) {
    const longest = Math.min(3000, 200 * 2 ** index)
    expect(delay).toBeGreaterThanOrEqual(longest / 2)
    expect(delay).toBeLessThanOrEqual(longest)
  }
  const drawn = Array.from({ length: 20 }, () => delays('unavailable', 1)[0])
  expect(new Set(drawn).size).toBeGreaterThan(10)
})

it('does not wait after a refused login', () => {
  expect(delays('authentication-failed', 3)).toEqual([0, 0, 0])
})

it('takes no notice of what is no failure of the server', () => {
  const line = { failure: null }
  noteFailure(line, new TypeError('a mistake'))
  expect(line.failure).toBeNull()
})

it('keeps what has to be told of the failure', () => {
  const line: { failure: Failure | null } = { failure: null }
  noteFailure(line, new MailError('server-alert', { responseCode: 'ALERT', detail: 'Back at noon' }))
  expect(errorOf(line.failure as Failure)).toMatchObject({
    ...{ code: 'server-alert', responseCode: 'ALERT', detail: 'Back at noon' },
  })
})
