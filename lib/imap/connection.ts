import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { ImapFlow } from 'imapflow'
import { getConfig } from '../config'
import { log } from '../log'
import { MailError, type MailErrorCode } from '../mail/mail-error'
import { failureOf } from './failure'
import { KnownRows } from './known-rows'
import type { KnownAnswers, KnownThreads } from './known-threads'
import { type Namespace, takeNamespaces } from './namespaces'

/** The order of a view as far as it is known, by position. */
export interface KnownView {
  /** What it was made from: with another mark it is worth nothing. */
  mark: string
  total: number
  uids: number[]
  /** Of a server that cannot sort: so many of the newest messages are in order. */
  covered: number | null
}

/** An authenticated connection, with the last refusal that ImapFlow logged instead of throwing. */
export interface ImapConnection {
  client: ImapFlow
  lastRefusal: Error | null
  /** Commands that the server has carried out or refused so far. */
  answered: number
  /** Of whoever waits for what is done; once it is aborted, no further command is sent. */
  signal: AbortSignal | null
  namespaces: Namespace[]
  /** What the server wants people to see (ALERT), since somebody last took it; the newest few. */
  alerts: string[]
  /** What MYRIGHTS has said, by path, and when (`performance.now()`). */
  rights: Map<string, { rights: string | null; at: number }>
  /** Orders that have been asked for, by mailbox and view, the oldest first. */
  views: Map<string, KnownView>
  /** What belongs together in mailboxes, the one that was asked for last at the end. */
  threads: Map<string, KnownThreads>
  /** Own answers, as far as they are known. */
  answers: KnownAnswers | null
  /** Rows of lists that were fetched last. */
  rows: KnownRows
  /** How often the server has told that messages came to or left the selected mailbox. */
  arrivals: number
  /** How often it may have changed flags. */
  flagChanges: number
  /** How often it has told of messages (FETCH) what no list has asked for, or flags were changed here. */
  flagReports: number
}

/**
 * How long a server may take: to accept, to greet, to answer one command (milliseconds).
 * The build knows no configuration; the server's start has checked `IMAP_TIMEOUT` (seconds).
 */
export const limits = {
  connect: 10_000,
  greeting: 10_000,
  command: (Number(process.env.IMAP_TIMEOUT) || 30) * 1000,
  logout: 2000,
}

/** One literal may be as large as the largest part that is read at once. */
const maxLiteralSize = 32 * 1024 * 1024

/**
 * Connects and signs in.
 * @param options `qresync`: the server names messages by UID of its own accord (RFC 7162)
 * @throws MailError `authentication-failed`, `server-unreachable`, `tls-failed`, `timeout`, `limit-reached`,
 *   `in-use`, `unavailable`, `server-closing`, `server-alert`
 */
export async function openConnection(
  username: string,
  password: string,
  options: { qresync?: boolean } = {},
): Promise<ImapConnection> {
  const { host, port, security } = getConfig().IMAP_URL
  const connection = {
    lastRefusal: null,
    answered: 0,
    signal: null,
    alerts: [],
    rights: new Map(),
    views: new Map(),
    threads: new Map(),
    answers: null,
    rows: new KnownRows(),
    arrivals: 0,
    flagChanges: 0,
    flagReports: 0,
  } as Partial<ImapConnection> as ImapConnection
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'tls' ? undefined : security === 'starttls',
    auth: { user: username, pass: password },
    tls: { ca: certificates() },
    clientInfo: { name: 'Wren' },
    disableAutoIdle: true,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.greeting,
    socketTimeout: 5 * 60_000,
    maxLiteralSize,
    ...options,
    logger: {
      debug() {},
      info() {},
      warn: (entry: { err?: Error }) => {
        if (entry.err) connection.lastRefusal = entry.err
      },
      error: (entry: { err?: Error }) => log.debug({ err: entry.err?.message }, 'imap'),
    },
  })
  connection.client = client
  countFlagReports(connection)
  client.on('alert', ({ message, response }) => {
    // A refusal tells its own.
    if (response === 'OK' || response === 'PREAUTH')
      connection.alerts = [...connection.alerts, message].slice(-3)
  })
  for (const event of ['exists', 'expunge'] as const) {
    client.on(event, () => {
      connection.arrivals += 1
    })
  }
  client.on('flags', () => {
    connection.flagChanges += 1
  })
  // Without a listener, an error event of an idle connection would end the process.
  client.on('error', (error: Error) => log.info({ err: error.message }, 'imap connection lost'))
  // ImapFlow bounds the way to the greeting only, and a server may fall silent after it.
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    client.close()
  }, limits.connect + limits.command)
  try {
    await client.connect()
    connection.namespaces = takeNamespaces(client)
    return connection
  } catch (error) {
    client.close()
    throw isLate ? new MailError('timeout', { cause: error }) : connectFailure(error)
  } finally {
    clearTimeout(timer)
  }
}

/** What a server says of itself, whoever signs in. */
const serverStates = new Set<MailErrorCode>([
  ...(['limit-reached', 'in-use', 'unavailable', 'server-closing', 'server-alert'] as const),
])

function connectFailure(error: unknown): MailError {
  const failure = failureOf(error)
  const { authenticationFailed, code } = error as { authenticationFailed?: boolean; code?: string }
  if (serverStates.has(failure.code)) return failure
  // A server that is out of order has not judged the password (RFC 5530).
  if (/^(SERVERBUG|CONTACTADMIN|CORRUPTION)$/i.test(failure.responseCode ?? '')) {
    return new MailError('unavailable', { cause: error, detail: failure.detail ?? undefined })
  }
  if (authenticationFailed) {
    return new MailError('authentication-failed', { cause: error, detail: failure.detail ?? undefined })
  }
  const tls = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|EPROTO|STARTTLS|ALTNAME/i
  if (tls.test(String(code)) || /STARTTLS|certificate/i.test(String((error as Error)?.message))) {
    return new MailError('tls-failed', { cause: error, detail: String(code) })
  }
  return new MailError('server-unreachable', { cause: error, detail: String(code ?? error) })
}

/** ImapFlow's own ways to and from the server; not in its types. */
interface Ways {
  getUntaggedHandler(command: string, attributes?: { value?: unknown }[]): unknown
  exec(command: string, ...rest: unknown[]): Promise<unknown>
}

/** Counts what may have changed flags: ImapFlow itself tells of no FETCH that comes while a command takes them. */
function countFlagReports(connection: ImapConnection): void {
  const ways = connection.client as unknown as Ways
  const { getUntaggedHandler, exec } = ways
  ways.getUntaggedHandler = (command, attributes) => {
    if (/^FETCH$/i.test(String(attributes?.[0]?.value))) connection.flagReports += 1
    return getUntaggedHandler.call(ways, command, attributes)
  }
  ways.exec = (command, ...rest) => {
    if (/STORE|EXPUNGE|MOVE/.test(command)) connection.flagReports += 1
    return exec.call(ways, command, ...rest)
  }
}

/** Signs out and closes; a server that does not answer is not waited for. */
export async function closeConnection({ client }: ImapConnection): Promise<void> {
  const timer = setTimeout(() => client.close(), limits.logout)
  await client.logout().catch((error: Error) => log.debug({ err: error.message }, 'logout'))
  clearTimeout(timer)
}

let extraCertificates: string[] | undefined

function certificates(): string[] {
  const file = getConfig().TLS_CA_FILE
  extraCertificates ??= file ? [readFileSync(file, 'utf8')] : []
  return [...rootCertificates, ...extraCertificates]
}
