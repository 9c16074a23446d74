import { isDeepStrictEqual } from 'node:util'
import type { ImapFlow } from 'imapflow'
import { afterAll, afterEach, beforeAll, expect, inject, vi } from 'vitest'
import { type Account, connectImap } from '../../../e2e/fixtures/account'
import { type ImapFront, type Script, startImapFront } from '../../../e2e/servers/imap-front'
import { handle } from '../../http/handle'
import { closePool, hangUp, poolState, withConnection } from '../../session/pool'
import type { ImapConnection } from '../connection'
import { fetchRows } from '../fetch-rows'
import { KnownRows } from '../known-rows'
import { type Accounts, type Holdings, makeAccounts, readHoldings } from './account.test-support'
import { without } from './extensions.test-support'
import { inBoth } from './holdings.test-support'
import type { Operation } from './operation.test-support'

/** An account, and somebody who looks at it past the front. */
interface Visit {
  key: string
  account: Account
  witness: ImapFlow
}

/** How an operation ended. */
export interface Outcome {
  status: number
  /** Of the problem; null: it succeeded. */
  code: string | null
  title: string | null
  /** Without the time at which it was given. */
  answer: unknown
  /** What the account holds afterwards. */
  holdings: Holdings
  /** The commands that the server heard of it, and how many lines it said. */
  commands: string[]
  lines: number
  /** How often the product signed in, for it or for the request that came next. */
  logins: number
}

/** What is out of the ordinary while an operation runs. */
interface Circumstances {
  script?: Script
  /** Extensions that the server has not got. */
  lacks?: string[]
  /** No time passes but by `vi.advanceTimersByTime`. */
  isClockStopped?: boolean
}

export interface Trials {
  /** What an account holds before. */
  before(): Holdings
  /** What it holds when the operation has been done. */
  after(operation: Operation): Holdings
  /** What it holds when the operation was refused half way. */
  halfway(operation: Operation): Holdings
  /**
   * Runs an operation as a route does, on a connection that has INBOX open; then asks for rows, as the
   * next route does.
   */
  run(operation: Operation, circumstances?: Circumstances): Promise<Outcome>
  /** What comes of it in the ordinary. */
  usual(operation: Operation): Promise<Outcome>
}

/** Puts operations between a real server and a front of it that makes faults. */
export function trials(): Trials {
  let front: ImapFront
  let accounts: Accounts
  const visits = new Map<string, Visit>()
  const usual = new Map<Operation, Outcome>()

  beforeAll(async () => {
    const dovecot = inject('dovecot')
    accounts = await makeAccounts(dovecot)
    front = await startImapFront(dovecot.port)
    vi.stubEnv('IMAP_URL', `imap://127.0.0.1:${front.port}`)
    vi.stubEnv('SESSION_SECRET', 'a-secret-of-at-least-32-characters')
  })

  afterEach(() => void vi.useRealTimers())

  afterAll(async () => {
    for (const visit of visits.values()) await leave(visit)
    await closePool()
    expect(poolState()).toEqual({ connections: 0, waiting: 0 })
    await front.stop()
    vi.unstubAllEnvs()
  })

  async function run(operation: Operation, circumstances: Circumstances = {}): Promise<Outcome> {
    const { script = {}, lacks = [], isClockStopped = false } = circumstances
    const missing = [...lacks, ...(operation.lacks ?? [])]
    const usually = without(missing, operation)
    const answer = (command: string) => script.answer?.(command) ?? usually.answer(command)
    const visit = await enter(operation, missing)
    const { user } = visit.account
    front.script(user, usually)
    if (operation.signsIn) await hangUp(loginOf(visit.account))
    else await expectRows(visit.account, accounts.holdings)
    const heard = front.commands(user).length
    front.script(user, { ...usually, ...script, answer })
    if (isClockStopped) {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true })
    }
    const response = await ask(visit.account, (imap) => {
      // What the request before has fetched would be asked for no more.
      imap.rows = new KnownRows()
      imap.threads = new Map()
      imap.answers = null
      return operation.run(imap, accounts.uidValidity)
    })
    vi.useRealTimers()
    const outcome = { commands: front.commands(user).slice(heard), lines: front.lines(user) }
    front.script(user, usually)
    const holdings = await readHoldings(visit.witness)
    await expectRows(visit.account, holdings)
    const logins = front
      .commands(user)
      .slice(heard)
      .filter((each) => each === 'LOGIN').length
    if (isDeepStrictEqual(holdings, accounts.holdings)) visits.set(visit.key, visit)
    else await leave(visit)
    return { ...outcome, ...(await toldBy(response)), holdings, logins }
  }

  function after({ change = (before) => before }: Operation): Holdings {
    return change(accounts.holdings)
  }

  /** An account serves again as long as nothing in it has changed. */
  async function enter({ name, change, rewrite }: Operation, missing: string[]): Promise<Visit> {
    const key = [change ? 'changed' : 'read', rewrite ? name : '', ...missing].join()
    const known = visits.get(key)
    visits.delete(key)
    if (known) return known
    const account = accounts.make()
    return { key, account, witness: await connectImap(account) }
  }

  /** The next request is served: nobody is waited for, and the answer is its own. */
  async function expectRows(account: Account, { INBOX = [] }: Holdings): Promise<void> {
    const response = await ask(account, (imap) => fetchRows(imap, 'INBOX', 0, 50))
    const { mailbox, total, rows } = await response.json()
    expect({ status: response.status, mailbox, total }).toEqual({
      ...{ status: 200, mailbox: 'INBOX', total: INBOX.length },
    })
    const subjects = rows.map((row: { subject: string }) => row.subject)
    expect(subjects.sort()).toEqual(INBOX.map((message) => accounts.subjectOf(message)).sort())
    expect(poolState().waiting).toBe(0)
    await expect.poll(() => front.connections(account.user)).toBe(1)
  }

  return {
    run,
    async usual(operation) {
      const outcome = usual.get(operation) ?? (await run(operation))
      usual.set(operation, outcome)
      return outcome
    },
    before: () => accounts.holdings,
    after,
    halfway: (operation) =>
      operation.halfway?.(accounts.holdings) ?? inBoth(accounts.holdings, after(operation)),
  }
}

const loginOf = ({ user, password }: Account) => ({ username: user, password })

async function leave({ account, witness }: Visit): Promise<void> {
  await Promise.all([hangUp(loginOf(account)), witness.logout()])
}

/** A route's way to the mail server and back. */
async function ask(account: Account, work: (imap: ImapConnection) => Promise<unknown>): Promise<Response> {
  const route = handle(() => withConnection(loginOf(account), work) as Promise<object>)
  return route(new Request('http://wren.example/api/trial', { method: 'POST' }))
}

async function toldBy(response: Response): Promise<Pick<Outcome, 'status' | 'code' | 'title' | 'answer'>> {
  const { status } = response
  const answer = status === 204 ? null : await response.json()
  if (answer && 'asOf' in answer) answer.asOf = null
  if (status < 400) return { status, code: null, title: null, answer }
  return { status, code: answer.type.replace('urn:wren:problem:', ''), title: answer.title, answer: null }
}
