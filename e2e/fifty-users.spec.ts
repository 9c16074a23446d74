import { connectImap } from './fixtures/account.ts'
import type { Answer } from './fixtures/http-user.ts'
import { expect, test } from './fixtures/launch.ts'
import { flagged, subjects } from './fixtures/mailbox-state.ts'
import { anyMarker, type MarkedUser, makeMarkedUser } from './fixtures/marked-user.ts'
import { strange, type Tab, works } from './fixtures/marked-work.ts'
import { type Seeded, seeded } from './fixtures/seeded.ts'

const people = 50
const tabsEach = 2
/** Requests of one tab with its own cookie; one in ten is followed by one for somebody else's mail. */
const steps = 52
const strangeEvery = 10
const seed = 20_261

/** Requests that were answered, by kind, and in how many answers the own marker stood. */
type Tally = { asked: Map<string, number>; marked: number }

function count(tally: Tally, kind: string): void {
  tally.asked.set(kind, (tally.asked.get(kind) ?? 0) + 1)
}

/** All markers of an answer, headers included. */
function markersOf({ headers, text }: Answer): string[] {
  return [...new Set(`${[...headers].join('\n')}\n${text}`.match(anyMarker) ?? [])]
}

async function workOwn(tab: Tab, kind: string, choice: Seeded, tally: Tally): Promise<void> {
  const { answer, status, isMarked } = await (works[kind] as (typeof works)[string])(tab, choice)
  expect(answer.status, kind).toBe(status)
  expect(markersOf(answer), kind).toEqual(isMarked ? [tab.user.marker] : [])
  if (isMarked) tally.marked += 1
  count(tally, kind)
}

/** With a stranger's cookie there is the stranger's own mail, which may have the same UIDs, or nothing. */
async function workStrange(owner: Tab, stranger: MarkedUser, choice: Seeded, tally: Tally): Promise<void> {
  const kind = choice.pick(Object.keys(strange))
  const answer = await (strange[kind] as (typeof strange)[string])(owner, stranger, choice)
  expect([200, 404, 409], kind).toContain(answer.status)
  expect([stranger.marker], kind).toEqual(expect.arrayContaining(markersOf(answer)))
  count(tally, `a stranger wants ${kind}`)
}

async function workTab(tab: Tab, others: MarkedUser[], choice: Seeded, tally: Tally): Promise<void> {
  const kinds = Object.keys(works)
  for (let step = 0; step < steps; step += 1) {
    await workOwn(tab, choice.pick(kinds), choice, tally)
    if (step % strangeEvery === 0) await workStrange(tab, choice.pick(others), choice, tally)
  }
}

function tabsOf(user: MarkedUser): Tab[] {
  return Array.from({ length: tabsEach }, (_, number) => ({
    user,
    messages: user.messages.filter((_, index) => index % tabsEach === number),
    movable: user.movable[number] as Tab['movable'],
    starred: new Set<number>(),
  }))
}

/** What a plain IMAP client sees of a user: the own mail, all of it, with the stars that were set. */
async function checkMailbox({ account, marker, folder, messages }: MarkedUser, tabs: Tab[]): Promise<void> {
  const imap = await connectImap(account)
  const all = [...(await subjects(imap, 'INBOX')), ...(await subjects(imap, folder))]
  expect(all.filter((subject) => subject.includes(marker))).toHaveLength(9)
  expect(all).toHaveLength(9)
  const starred = tabs.flatMap((tab) => [...tab.starred])
  const expected = messages.flatMap(({ uid }, index) =>
    starred.includes(uid) ? [`Message ${index} ${marker}`] : [],
  )
  expect(await flagged(imap, 'INBOX', '\\Flagged')).toEqual(expected)
  expect(await flagged(imap, folder, '\\Flagged')).toEqual([])
  await imap.logout()
}

test('of fifty people at work at once, nobody ever sees anything of another’s', async ({
  launch,
  shared,
}) => {
  test.setTimeout(240_000)
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}` })
  const users = await Promise.all(
    Array.from({ length: people }, (_, number) => makeMarkedUser(web.origin, shared.imapPort, number)),
  )
  const work = users.map((user) => ({ user, tabs: tabsOf(user) }))
  const tally: Tally = { asked: new Map(), marked: 0 }
  await Promise.all(
    work.flatMap(({ user, tabs }, number) => {
      const others = users.filter((other) => other !== user)
      return tabs.map((tab, index) => workTab(tab, others, seeded(seed + number * tabsEach + index), tally))
    }),
  )
  const asked = [...tally.asked.values()].reduce((sum, each) => sum + each, 0)
  console.log(`seed ${seed}: ${asked} requests, ${tally.marked} with the own marker`, tally.asked)
  expect(asked).toBe(people * tabsEach * (steps + Math.ceil(steps / strangeEvery)))
  expect(asked).toBeGreaterThanOrEqual(5_000)
  expect(tally.marked).toBeGreaterThanOrEqual(3_000)
  expect(tally.asked.size).toBe(Object.keys(works).length + Object.keys(strange).length)
  for (const [kind, times] of tally.asked) expect(times, kind).toBeGreaterThan(50)
  for (const { user, tabs } of work) await checkMailbox(user, tabs)
  expect(web.readLog()).not.toMatch(/unhandled|"level":(50|60)/i)
})
