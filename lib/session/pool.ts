import { setTimeout as pause } from 'node:timers/promises'
import { getConfig } from '../config'
import { closeConnection, type ImapConnection, limits, openConnection } from '../imap/connection'
import { MailError } from '../mail/mail-error'
import { metrics } from '../metrics'
import { errorOf, noteFailure } from './back-off'
import { announce, bounds, holdsPlace, type Line, lineKey, lines, takePlace } from './lines'
import type { Session } from './session-cookie'
import { isBusy, orGiveUp, takeTurn } from './turn'
import { endWatches } from './watch'
import { dropWatch, watching } from './watches'

/** Milliseconds that a command may go on for after nobody waits for it any more. */
const grace = 1000

type Login = Pick<Session, 'username' | 'password'>

function lineOf(login: Login): Line {
  const key = lineKey(login)
  const line = lines.get(key) ?? {
    ...{ key, username: login.username, connection: null, isOpening: false, tail: Promise.resolve() },
    ...{ waiting: 0, idle: undefined, failure: null },
  }
  lines.set(key, line)
  return line
}

/**
 * Lends the user's IMAP connection for one piece of work. It is opened when there is none, shared by
 * all of the user's requests, and closed after idling.
 * @param signal of a reader that may go away: the work then ends before its next command, and a command
 *   that takes long ends with the connection. Where the connection is lost, what reads with a signal is
 *   done again on a new one. Never for work that changes something
 * @throws MailError of `openConnection` and of the work; `busy` when too many wait or are connected, or
 *   for too long; `abandoned`
 */
export async function withConnection<T>(
  login: Login,
  work: (imap: ImapConnection) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const line = lineOf(login)
  if (line.waiting >= bounds.waiting) throw isBusy('too many requests wait')
  clearTimeout(line.idle)
  line.waiting += 1
  const entered = performance.now()
  const turn = takeTurn(line)
  try {
    await orGiveUp(turn.begins, limits.command, signal)
    metrics.imapWait.observe((performance.now() - entered) / 1000)
    return await serve(line, login, entered, (connection) => lend(connection, work, signal), signal)
  } finally {
    turn.end()
    line.waiting -= 1
    if (line.waiting === 0) rest(line)
    announce()
  }
}

async function serve<T>(
  line: Line,
  login: Login,
  entered: number,
  work: (imap: ImapConnection) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const isFresh = !line.connection?.client.usable
  const connection = await connect(line, login, entered)
  const { answered } = connection
  try {
    return await work(connection)
  } catch (error) {
    // A connection that had died while it was unused is no reason to fail. What only reads is begun
    // again in any case: servers hang up, too, when another client deletes the folder that is selected.
    const isRead = signal !== undefined
    const isUntouched = error instanceof MailError && error.isEarly && connection.answered === answered
    if (isFresh || signal?.aborted || !(isUntouched || (isRead && isLoss(error)))) throw error
    return work(await connect(line, login, entered))
  }
}

function isLoss(error: unknown): boolean {
  return error instanceof MailError && error.isLoss
}

/** Does the work as long as somebody waits for it. */
async function lend<T>(
  connection: ImapConnection,
  work: (imap: ImapConnection) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const abandon = () => {
    metrics.imapAbandoned.inc()
    timer = setTimeout(() => connection.client.close(), grace)
  }
  connection.signal = signal ?? null
  signal?.addEventListener('abort', abandon, { once: true })
  try {
    return await work(connection)
  } finally {
    signal?.removeEventListener('abort', abandon)
    clearTimeout(timer)
    connection.signal = null
  }
}

/**
 * The line's connection, opened when there is none that works. Requests that had been waiting while
 * the last attempt failed share its outcome; later ones wait until it is time for another.
 */
async function connect(line: Line, login: Login, entered: number): Promise<ImapConnection> {
  if (line.connection?.client.usable) return line.connection
  line.connection = null
  const { failure } = line
  if (failure && entered <= failure.at) throw errorOf(failure)
  if (failure) await pause(Math.max(0, failure.notBefore - performance.now()))
  await takePlace(line, limits.command)
  try {
    line.connection = await openWorking(login)
    line.connection.client.once('close', announce)
    line.failure = null
    metrics.imapOpened.inc()
    return line.connection
  } catch (error) {
    noteFailure(line, error)
    throw error
  } finally {
    line.isOpening = false
  }
}

/** A connection for work: where the server allows no more, one that only listens goes first. */
async function openWorking({ username, password }: Login): Promise<ImapConnection> {
  try {
    return await openConnection(username, password)
  } catch (error) {
    const isTooMany = error instanceof MailError && error.code === 'limit-reached'
    if (!isTooMany || !dropWatch(username)) throw error
    return openConnection(username, password)
  }
}

/** Keeps an unused connection for a while, and forgets a line that has none. */
function rest(line: Line): void {
  const isOpen = line.connection?.client.usable
  const untilTry = (line.failure?.notBefore ?? 0) - performance.now()
  lines.delete(line.key)
  if (!isOpen && untilTry <= 0) return
  // Put last, so that the first in the map is the one that has been unused for longest.
  lines.set(line.key, line)
  line.idle = setTimeout(() => void close(line), isOpen ? getConfig().IMAP_IDLE * 1000 : untilTry)
  line.idle.unref()
}

async function close(line: Line): Promise<void> {
  clearTimeout(line.idle)
  lines.delete(line.key)
  if (line.connection) await closeConnection(line.connection)
}

/** Closes a user's connection, at sign-out. */
export async function hangUp(login: Login): Promise<void> {
  endWatches(login)
  const line = lines.get(lineKey(login))
  if (line?.waiting === 0) await close(line)
}

/** How much of the pool is in use. */
export function poolState(): { connections: number; waiting: number } {
  const all = [...lines.values()]
  return {
    connections: all.filter(holdsPlace).length + watching(),
    waiting: all.reduce((sum, line) => sum + line.waiting, 0),
  }
}

/** Closes all connections, at shutdown. */
export async function closePool(): Promise<void> {
  endWatches()
  await Promise.all([...lines.values()].map(close))
}
