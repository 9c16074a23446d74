import type { Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { attempt } from '../imap/attempt'
import { type ImapConnection, limits } from '../imap/connection'
import { openMailbox } from '../imap/open-mailbox'
import { type Faults, scriptedServer } from '../imap/scripted-server.test-support'
import { MailError } from '../mail/mail-error'
import { bounds } from './lines'
import { closePool, poolState, withConnection } from './pool'

const server = scriptedServer()
const ana = { username: 'ana', password: 'pass' }

beforeAll(() => void vi.stubEnv('IMAP_CONNECTIONS', '3'))
afterEach(closePool)

const noop = (imap: ImapConnection) =>
  attempt(imap, async (client) => {
    await client.noop()
    return client.usable && !imap.lastRefusal
  })

/** Work that goes on until it is let go. */
function lasting() {
  let [begin, letGo] = [() => {}, () => {}]
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const over = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const work = async () => {
    begin()
    await over
  }
  return { begun, letGo, work }
}

/** Leaves such commands without an answer, and lets the test answer them. */
function holding(command: RegExp): { faults: Faults; held: Promise<(answer: string) => void> } {
  let hold = (_: (answer: string) => void) => {}
  const held = new Promise<(answer: string) => void>((resolve) => {
    hold = resolve
  })
  const answer = (tag: string, _line: string, socket: Socket) => {
    hold((text) => socket.write(`${text.replace('TAG', tag)}\r\n`))
    return undefined
  }
  return { faults: [[command, answer]], held }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof MailError ? error.code : error),
  )

const logins = () => server.commands().filter((line) => line.startsWith('LOGIN'))

describe('the connections of one user', () => {
  it('are one, however much is asked at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => withConnection(ana, noop)))
    expect(logins()).toHaveLength(1)
    expect(poolState()).toEqual({ connections: 1, waiting: 0 })
  })

  it('are two at most where there are several passwords: the one unused for longest goes', async () => {
    for (const password of ['one', 'two', 'three']) await withConnection({ ...ana, password }, noop)
    expect(poolState().connections).toBe(2)
    await withConnection({ ...ana, password: 'two' }, noop)
    expect(logins()).toHaveLength(3)
    await withConnection({ ...ana, password: 'one' }, noop)
    expect(logins()).toHaveLength(4)
  })

  it('are waited for while both are at work', async () => {
    const [first, second] = [lasting(), lasting()]
    const before = [
      withConnection({ ...ana, password: 'one' }, first.work),
      withConnection({ ...ana, password: 'two' }, second.work),
    ]
    await Promise.all([first.begun, second.begun])
    const third = withConnection({ ...ana, password: 'three' }, noop)
    first.letGo()
    expect(await third).toBe(true)
    second.letGo()
    await Promise.all(before)
  })
})

describe('the connections of the process', () => {
  it('are bounded: the one that has been unused for longest goes', async () => {
    for (const username of ['a', 'b', 'c', 'd']) await withConnection({ username, password: 'p' }, noop)
    expect(poolState().connections).toBe(3)
    await withConnection({ username: 'b', password: 'p' }, noop)
    expect(logins()).toHaveLength(4)
  })

  it('are not waited for endlessly while all are at work', async () => {
    limits.command = 150
    const works = ['a', 'b', 'c'].map((username) => {
      const work = lasting()
      return { ...work, done: withConnection({ username, password: 'p' }, work.work) }
    })
    await Promise.all(works.map(({ begun }) => begun))
    expect(await codeOf(withConnection(ana, noop))).toBe('busy')
    for (const { letGo } of works) letGo()
    await Promise.all(works.map(({ done }) => done))
    expect(await withConnection(ana, noop)).toBe(true)
  })
})

describe('requests that wait', () => {
  it('are bounded in number', async () => {
    const first = lasting()
    const all = [withConnection(ana, first.work)]
    for (let number = 1; number < bounds.waiting; number += 1) all.push(withConnection(ana, first.work))
    expect(await codeOf(withConnection(ana, noop))).toBe('busy')
    first.letGo()
    await Promise.all(all)
    expect(await withConnection(ana, noop)).toBe(true)
  })

  it('are bounded in time, and those behind are served', async () => {
    const first = lasting()
    const before = withConnection(ana, first.work)
    await first.begun
    limits.command = 100
    const ran = vi.fn(noop)
    expect(await codeOf(withConnection(ana, ran))).toBe('busy')
    limits.command = 5000
    const behind = withConnection(ana, noop)
    first.letGo()
    await before
    expect(await behind).toBe(true)
    expect(ran).not.toHaveBeenCalled()
  })

  it('whose reader has gone are not begun', async () => {
    const first = lasting()
    const before = withConnection(ana, first.work)
    await first.begun
    const reader = new AbortController()
    const ran = vi.fn(noop)
    const waiting = codeOf(withConnection(ana, ran, reader.signal))
    reader.abort()
    expect(await waiting).toBe('abandoned')
    first.letGo()
    await before
    expect(ran).not.toHaveBeenCalled()
    expect(await codeOf(withConnection(ana, ran, reader.signal))).toBe('abandoned')
  })
})

