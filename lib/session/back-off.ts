import { MailError } from '../mail/mail-error'
import { metrics } from '../metrics'
import type { Failure, Line } from './lines'

/** Milliseconds until a failed connection is tried again: they double with each failure. */
const pauses = { first: 200, longest: 3000 }

/**
 * Remembers that a connection could not be opened. The moment of the next attempt is drawn by lot, so
 * that a server which comes back is not met by everybody at once. A refused login is another matter:
 * the server has answered, and another password may follow at once.
 */
export function noteFailure(line: Pick<Line, 'failure'>, error: unknown): void {
  if (!(error instanceof MailError)) return
  metrics.imapConnectFailures.inc({ code: error.code })
  const at = performance.now()
  const times = (line.failure?.times ?? 0) + 1
  const longest = Math.min(pauses.longest, pauses.first * 2 ** (times - 1))
  const delay = error.code === 'authentication-failed' ? 0 : longest * (0.5 + Math.random() / 2)
  const { code, responseCode, detail } = error
  line.failure = { code, responseCode, detail, times, at, notBefore: at + delay }
}

/** The error for those who had been waiting while another's attempt failed. */
export function errorOf({ code, responseCode, detail }: Failure): MailError {
  return new MailError(code, { responseCode: responseCode ?? undefined, detail: detail ?? undefined })
}
