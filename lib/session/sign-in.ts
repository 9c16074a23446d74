import { setTimeout as pause } from 'node:timers/promises'
import { log } from '../log'
import { MailError } from '../mail/mail-error'
import { metrics } from '../metrics'
import { clientAddress } from './client-address'
import { withConnection } from './pool'
import { type Session, startSession } from './session-cookie'
import { countAttempt } from './throttle'

/** A refusal comes after whole steps of so many milliseconds: how long it took tells nothing of the name. */
const step = 1000

/**
 * Signs in: the mail server itself checks the login, on the connection that the first page will use.
 * A login that it refuses is logged with the client's address, for programs that shut such clients out.
 * @param stays the session outlives the browser
 * @throws MailError `authentication-failed`, `server-unreachable`, `tls-failed`, `busy`
 * @throws TooManyAttempts
 */
export async function signIn(username: string, password: string, stays: boolean): Promise<Session> {
  const address = await clientAddress()
  const attempt = await countAttempt(username, address).catch((error: Error) => {
    log.warn({ address }, 'sign-in refused: too many attempts')
    metrics.signIns.inc({ outcome: 'throttled' })
    throw error
  })
  const started = performance.now()
  try {
    await withConnection({ username, password }, async () => undefined)
  } catch (error) {
    if (error instanceof MailError && error.code === 'authentication-failed') {
      log.warn({ address }, 'sign-in failed')
      metrics.signIns.inc({ outcome: 'wrong' })
      await pause(step - ((performance.now() - started) % step))
    } else {
      metrics.signIns.inc({ outcome: 'failed' })
      await attempt.takeBack()
    }
    throw error
  }
  metrics.signIns.inc({ outcome: 'ok' })
  await attempt.succeed()
  return startSession(username, password, stays)
}
