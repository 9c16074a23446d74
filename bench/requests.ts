import type { ImapFlow } from 'imapflow'
import { type Account, connectImap } from '../e2e/fixtures/account.ts'
import { type HttpUser, signInHttp } from '../e2e/fixtures/http-user.ts'
import type { ImapProxy } from '../e2e/servers/imap-proxy.ts'
import { Figures } from './figures.ts'
import { type Stage, sizes } from './stage.ts'

/** One operation, asked of the product and of the mail server alone. */
interface Pair {
  name: string
  ours(round: number): Promise<unknown>
  bare(round: number): Promise<unknown>
}

/** What requests cost beside the same over IMAP alone. */
export interface RequestFigures {
  names: string[]
  ours: Figures
  bare: Figures
  /** Octets between the mail server and whoever asks, in both directions. */
  octets: Figures
  bareOctets: Figures
}

const rowItems = { uid: true, flags: true, internalDate: true, envelope: true, bodyStructure: true } as const

/** The same with the beginning of the text (PREVIEW, RFC 8970), which ImapFlow asks for by no method of its own. */
async function fetchRows(imap: ImapFlow, range: string): Promise<void> {
  const { exec } = imap as unknown as Executor
  const names = ['UID', 'FLAGS', 'INTERNALDATE', 'ENVELOPE', 'BODYSTRUCTURE', 'PREVIEW']
  const items = names.map((value) => ({ type: 'ATOM', value }))
  const response = await exec.call(imap, 'FETCH', [{ type: 'SEQUENCE', value: range }, items], {
    untagged: { FETCH: async () => undefined },
  })
  response.next()
}

/** Messages of the selected mailbox: some have been moved away meanwhile. */
function existing({ mailbox }: ImapFlow): number {
  return mailbox ? mailbox.exists : 0
}

/** ImapFlow's way to commands; not in its types. */
interface Executor {
  exec(command: string, attributes: unknown[], options: object): Promise<{ next(): void }>
}

/** Runs each operation by turns through the product and by ImapFlow alone, over the same counted wire. */
export async function measureRequests(
  { web, wire }: Stage,
  account: Account,
  rounds: number,
): Promise<RequestFigures> {
  const user = await signInHttp(web.origin, account)
  const imap = await connectImap({ ...account, port: wire.port })
  const figures = {
    ours: new Figures(),
    bare: new Figures(),
    octets: new Figures(),
    bareOctets: new Figures(),
  }
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  const pairs = pairsOf(user, imap, Number(uidValidity))
  // The first round warms what is warm in use.
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, ours, bare } of pairs) {
      const [own, floor] = [await cost(wire, () => ours(round + 1)), await cost(wire, () => bare(round + 1))]
      if (round < 0) continue
      figures.ours.add(name, own.time)
      figures.octets.add(name, own.octets)
      figures.bare.add(name, floor.time)
      figures.bareOctets.add(name, floor.octets)
    }
  }
  await imap.logout()
  return { names: pairs.map(({ name }) => name), ...figures }
}

async function cost(
  wire: ImapProxy,
  work: () => Promise<unknown>,
): Promise<{ time: number; octets: number }> {
  wire.reset()
  const start = performance.now()
  await work()
  return { time: performance.now() - start, octets: wire.received() + wire.sent() }
}

async function ask(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer
  if (status >= 300) throw new Error(`${status} ${text.slice(0, 200)}`)
}

function pairsOf(user: HttpUser, imap: ImapFlow, uidValidity: number): Pair[] {
  const ref = (uid: number) => `mailbox=INBOX&uid=${uid}&v=${uidValidity}`
  /** A window of its own in each round, from the newest on. */
  const list = (at: number): Pick<Pair, 'ours' | 'bare'> => ({
    ours: (round) => ask(user.get(`/api/messages?mailbox=INBOX&position=${at + round * 50}&limit=50`)),
    bare: async (round) => {
      await imap.noop()
      const last = existing(imap) - at - round * 50
      await fetchRows(imap, `${last - 49}:${last}`)
    },
  })
  /** Different messages for both: what the mail server has just read, it has at hand. */
  const uidOf = (round: number) => 40_000 + round * 100
  const move = (uid: number, target: string) =>
    ask(user.post('/api/messages/move', { mailbox: 'INBOX', uidValidity, uids: `${uid}`, target }))
  return [
    { name: 'list: 50 rows at the top', ...list(0) },
    { name: 'list: 50 rows in the middle', ...list(sizes.inbox / 2) },
    {
      name: 'list: 50 rows once more',
      ours: () => ask(user.get('/api/messages?mailbox=INBOX&position=0&limit=50')),
      bare: async () => {
        await imap.noop()
        await fetchRows(imap, `${existing(imap) - 49}:${existing(imap)}`)
      },
    },
    {
      name: 'open a plain message',
      ours: (round) => ask(user.get(`/api/message?${ref(uidOf(round))}`)),
      bare: async (round) => {
        const uid = String(uidOf(round) + 50)
        await imap.noop()
        await imap.fetchOne(uid, { ...rowItems, size: true, headers: ['Date'] }, { uid: true })
        await imap.fetchOne(uid, { bodyParts: ['1'] }, { uid: true })
      },
    },
    {
      name: 'move one message',
      ours: (round) => move(uidOf(round) + 1, 'Target'),
      bare: async (round) => {
        await imap.noop()
        await imap.messageMove(String(uidOf(round) + 51), 'Target', { uid: true })
      },
    },
    {
      name: 'folders with their counts',
      ours: () => ask(user.get('/api/mailboxes')),
      bare: async () => {
        await imap.list({ statusQuery: { messages: true, unseen: true } })
      },
    },
  ]
}
