import { createHash } from 'node:crypto'
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterRes,
} from 'rate-limiter-flexible'
import { getConfig } from '../config'
import { getDatabase } from '../store/database'
import { queryClient } from '../store/query-client'
import { isLoopback } from './client-address'

/** Wrong attempts to sign in that are taken within `duration` seconds: for one account, from one address. */
const throttles = {
  account: { points: 10, duration: 15 * 60 },
  address: { points: 100, duration: 15 * 60 },
}

/** Too many wrong attempts; `retryAfter` is in seconds. */
export class TooManyAttempts extends Error {
  readonly code = 'too-many-attempts'
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super('too many attempts to sign in')
    this.retryAfter = retryAfter
  }
}

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenThrottles?: Promise<Record<keyof typeof throttles, RateLimiterAbstract>> }

/** Counts of this process; where there is PostgreSQL, of all nodes, and of this one while it fails. */
async function makeLimiter(name: keyof typeof throttles): Promise<RateLimiterAbstract> {
  const memory = new RateLimiterMemory({ keyPrefix: name, ...throttles[name] })
  if (!getConfig().DATABASE_URL) return memory
  return new RateLimiterPostgres({
    ...{ storeClient: queryClient(await getDatabase()), storeType: 'client' },
    ...{ tableName: 'throttle', tableCreated: true, keyPrefix: name, ...throttles[name] },
    insuranceLimiter: memory,
  })
}

async function makeThrottles() {
  return { account: await makeLimiter('account'), address: await makeLimiter('address') }
}

/** Names that a server may take for the same are one account here. */
function accountKey(username: string): string {
  return createHash('sha256').update(username.normalize('NFKC').toLowerCase()).digest('base64')
}

/** @throws TooManyAttempts */
async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  await limiter.consume(key).catch((refusal: RateLimiterRes | Error) => {
    if (refusal instanceof Error) throw refusal
    throw new TooManyAttempts(Math.ceil(refusal.msBeforeNext / 1000))
  })
}

/** An attempt that was counted, and how that is undone. */
export interface Attempt {
  /** The mail server has not judged it. */
  takeBack(): Promise<void>
  /** It was right: the account's wrong ones are forgiven, those from the address are not. */
  succeed(): Promise<void>
}

/**
 * Counts an attempt to sign in before it is made, so that many at once do not slip through. One that
 * is refused for its address is none for the account. Addresses of this machine are not counted: where
 * `TRUSTED_PROXIES` does not name the proxy, everybody comes from there.
 * @throws TooManyAttempts
 */
export async function countAttempt(username: string, address: string): Promise<Attempt> {
  shared.wrenThrottles ??= makeThrottles()
  const limiters = await shared.wrenThrottles
  const account = accountKey(username)
  const isLocal = isLoopback(address)
  if (!isLocal) await consume(limiters.address, address)
  await consume(limiters.account, account)
  const spareAddress = async () => {
    if (!isLocal) await limiters.address.reward(address)
  }
  return {
    async takeBack() {
      await spareAddress()
      await limiters.account.reward(account)
    },
    async succeed() {
      await spareAddress()
      await limiters.account.delete(account)
    },
  }
}
