import { connectImap } from './fixtures/account.ts'
import { type Growth, growthOf, leaksOf, type Sample } from './fixtures/growth.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, type Soak, seed, test } from './fixtures/soak.ts'

/** Minutes of work; more of them see smaller leaks. */
const minutes = Number(process.env.WREN_SOAK_MINUTES) || 2

/** On a slow machine it goes on for so many rounds: in fewer, one socket more or less is a growth. */
const fewestRounds = 20

const megabytes = (octets: number | undefined) => `${((octets ?? 0) / 1e6).toFixed(2)} MB`

function report(soak: Soak, samples: Sample[], growth: Growth): string {
  const [half, end] = [samples[samples.length >> 1], samples.at(-1)]
  return [
    `seed ${seed}: ${end?.operations} operations in ${samples.length} rounds, ${soak.killer.kills()} connections ended, ${soak.tally.lost} operations lost`,
    `heap ${megabytes(half?.heap.objects)} at half, ${megabytes(end?.heap.objects)} at the end, without code; code ${megabytes(half?.heap.code)} and ${megabytes(end?.heap.code)}`,
    `sockets ${half?.sockets} and ${end?.sockets}`,
    `over the last ${growth.operations} operations: heap ${megabytes(growth.heap)}, sockets ${growth.socketsPerThousand.toFixed(3)} per 1,000`,
  ].join('\n')
}

/** Runs a fixed number of rounds. */
function rounds(count: number): () => boolean {
  let left = count
  return () => left-- > 0
}

test('with connections ending all the time, neither memory nor sockets grow, and no mail is lost', async ({
  soak,
}) => {
  test.setTimeout(minutes * 60_000 + 240_000)
  const end = Date.now() + minutes * 60_000
  const isFew = rounds(fewestRounds)
  const samples = await soak.run(() => isFew() || Date.now() < end)
  const growth = growthOf(samples)
  console.log(report(soak, samples, growth), soak.tally.done)
  expect(samples.length).toBeGreaterThan(10)
  for (const [kind, times] of soak.tally.done) expect(times, kind).toBeGreaterThan(20)
  expect(soak.tally.done.size).toBe(9)
  expect(soak.killer.kills()).toBeGreaterThan(20)
  // Each ended connection has one operation at most on it.
  expect(soak.tally.lost).toBeLessThanOrEqual(soak.killer.kills())
  expect(soak.killer.open()).toBeLessThanOrEqual(soak.users.length)
  expect(leaksOf(growth), JSON.stringify(growth)).toEqual([])
  for (const { account } of soak.users) {
    const imap = await connectImap(account)
    const all = [...(await subjects(imap, 'INBOX')), ...(await subjects(imap, 'Archive'))].sort()
    expect(all).toEqual(Array.from({ length: 12 }, (_, index) => `Message ${index + 1}`).sort())
    await imap.logout()
  }
  expect(soak.web.readLog()).not.toMatch(/unhandled|"level":(50|60)|"status":500/i)
})

test('the same look at the process sees ten kilobytes that each request leaves behind', async ({ soak }) => {
  test.setTimeout(120_000)
  await soak.inspector.evaluate(`{
    const { Server } = process.getBuiltinModule('node:http')
    const emit = Server.prototype.emit
    globalThis.leaked = []
    Server.prototype.emit = function (name, ...rest) {
      if (name === 'request') globalThis.leaked.push(new Array(1250).fill(0.5))
      return emit.call(this, name, ...rest)
    }
  }`)
  const samples = await soak.run(rounds(8))
  const growth = growthOf(samples)
  console.log(report(soak, samples, growth))
  expect(leaksOf(growth)).toContain('heap')
  // An operation is one request at least; what a young process grows by itself is less than half of this.
  expect(growth.heap).toBeGreaterThan(growth.operations * 10_000)
})

test('the same look at the process sees sockets that nobody closes', async ({ soak, shared }) => {
  test.setTimeout(120_000)
  await soak.inspector.evaluate(`{
    const { Server } = process.getBuiltinModule('node:http')
    const { connect } = process.getBuiltinModule('node:net')
    const emit = Server.prototype.emit
    let requests = 0
    Server.prototype.emit = function (name, ...rest) {
      if (name === 'request' && ++requests % 100 === 0) connect(${shared.imapPort}, '127.0.0.1')
      return emit.call(this, name, ...rest)
    }
  }`)
  const samples = await soak.run(rounds(5))
  const growth = growthOf(samples)
  console.log(report(soak, samples, growth))
  expect(leaksOf(growth)).toContain('sockets')
})
