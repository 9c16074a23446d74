import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { MailError } from '../mail/mail-error'
import { moveMessages } from './move-messages'
import { type Answer, capabilities, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()
const withoutMove = capabilities.replace('MOVE ', '')
const set = { mailbox: 'INBOX', uidValidity: 7, uids: [3] }

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof MailError ? error.code : `no MailError: ${error}`
}

/** What was sent that changes the source. */
function removals(): string[] {
  return server.commands().filter((line) => /STORE|EXPUNGE|CLOSE/.test(line))
}

const says =
  (text: string): Answer =>
  (tag) =>
    `${tag} ${text}\r\n`

function drop(_tag: string, _line: string, socket: Socket): undefined {
  socket.destroy()
}

/** COPY without COPYUID. */
const silentCopy: [RegExp, Answer] = [/^UID COPY/, says('OK copied')]

function fetched(uid: number, messageId: string): string {
  const envelope = `("Mon, 05 Jan 2026 09:30:00 +0545" "Choir" NIL NIL NIL NIL NIL NIL NIL "<${messageId}>")`
  return `* ${uid} FETCH (UID ${uid} RFC822.SIZE 99 ENVELOPE ${envelope})\r\n`
}

/** What the originals and the newest messages of the target are, by their Message-IDs. */
function holding(originals: [number, string][], target: [number, string][]): [RegExp, Answer][] {
  const list = (messages: [number, string][]): Answer => {
    const lines = messages.map(([uid, id]) => fetched(uid, id)).join('')
    return (tag) => `${lines}${tag} OK done\r\n`
  }
  return [
    [/^UID FETCH/, list(originals)],
    [/^FETCH/, list(target)],
  ]
}

describe('on a server without MOVE', () => {
  it('copies, then removes just the originals that COPYUID names', async () => {
    const imap = await server.connect([[/^UID COPY/, says('OK [COPYUID 9 3,5 12:13] copied')]], withoutMove)
    expect(await moveMessages(imap, { ...set, uids: [3, 4, 5] }, 'Archive')).toEqual({
      moved: { mailbox: 'Archive', uidValidity: 9, uids: [12, 13] },
      sources: [3, 5],
      stopped: null,
    })
    expect(server.commands().slice(-3)).toEqual([
      'UID COPY 3:5 Archive',
      'UID STORE 3,5 +FLAGS.SILENT (\\Deleted)',
      'UID EXPUNGE 3,5',
    ])
  })

  it.each([
    ['NO [OVERQUOTA] full', 'over-quota'],
    ['NO Over quota', 'over-quota'],
    ['NO Quota exceeded (mailbox for user is full)', 'over-quota'],
    ['NO Message would exceed your quota', 'over-quota'],
    ['NO [CANNOT] the quota exceeded is not why', 'refused'],
    ['NO [TRYCREATE] no such folder', 'mailbox-not-found'],
    ['NO because', 'refused'],
    ['BAD what?', 'refused'],
  ])('"%s" to COPY never removes anything', async (answer, code) => {
    const imap = await server.connect([[/^UID COPY/, says(answer)]], withoutMove)
    expect(await codeOf(moveMessages(imap, set, 'Archive'))).toBe(code)
    expect(removals()).toEqual([])
  })

  it('a connection that drops at COPY removes nothing', async () => {
    const imap = await server.connect([[/^UID COPY/, drop]], withoutMove)
    expect(await codeOf(moveMessages(imap, set, 'Archive'))).toBe('connection-lost')
    expect(removals()).toEqual([])
  })

  it.each([/^UID STORE/, /^UID EXPUNGE/])(
    'a connection that drops at %s leaves the copies, and says that nobody knows of the originals',
    async (command) => {
      const imap = await server.connect([[command, drop]], withoutMove)
      expect(await codeOf(moveMessages(imap, set, 'Archive'))).toBe('copied-perhaps-moved')
      expect(server.commands()).toContain('UID COPY 3 Archive')
    },
  )

  it('takes \\Deleted back where the server refuses to expunge', async () => {
    const imap = await server.connect([[/^UID EXPUNGE/, says('NO not now')]], withoutMove)
    expect(await codeOf(moveMessages(imap, set, 'Archive'))).toBe('copied-only')
    expect(removals()).toEqual([
      'UID STORE 3 +FLAGS.SILENT (\\Deleted)',
      'UID EXPUNGE 3',
      'UID STORE 3 -FLAGS.SILENT (\\Deleted)',
    ])
  })

  it('does not copy at all where expunging could take other messages along', async () => {
    const imap = await server.connect([], 'IMAP4rev1')
    expect(await codeOf(moveMessages(imap, set, 'Archive'))).toBe('unsupported')
    expect(server.commands().filter((line) => /COPY|STORE|EXPUNGE/.test(line))).toEqual([])
  })
})

