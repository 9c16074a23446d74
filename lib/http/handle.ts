import { log } from '../log'
import { MailError } from '../mail/mail-error'
import { metrics } from '../metrics'
import { NotSignedIn, OtherAccount } from '../session/require-session'
import { oneLine, takeAlerts } from '../session/server-alerts'
import { renewSeal } from '../session/session-cookie'
import { TooManyAttempts } from '../session/throttle'
import { HttpError, type ProblemCode, problemResponse } from './problem'
import { requireSameSite } from './same-site'
import { secure } from './security-headers'

/** What a route returns: a Response as it is, nothing for 204, anything else as JSON. */
// biome-ignore lint/suspicious/noConfusingVoidType: routes that only do something return nothing
type Answer = Response | object | void

/**
 * Wraps a route: refuses changes from other sites, turns what it returns into JSON that no cache
 * keeps, and what it throws into problem+json. The server's own text goes to the log only.
 * @param name under which it is measured, where its address can be anything
 */
export function handle(route: (request: Request) => Promise<Answer>, name?: string) {
  return async (request: Request): Promise<Response> => {
    const started = performance.now()
    const response = secure(await answer(request, route))
    if (hasSession(request)) await addAlert(response)
    const { pathname } = new URL(request.url)
    const taken = performance.now() - started
    const ms = Math.round(taken)
    log.info({ method: request.method, path: pathname, status: response.status, ms }, 'request')
    const labels = { route: name ?? pathname, method: request.method, status: response.status }
    metrics.requests.observe(labels, taken / 1000)
    return response
  }
}

async function answer(request: Request, route: (request: Request) => Promise<Answer>): Promise<Response> {
  try {
    requireSameSite(request)
    const result = await route(request)
    await renew(request)
    if (result instanceof Response) return result
    if (!result) return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
    return Response.json(result, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return problemResponse(codeOf(error), {
      retryAfter: error instanceof TooManyAttempts ? error.retryAfter : undefined,
      detail: alertOf(error),
    })
  }
}

function hasSession(request: Request): boolean {
  return request.headers.get('cookie')?.includes('wren_session=') === true
}

/** What the mail server wants people to see, whatever they have asked for (RFC 9051, 7.1). */
async function addAlert(response: Response): Promise<void> {
  const alert = await takeAlerts()
  if (alert) response.headers.set('x-wren-alert', encodeURIComponent(alert))
}

/** Lets the session follow to a newer key. What fails there is done with the next request. */
async function renew(request: Request): Promise<void> {
  if (!hasSession(request)) return
  await renewSeal().catch((error: Error) => log.error({ err: error }, 'session not sealed anew'))
}

/** The text of an ALERT, which has to be shown (RFC 9051, 7.1); of no other refusal is a word told. */
function alertOf(error: unknown): string | undefined {
  const isAlert = error instanceof MailError && error.code === 'server-alert'
  return (isAlert && oneLine(error.detail ?? '')) || undefined
}

/** The code of a failure, which is logged and counted. */
export function codeOf(error: unknown): ProblemCode {
  if (error instanceof HttpError || error instanceof TooManyAttempts) return error.code
  if (error instanceof NotSignedIn) return 'not-signed-in'
  if (error instanceof OtherAccount) return 'other-account'
  if (error instanceof MailError) {
    log.info({ code: error.code, responseCode: error.responseCode, detail: error.detail }, 'mail error')
    metrics.imapFailures.inc({ code: error.code })
    return error.code
  }
  log.error({ err: error }, 'unexpected error')
  return 'internal'
}
