import { createHash } from 'node:crypto'
import { getConfig } from '../config'
import { closeConnection, type ImapConnection } from '../imap/connection'
import type { MailErrorCode } from '../mail/mail-error'
import { orGiveUp } from './turn'
import { dropWatch, watching } from './watches'

/**
 * Why a connection could not be opened: what a MailError says, and not the error itself, whose class
 * is another one in the bundles of other routes.
 */
export interface Failure {
  code: MailErrorCode
  responseCode: string | null
  detail: string | null
  /** How many times in a row. */
  times: number
  /** When, and when it may be tried again, by `performance.now()`. */
  at: number
  notBefore: number
}

/** One login's connection: work on it is done one piece at a time, in order. */
export interface Line {
  key: string
  username: string
  connection: ImapConnection | null
  isOpening: boolean
  /** Settles when the work before has ended. */
  tail: Promise<unknown>
  /** Requests that wait for their turn, or have it. */
  waiting: number
  idle: NodeJS.Timeout | undefined
  failure: Failure | null
}

/** Connections of one user on this node, whatever passwords they were opened with; requests that wait for one. */
export const bounds = { connectionsOfUser: 2, waiting: 100 }

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenLines?: Map<string, Line>; wrenLinesChanged?: Set<() => void> }
shared.wrenLines ??= new Map()
shared.wrenLinesChanged ??= new Set()

/** All lines; those that are unused stand in the order in which they came to be. */
export const lines = shared.wrenLines

const listeners = shared.wrenLinesChanged

/** The password is part of the key, so that a wrong one never reaches a connection opened with the right one. */
export function lineKey({ username, password }: { username: string; password: string }): string {
  return createHash('sha256').update(`${username}\0${password}`).digest('base64')
}

/** true while a connection of it counts. */
export function holdsPlace({ connection, isOpening }: Line): boolean {
  return isOpening || connection?.client.usable === true
}

/** Tells those who wait for a place that there may be one. */
export function announce(): void {
  for (const listener of listeners) listener()
  listeners.clear()
}

/**
 * Takes a place for a connection that is opened next (`isOpening`). Over a bound, the connection that
 * has been unused for longest goes; where all are in use, it waits.
 * @param patience milliseconds
 * @throws MailError `busy`
 */
export async function takePlace(line: Line, patience: number): Promise<void> {
  const end = performance.now() + patience
  for (;;) {
    const crowd = crowdOf(line)
    if (!crowd) {
      line.isOpening = true
      return
    }
    const unused = crowd.find(({ waiting }) => waiting === 0)
    if (unused) {
      clearTimeout(unused.idle)
      lines.delete(unused.key)
      if (unused.connection) await closeConnection(unused.connection)
    } else if (!dropWatch()) {
      const changed = new Promise<void>((resolve) => listeners.add(resolve))
      await orGiveUp(changed, end - performance.now())
    }
  }
}

/** Those of which one has to go before there is a place; null when there is one. */
function crowdOf(line: Line): Line[] | null {
  const others = [...lines.values()].filter((other) => other !== line && holdsPlace(other))
  const own = others.filter(({ username }) => username === line.username)
  if (own.length >= bounds.connectionsOfUser) return own
  return others.length + watching() >= getConfig().IMAP_CONNECTIONS ? others : null
}