describe('on a server that tells of no copies', () => {
  const uids = [3, 4]
  const originals: [number, string][] = [
    [3, 'a'],
    [4, 'b'],
  ]

  it('removes the originals when each has a copy, and knows where they are', async () => {
    const copies: [number, string][] = [
      [8, 'a'],
      [9, 'other'],
      [11, 'a'],
      [12, 'b'],
    ]
    const imap = await server.connect([silentCopy, ...holding(originals, copies)], withoutMove)
    expect(await moveMessages(imap, { ...set, uids }, 'Archive')).toEqual({
      moved: { mailbox: 'Archive', uidValidity: 7, uids: [11, 12] },
      sources: [3, 4],
      stopped: null,
    })
    expect(removals()).toEqual(['UID STORE 3:4 +FLAGS.SILENT (\\Deleted)', 'UID EXPUNGE 3:4'])
  })

  it('removes nothing when one copy is missing', async () => {
    const imap = await server.connect([silentCopy, ...holding(originals, [[11, 'a']])], withoutMove)
    expect(await codeOf(moveMessages(imap, { ...set, uids }, 'Archive'))).toBe('copied-only')
    expect(removals()).toEqual([])
  })

  it('does not take one copy for those of two messages that look the same', async () => {
    const same = holding(
      [
        [3, 'a'],
        [4, 'a'],
      ],
      [[11, 'a']],
    )
    const imap = await server.connect([silentCopy, ...same], withoutMove)
    expect(await codeOf(moveMessages(imap, { ...set, uids }, 'Archive'))).toBe('copied-only')
    expect(removals()).toEqual([])
  })

  it('finds nothing to move when the originals are gone', async () => {
    const imap = await server.connect([silentCopy, ...holding([], [])], withoutMove)
    expect(await codeOf(moveMessages(imap, { ...set, uids }, 'Archive'))).toBe('message-not-found')
    expect(removals()).toEqual([])
  })

  it('removes nothing when the connection drops while looking for the copies', async () => {
    const imap = await server.connect([silentCopy, [/^FETCH/, drop], ...holding(originals, [])], withoutMove)
    expect(await codeOf(moveMessages(imap, { ...set, uids }, 'Archive'))).toBe('copied-only')
    expect(removals()).toEqual([])
  })
})

describe('a large set', () => {
  const sparse = Array.from({ length: 3000 }, (_, index) => 100_000 + index * 2)
  const copyUid: Answer = (tag, line) =>
    `${tag} OK [COPYUID 9 ${line.split(' ')[2]} ${line.split(' ')[2]}] done\r\n`

  it('goes in commands that no server has to find too long', async () => {
    const imap = await server.connect([[/^UID MOVE/, copyUid]])
    const outcome = await moveMessages(imap, { ...set, uids: sparse }, 'Archive')
    expect(outcome.sources).toEqual(sparse)
    const moves = server.commands().filter((line) => line.startsWith('UID MOVE'))
    expect(moves.length).toBe(3)
    expect(Math.max(...moves.map((line) => line.length))).toBeLessThan(8192)
  })

  it('says how far it got when the server stops', async () => {
    let asked = 0
    const imap = await server.connect([
      [
        /^UID MOVE/,
        (tag, line, socket) => {
          asked += 1
          return asked > 1 ? `${tag} NO [OVERQUOTA] full\r\n` : copyUid(tag, line, socket)
        },
      ],
    ])
    const outcome = await moveMessages(imap, { ...set, uids: sparse }, 'Archive')
    expect(outcome.stopped).toBe('over-quota')
    expect(outcome.sources).toEqual(sparse.slice(0, outcome.sources.length))
    expect(outcome.sources.length).toBeGreaterThan(1000)
  })

  it('is one command where it is one range', async () => {
    const imap = await server.connect([[/^UID MOVE/, copyUid]])
    await moveMessages(
      imap,
      { ...set, uids: Array.from({ length: 5000 }, (_, index) => index + 1) },
      'Archive',
    )
    expect(server.commands().filter((line) => line.startsWith('UID MOVE'))).toEqual([
      'UID MOVE 1:5000 Archive',
    ])
  })
})
