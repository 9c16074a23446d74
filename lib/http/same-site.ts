import { getConfig } from '../config'
import { log } from '../log'
import { HttpError } from './problem'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** true when both are the same origin; while ours is a loopback origin, its three names are one. */
function sameOrigin(origin: string, ours: string): boolean {
  if (origin === ours) return true
  if (!URL.canParse(origin)) return false
  const [theirUrl, ourUrl] = [new URL(origin), new URL(ours)]
  const bothLoopback = loopback.has(theirUrl.hostname) && loopback.has(ourUrl.hostname)
  return bothLoopback && theirUrl.protocol === ourUrl.protocol && theirUrl.port === ourUrl.port
}

/**
 * Refuses a change that a page of another site has sent. A request with neither header is a
 * script's, and is judged by its cookie alone.
 * @throws HttpError `cross-site`
 */
export function requireSameSite(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') throw new HttpError('cross-site')
  const origin = request.headers.get('origin')
  // Under `Referrer-Policy: no-referrer` a plain form of our own has no other origin to tell.
  if (origin === 'null' && site === 'same-origin') return
  const { PUBLIC_URL: expected } = getConfig()
  if (!origin || sameOrigin(origin, expected)) return
  // A browser cannot make one up, so that this may well be a wrong PUBLIC_URL.
  log.warn({ origin: origin.slice(0, 200), expected }, 'refused: the origin is not that of PUBLIC_URL')
  throw new HttpError('cross-site')
}
