import type { ImapConnection } from '../imap/connection'
import type { LiveEvent } from '../mail/live-event'

/** One login's second connection, which only listens. */
export interface Watch {
  key: string
  username: string
  imap: ImapConnection | null
  /** The mailbox that was looked at last. */
  mailbox: string
  /** When each was looked at last (`performance.now()`), the one before last behind. */
  seen: Map<string, number>
  /** It is being watched. */
  isReady: boolean
  /** Ends what is watched now: another mailbox is wanted, or nobody listens any more. */
  turn: AbortController
  listeners: Set<Listener>
}

/** Somebody who is told what happens. */
export interface Listener {
  hear(event: LiveEvent): void
  /** There is no more to hear. */
  end(): void
}

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenWatches?: Map<string, Watch> }
shared.wrenWatches ??= new Map()

/** All watches, the oldest first. */
export const watches = shared.wrenWatches

/** true while its connection counts. */
export function isWatching({ imap }: Watch): boolean {
  return imap?.client.usable === true
}

/** How many connections only listen. */
export function watching(): number {
  return [...watches.values()].filter(isWatching).length
}

/**
 * Closes a connection that only listens, where one is needed for work; whoever listened is told again later.
 * @param username whose connection it has to be; without it the oldest goes
 * @returns whether there was one
 */
export function dropWatch(username?: string): boolean {
  const found = [...watches.values()].find(
    (watch) => isWatching(watch) && (username === undefined || watch.username === username),
  )
  found?.imap?.client.close()
  return found !== undefined
}
