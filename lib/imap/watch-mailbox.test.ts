import type { Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LiveEvent } from '../mail/live-event'
import { capabilities, type Faults, scriptedServer } from './scripted-server.test-support'
import { paces, watchMailbox } from './watch-mailbox'

const server = scriptedServer()
const usual = { ...paces }
beforeEach(() => void Object.assign(paces, { gathering: 10, asking: 50 }))
afterEach(() => void Object.assign(paces, usual))

const ready = { kind: 'ready', mailbox: 'INBOX' }
const changed = { kind: 'changed', mailbox: 'INBOX' }

/** A server that idles; `say` tells something of its own accord meanwhile. */
function idling() {
  let [tag, socket]: [string, Socket | null] = ['', null]
  const faults: Faults = [
    [
      /^IDLE/,
      (idle, _, at) => {
        tag = idle
        socket = at
        return '+ idling\r\n'
      },
    ],
    // DONE has no tag.
    [/^$/, () => `${tag} OK idle ended\r\n`],
  ]
  return { faults, say: (line: string) => socket?.write(`${line}\r\n`) }
}

/** Watches the Inbox of a server; `told` grows. */
async function watching(faults: Faults, capability = `${capabilities} IDLE`) {
  const imap = await server.connect(faults, capability)
  const told: LiveEvent[] = []
  const abort = new AbortController()
  const over = watchMailbox(imap, 'INBOX', (event) => told.push(event), abort.signal)
  over.catch(() => undefined)
  await expect.poll(() => told[0]).toEqual(ready)
  return { imap, told, over, stop: () => abort.abort() }
}

it('tells what comes, what goes and what is marked, once things have come to rest', async () => {
  const { faults, say } = idling()
  const { told, stop, over } = await watching(faults)
  await expect.poll(() => server.commands()).toContain('IDLE')
  say(
    '* 4 EXISTS\r\n* 5 EXISTS\r\n* 2 FETCH (UID 8 FLAGS (\\Seen \\Recent))\r\n* 2 FETCH (UID 8 FLAGS (\\Flagged))',
  )
  await expect.poll(() => told.length).toBe(3)
  expect(told).toEqual([
    ready,
    { kind: 'flags', mailbox: 'INBOX', uidValidity: 7, messages: [{ uid: 8, flags: ['\\Flagged'] }] },
    changed,
  ])
  say('* VANISHED 4:5')
  await expect.poll(() => told.length).toBe(4)
  say('* 1 FETCH (FLAGS (\\Seen))')
  await expect.poll(() => told.slice(3)).toEqual([changed, changed])
  stop()
  await over
})

it('stops at once, and leaves a connection that can be used', async () => {
  const { faults } = idling()
  const { imap, stop, over } = await watching(faults)
  await expect.poll(() => imap.client.idling).toBe(true)
  stop()
  await over
  expect(imap.client.usable).toBe(true)
  expect(imap.client.idling).toBe(false)
  expect(server.commands()).not.toContain('LOGOUT')
})

it('a server that is told to stop before it idles is not left idling', async () => {
  const { faults } = idling()
  const { imap, stop, over } = await watching(faults)
  stop()
  await over
  expect(imap.client.idling).toBe(false)
})

it('begins to idle anew before the server hangs up', async () => {
  Object.assign(paces, { longestIdle: 60 })
  const { faults } = idling()
  const { stop, over } = await watching(faults)
  await expect.poll(() => server.commands().filter((command) => command === 'IDLE').length).toBeGreaterThan(1)
  stop()
  await over
})

it.each([
  ['that has no IDLE', [], capabilities],
  ['that refuses IDLE', [[/^IDLE/, (tag: string) => `${tag} NO not now\r\n`]], `${capabilities} IDLE`],
] as [string, Faults, string][])('asks a server %s again and again', async (_, faults, capability) => {
  let count = 3
  const more = (tag: string) => {
    count += 1
    return `* ${count} EXISTS\r\n${tag} OK done\r\n`
  }
  const { told, stop, over } = await watching([...faults, [/^NOOP/, more]], capability)
  await expect.poll(() => told.slice(0, 3)).toEqual([ready, changed, changed])
  stop()
  await over
})

it('fails where the connection is lost, and where there is no such mailbox', async () => {
  const { faults } = idling()
  const { imap, over } = await watching(faults)
  imap.client.close()
  await expect(over).rejects.toMatchObject({ isLoss: true })
  const other = await server.connect([[/^SELECT/, (tag) => `${tag} NO no such mailbox\r\n`]])
  const { signal } = new AbortController()
  await expect(watchMailbox(other, 'Gone', () => {}, signal)).rejects.toMatchObject({
    code: 'mailbox-not-found',
  })
})
