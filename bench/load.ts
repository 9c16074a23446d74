import { readFile } from 'node:fs/promises'
import { makeAccount } from '../e2e/fixtures/account.ts'
import { fillMailbox } from '../e2e/fixtures/fill.ts'
import { type HttpUser, signInHttp } from '../e2e/fixtures/http-user.ts'
import { Figures } from './figures.ts'
import type { Stage } from './stage.ts'

/** Messages of each user. */
const messages = 500
/** Milliseconds that each kind of request is made for. */
const duration = 10_000
/** Rounds in which it is looked whether memory grows, and requests of each. */
const [rounds, perRound] = [8, 2500]

/** What many users at once cost. */
export interface Load {
  users: number
  /** Milliseconds that requests took, by their kind. */
  took: Figures
  perSecond: Map<string, number>
  /** Milliseconds of the web process for one request, by its kind. */
  cpu: Map<string, number>
  /** Octets that are the web process's own (PSS): before anybody has signed in, and with all of them idle. */
  memory: { before: number; after: number }
  /** Octets after so many requests of all kinds, again and again: what leaks, grows. */
  growth: [requests: number, octets: number][]
}

interface SignedIn {
  user: HttpUser
  uids: number[]
  uidValidity: number
}

/** What users ask for, each for another window or message in each turn. */
const requests: Record<string, (who: SignedIn, turn: number) => Promise<{ status: number }>> = {
  list: ({ user }, turn) => user.get(`/api/messages?mailbox=INBOX&position=${(turn % 10) * 50}&limit=50`),
  open: ({ user, uids, uidValidity }, turn) =>
    user.get(`/api/message?mailbox=INBOX&uid=${uids[turn % uids.length]}&v=${uidValidity}`),
  flag({ user, uids, uidValidity }, turn) {
    const change = turn % 2 === 0 ? { add: ['\\Flagged'] } : { remove: ['\\Flagged'] }
    const set = { mailbox: 'INBOX', uidValidity, uids: `${uids[turn % uids.length]}` }
    return user.post('/api/messages/flags', { ...set, ...change })
  },
}

/** Signs users in, has each ask again as soon as there is an answer, for a bounded time. */
export async function measureLoad(stage: Stage, users: number): Promise<Load> {
  const { web } = stage
  const before = await memoryOf(web.pid)
  const all: SignedIn[] = []
  for (let number = 0; number < users; number += 1) all.push(await prepare(stage))
  const after = await memoryOf(web.pid)
  const load: Load = {
    users,
    took: new Figures(),
    perSecond: new Map(),
    cpu: new Map(),
    memory: { before, after },
    growth: [],
  }
  for (const [kind, ask] of Object.entries(requests)) {
    const [start, cpu] = [performance.now(), await cpuOf(web.pid)]
    await Promise.all(
      all.map(async (each, first) => {
        for (let turn = first; performance.now() - start < duration; turn += 1) {
          const asked = performance.now()
          const { status } = await ask(each, turn)
          if (status >= 300) throw new Error(`${kind}: ${status}`)
          load.took.add(kind, performance.now() - asked)
        }
      }),
    )
    const count = load.took.count(kind)
    load.perSecond.set(kind, count / ((performance.now() - start) / 1000))
    load.cpu.set(kind, ((await cpuOf(web.pid)) - cpu) / count)
  }
  for (let round = 1; round <= rounds; round += 1) {
    await askAll(all, perRound)
    load.growth.push([round * perRound, await memoryOf(web.pid)])
  }
  return load
}

/** Has all users ask for this and that, so often altogether. */
async function askAll(all: SignedIn[], count: number): Promise<void> {
  const kinds = Object.values(requests)
  let left = count
  await Promise.all(
    all.map(async (each, first) => {
      for (let turn = first; left > 0; turn += 1) {
        left -= 1
        const { status } = (await kinds[turn % kinds.length]?.(each, turn)) ?? { status: 0 }
        if (status >= 300) throw new Error(`${status}`)
      }
    }),
  )
}

async function prepare({ web, port }: Stage): Promise<SignedIn> {
  const account = makeAccount(port, '1G')
  await fillMailbox({ ...account, port, mailbox: 'INBOX', count: messages })
  const user = await signInHttp(web.origin, account)
  const { text } = await user.get('/api/messages?mailbox=INBOX&position=0&limit=50')
  const { rows, uidValidity } = JSON.parse(text) as { rows: { uid: number }[]; uidValidity: number }
  return { user, uids: rows.map(({ uid }) => uid), uidValidity }
}

/** Octets (PSS), as Linux reckons them. */
async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1]) * 1024
}

/** Milliseconds that a process has computed for; Linux counts hundredths of a second. */
async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
