import { createHash, timingSafeEqual } from 'node:crypto'
import { getConfig } from '../config'
import { isLoopback, peerHeader, plainAddress } from './client-address'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Whether a request may read how the process is doing: one that carries `METRICS_TOKEN`, or one from
 * this machine that no proxy has passed on.
 */
export function mayReadMetrics({ headers }: Request): boolean {
  const token = getConfig().METRICS_TOKEN
  const given = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (token && given) return timingSafeEqual(digest(token), digest(given))
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'via'].some((name) => isFromClient(headers, name))
  return isLoopback(plainAddress(headers.get(peerHeader) ?? '')) && !isPassedOn
}

/** Next adds X-Forwarded-For itself where there is none: then it is the peer's address alone. */
function isFromClient(headers: Headers, name: string): boolean {
  const value = headers.get(name)
  return value !== null && !(name === 'x-forwarded-for' && value === headers.get(peerHeader))
}
