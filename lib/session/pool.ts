import { createHash } from 'node:crypto'
import { getConfig } from '../config'
import { type ImapConnection, openConnection } from '../imap/connection'
import { log } from '../log'
import { MailError } from '../mail/mail-error'
import { metrics } from '../metrics'
import type { Session } from './session-cookie'

/** Bounds of the pool: connections of the process, requests waiting for one. */
const bounds = { connections: 1000, waiting: 100 }

/** One user's connection: work on it is done one piece at a time, in order. */
interface Line {
  connection: ImapConnection | null
  /** Settles when the work before has ended. */
  tail: Promise<unknown>
  waiting: number
  idle: NodeJS.Timeout | undefined
}

type Login = Pick<Session, 'username' | 'password'>

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenImapLines?: Map<string, Line> }
shared.wrenImapLines ??= new Map()
const lines = shared.wrenImapLines

/** The password is part of the key, so that a wrong one never reaches a connection opened with the right one. */
function keyOf({ username, password }: Login): string {
  return createHash('sha256').update(`${username}\0${password}`).digest('base64')
}

/**
 * Lends the user's IMAP connection for one piece of work. It is opened when there is none, shared by
 * all of the user's requests, and closed after idling.
 * @throws MailError of `openConnection` and of the work; `busy` when too many wait or are connected
 */
export async function withConnection<T>(
  login: Login,
  work: (imap: ImapConnection) => Promise<T>,
): Promise<T> {
  const key = keyOf(login)
  const line = lines.get(key) ?? { connection: null, tail: Promise.resolve(), waiting: 0, idle: undefined }
  if (line.waiting >= bounds.waiting) throw new MailError('busy', { detail: 'too many requests wait' })
  lines.set(key, line)
  clearTimeout(line.idle)
  line.waiting += 1
  const result = line.tail.then(async () => {
    const isFresh = !line.connection?.client.usable
    try {
      return await work(await connect(line, login))
    } catch (error) {
      // A connection that had died while it was unused is no reason to fail.
      if (isFresh || !(error instanceof MailError && error.isEarly)) throw error
      return work(await connect(line, login))
    }
  })
  line.tail = result.catch(() => undefined)
  try {
    return await result
  } finally {
    line.waiting -= 1
    if (line.waiting === 0) rest(key, line)
  }
}

/** The line's connection, opened when there is none that works. */
async function connect(line: Line, { username, password }: Login): Promise<ImapConnection> {
  if (!line.connection?.client.usable) {
    line.connection = null
    makeRoom()
    line.connection = await openConnection(username, password)
    metrics.imapOpened.inc()
  }
  return line.connection
}

/** Keeps an unused connection for a while, and forgets a line that has none. */
function rest(key: string, line: Line): void {
  if (!line.connection?.client.usable) {
    lines.delete(key)
    return
  }
  // Put last, so that the first in the map is the one that has been unused for longest.
  lines.delete(key)
  lines.set(key, line)
  line.idle = setTimeout(() => close(key, line), getConfig().IMAP_IDLE * 1000)
  line.idle.unref()
}

function close(key: string, line: Line): Promise<void> {
  clearTimeout(line.idle)
  lines.delete(key)
  const client = line.connection?.client
  return client
    ? client.logout().catch((error: Error) => log.debug({ err: error.message }, 'logout'))
    : Promise.resolve()
}

/** Over the bound, the connection that has been unused for longest goes. */
function makeRoom(): void {
  if (lines.size <= bounds.connections) return
  const unused = [...lines].find(([, line]) => line.waiting === 0)
  if (!unused) throw new MailError('busy', { detail: 'too many connections' })
  void close(...unused)
}

/** Closes a user's connection, at sign-out. */
export async function closeConnection(login: Login): Promise<void> {
  const key = keyOf(login)
  const line = lines.get(key)
  if (line && line.waiting === 0) await close(key, line)
}

/** How much of the pool is in use. */
export function poolState(): { connections: number; waiting: number } {
  const all = [...lines.values()]
  return {
    connections: all.filter(({ connection }) => connection?.client.usable).length,
    waiting: all.reduce((sum, line) => sum + line.waiting, 0),
  }
}

/** Closes all connections, at shutdown. */
export async function closePool(): Promise<void> {
  await Promise.all([...lines].map(([key, line]) => close(key, line)))
}