describe('work whose reader has gone', () => {
  it('ends before its next command, and the connection serves on', async () => {
    const { faults, held } = holding(/^NOOP/)
    server.script(faults)
    const reader = new AbortController()
    const work = codeOf(
      withConnection(
        ana,
        async (imap) => {
          await noop(imap)
          await attempt(imap, (client) => client.list())
        },
        reader.signal,
      ),
    )
    const answer = await held
    reader.abort()
    const next = withConnection(ana, (imap) =>
      attempt(imap, (client) => client.status('Sent', { messages: true })),
    )
    answer('TAG OK done')
    expect(await work).toBe('abandoned')
    expect(await next).toMatchObject({ messages: 9 })
    expect(logins()).toHaveLength(1)
    expect(server.commands().filter((line) => line.startsWith('LIST "" "*"'))).toEqual([])
  })

  it('is not begun again on a connection that nobody waits for', async () => {
    const mailbox = (imap: ImapConnection) => openMailbox(imap, 'INBOX')
    await withConnection(ana, mailbox)
    const { faults, held } = holding(/^NOOP/)
    server.script(faults)
    const reader = new AbortController()
    // The first thing that it asks is whether the connection still is one.
    const work = codeOf(withConnection(ana, mailbox, reader.signal))
    await held
    reader.abort()
    expect(await work).toBe('abandoned')
    expect(logins()).toHaveLength(1)
  })

  it('takes the connection along where a command does not end: its answer could be taken for another', async () => {
    const { faults, held } = holding(/^NOOP/)
    server.script(faults)
    const reader = new AbortController()
    const work = codeOf(withConnection(ana, noop, reader.signal))
    await held
    reader.abort()
    const next = withConnection(ana, (imap) =>
      attempt(imap, (client) => client.status('Sent', { messages: true })),
    )
    expect(await work).toBe('abandoned')
    expect(await next).toMatchObject({ messages: 9 })
    expect(logins()).toHaveLength(2)
  })
})

describe('a connection that cannot be opened', () => {
  it('is tried once for all who wait for it', async () => {
    server.script([[/^LOGIN/, (tag) => `${tag} NO [UNAVAILABLE] later\r\n`]])
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(withConnection(ana, noop))))
    expect(codes).toEqual(Array(20).fill('unavailable'))
    expect(logins()).toHaveLength(1)
  })

  it('is there as soon as the server takes it', async () => {
    server.script([[/^LOGIN/, (tag) => `${tag} NO [UNAVAILABLE] later\r\n`]])
    expect(await codeOf(withConnection(ana, noop))).toBe('unavailable')
    server.script([])
    expect(await withConnection(ana, noop)).toBe(true)
    expect(logins()).toHaveLength(2)
  })

  it('for a wrong password says so, and another password is tried at once', async () => {
    server.script([[/^LOGIN "?ana"? "?wrong/, (tag) => `${tag} NO [AUTHENTICATIONFAILED] no\r\n`]])
    expect(await codeOf(withConnection({ ...ana, password: 'wrong' }, noop))).toBe('authentication-failed')
    expect(await withConnection(ana, noop)).toBe(true)
    expect(poolState()).toEqual({ connections: 1, waiting: 0 })
  })
})

it('a connection that died while it was unused is opened again without a word', async () => {
  const open = await withConnection(ana, async (imap) => imap)
  open.client.close()
  expect(await withConnection(ana, noop)).toBe(true)
  expect(logins()).toHaveLength(2)
})

it('work that has been answered in part is not begun again when the connection dies', async () => {
  await withConnection(ana, (imap) => openMailbox(imap, 'INBOX'))
  const hangUp = (_tag: string, _line: string, socket: Socket) => void socket.destroy()
  const work = vi.fn(async (imap: ImapConnection) => {
    await attempt(imap, (client) => client.status('Sent', { messages: true }))
    server.script([[/^NOOP/, hangUp]])
    await openMailbox(imap, 'INBOX')
  })
  expect(await codeOf(withConnection(ana, work))).toBe('connection-lost')
  expect(work).toHaveBeenCalledOnce()
})

it('what only reads is done again when the connection dies in the middle, once', async () => {
  await withConnection(ana, noop)
  const read = vi.fn(async (imap: ImapConnection) => {
    await openMailbox(imap, 'INBOX')
    return attempt(imap, (client) => client.status('Sent', { messages: true }))
  })
  let losses = 1
  const hangUp = (tag: string, line: string, socket: Socket) => {
    if (losses-- > 0) return void socket.end('* BYE Mailbox was deleted under us\r\n')
    return server.answer(tag, line)
  }
  server.script([[/^STATUS/, hangUp]])
  const { signal } = new AbortController()
  expect(await withConnection(ana, read, signal)).toMatchObject({ messages: 9 })
  expect(read).toHaveBeenCalledTimes(2)
  losses = 2
  expect(await codeOf(withConnection(ana, read, signal))).toBe('server-closing')
  expect(read).toHaveBeenCalledTimes(4)
})
