import type { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { MailError, type MailErrorCode } from '../mail/mail-error'
import type { Mailbox } from '../mail/mailbox'
import { checkMerge } from './check-merge'
import { type ImapConnection, limits } from './connection'
import { copyMessages } from './copy-messages'
import { createMailbox } from './create-mailbox'
import { deleteEmptyMailbox } from './delete-empty-mailbox'
import { deleteMailbox } from './delete-mailbox'
import { deleteMessages } from './delete-messages'
import { emptyMailbox } from './empty-mailbox'
import { fetchMessage } from './fetch-message'
import { fetchRows } from './fetch-rows'
import { getEmptying } from './get-emptying'
import { getJunkMarks } from './get-junk-marks'
import { getLastArrival } from './get-last-arrival'
import { getMerge } from './get-merge'
import { getQuota } from './get-quota'
import { listMailboxes } from './list-mailboxes'
import { listUids } from './list-uids'
import { markAllSeen } from './mark-all-seen'
import { mergeMailbox } from './merge-mailbox'
import { moveMarked } from './move-marked'
import { moveMessages } from './move-messages'
import { renameMailbox } from './rename-mailbox'
import { type Answer, capabilities, scriptedServer } from './scripted-server.test-support'
import { setSubscription } from './set-subscription'
import { storeFlags } from './store-flags'
import { trashMailbox } from './trash-mailbox'

const server = scriptedServer()
const set = { mailbox: 'INBOX', uidValidity: 7, uids: [3] }
const old: Mailbox = {
  ...{ path: 'Old', delimiter: '/', specialUse: null, selectable: true, subscribed: true },
  ...{ messages: null, unseen: null, size: null },
}

const empty = { ...old, path: 'Empty' }
const merge = { ...set, last: 3, target: 'Sent' }
const junk = { junk: [3], notJunk: [] }
const withoutMove = capabilities.replace('MOVE ', '')

/** Every operation, the command at whose place the server fails, and what the server can do. */
const operations: [
  name: string,
  command: RegExp,
  run: (imap: ImapConnection) => Promise<unknown>,
  capability?: string,
][] = [
  ['opening a folder', /^SELECT/, (imap) => fetchRows(imap, 'INBOX', 0, 50)],
  ['reading rows', /^FETCH/, (imap) => fetchRows(imap, 'INBOX', 0, 50)],
  ['listing UIDs', /^UID SEARCH/, (imap) => listUids(imap, 'INBOX', 10)],
  ['opening a message', /^UID FETCH/, (imap) => fetchMessage(imap, 'INBOX', 3, 7)],
  ['reading its text', /^UID FETCH 3 .*BODY\.PEEK\[/, (imap) => fetchMessage(imap, 'INBOX', 3, 7)],
  ['moving', /^UID MOVE/, (imap) => moveMessages(imap, set, 'Archive')],
  ['moving by copies', /^UID COPY/, (imap) => moveMessages(imap, set, 'Archive'), withoutMove],
  ['copying', /^UID COPY/, (imap) => copyMessages(imap, set, 'Archive')],
  ['reading junk marks', /^UID SEARCH/, (imap) => getJunkMarks(imap, set)],
  ['marking as junk', /^UID STORE 3 \+/, (imap) => moveMarked(imap, set, 'Junk', junk)],
  ['moving to Junk', /^UID MOVE/, (imap) => moveMarked(imap, set, 'Junk', junk)],
  ['setting flags', /^UID STORE/, (imap) => storeFlags(imap, set, { add: ['\\Seen'] })],
  ['marking for deletion', /^UID STORE/, (imap) => deleteMessages(imap, set)],
  ['deleting', /^UID EXPUNGE/, (imap) => deleteMessages(imap, set)],
  ['measuring a folder', /^STATUS/, (imap) => getEmptying(imap, 'Trash'), `${capabilities} STATUS=SIZE`],
  ['adding up sizes', /^FETCH/, (imap) => getEmptying(imap, 'Trash')],
  ['finding what to empty', /^UID SEARCH/, (imap) => emptyMailbox(imap, { ...set, last: 3 })],
  ['emptying', /^UID EXPUNGE/, (imap) => emptyMailbox(imap, { ...set, last: 3 })],
  ['listing folders', /^LIST "" "\*"/, (imap) => listMailboxes(imap)],
  ['making a folder', /^CREATE/, (imap) => createMailbox(imap, { parent: null, name: 'New' })],
  ['renaming a folder', /^RENAME/, (imap) => renameMailbox(imap, [], 'Old', { parent: null, name: 'New' })],
  ['deleting a folder', /^DELETE/, (imap) => deleteMailbox(imap, [], 'Old')],
  ['putting a folder into Trash', /^RENAME/, (imap) => trashMailbox(imap, [old], 'Old', 'Trash')],
  ['showing a folder', /^SUBSCRIBE/, (imap) => setSubscription(imap, 'Old', true)],
  ['hiding a folder', /^UNSUBSCRIBE/, (imap) => setSubscription(imap, 'Old', false)],
  ['looking for unread messages', /^UID SEARCH/, (imap) => markAllSeen(imap, 'INBOX')],
  ['marking all as read', /^UID STORE/, (imap) => markAllSeen(imap, 'INBOX')],
  ['measuring a merge', /^STATUS/, (imap) => getMerge(imap, 'Old', 'Sent')],
  ['finding what to merge', /^UID SEARCH/, (imap) => mergeMailbox(imap, merge)],
  ['merging', /^UID MOVE/, (imap) => mergeMailbox(imap, merge)],
  [
    'checking a merge',
    /^UID SEARCH UID 12/,
    (imap) => checkMerge(imap, merge, { uidValidity: 7, set: '12' }),
  ],
  ['dating a folder', /^FETCH/, (imap) => getLastArrival(imap, 'Old')],
  ['asking whether a folder is empty', /^STATUS/, (imap) => deleteEmptyMailbox(imap, [empty], 'Empty')],
  ['deleting an empty folder', /^DELETE/, (imap) => deleteEmptyMailbox(imap, [empty], 'Empty')],
  ['asking for the quota', /^GETQUOTAROOT/, getQuota],
]

function no(text: string): Answer {
  return (tag) => `${tag} NO ${text}\r\n`
}

async function failure(work: Promise<unknown>): Promise<MailError> {
  const error = await work.then(
    () => new Error('It did not fail'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(MailError)
  return error as MailError
}

/** Sends an answer byte by byte, as a slow line may bring it. */
function inSlices(socket: Socket, text: string): void {
  socket.setNoDelay(true)
  const bytes = Buffer.from(text, 'latin1')
  const next = (at: number) => {
    if (at < bytes.length) socket.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1))
  }
  next(0)
}

describe.each(operations)('%s', (_, command, run, capability) => {
  it('works when nothing goes wrong', async () => {
    const imap = await server.connect([], capability)
    await run(imap)
    expect(server.commands().some((line) => command.test(line))).toBe(true)
  })

  it('is refused by NO, and the connection serves on', async () => {
    const imap = await server.connect([[command, no('[OVERQUOTA] full')]], capability)
    expect(await failure(run(imap))).toMatchObject({ code: 'over-quota', responseCode: 'OVERQUOTA' })
    await imap.client.noop()
    expect(imap.client.usable).toBe(true)
  })

  it('is refused by BAD', async () => {
    const imap = await server.connect([[command, (tag) => `${tag} BAD what?\r\n`]], capability)
    const expected: MailErrorCode = /SELECT|STATUS/.test(command.source) ? 'mailbox-not-found' : 'refused'
    expect((await failure(run(imap))).code).toBe(expected)
  })

  it('fails when the server says BYE', async () => {
    const imap = await server.connect(
      [
        [
          command,
          (_tag, _line, socket) => {
            socket.end('* BYE shutting down\r\n')
            return undefined
          },
        ],
      ],
      capability,
    )
    expect((await failure(run(imap))).code).toBe('server-closing')
    expect(imap.client.usable).toBe(false)
  })

  it('fails when the connection drops', async () => {
    const imap = await server.connect(
      [
        [
          command,
          (_tag, _line, socket) => {
            socket.destroy()
            return undefined
          },
        ],
      ],
      capability,
    )
    expect((await failure(run(imap))).code).toBe('connection-lost')
    expect(imap.client.usable).toBe(false)
  })

  it('fails when the connection drops in the middle of an answer', async () => {
    const imap = await server.connect(
      [
        [
          command,
          (_tag, _line, socket) => {
            socket.write('* 3 FETCH (UID 3 BODY[1] {700}\r\nHel', () => socket.destroy())
            return undefined
          },
        ],
      ],
      capability,
    )
    expect((await failure(run(imap))).code).toBe('connection-lost')
  })

  it('ends a connection on which there is no answer', async () => {
    const imap = await server.connect([[command, () => undefined]], capability)
    limits.command = 150
    expect((await failure(run(imap))).code).toBe('timeout')
    expect(imap.client.usable).toBe(false)
  })
})

it.each(operations)(
  '%s gives the same when the answer comes byte by byte',
  async (_, command, run, capability) => {
    let whole = ''
    const listening = await server.connect([], capability)
    const expected = await run(listening)
    const imap = await server.connect(
      [
        [
          command,
          (tag, line, socket) => {
            whole = server.answer(tag, line)
            inSlices(socket, whole)
            return undefined
          },
        ],
      ],
      capability,
    )
    const withoutTime = (value: unknown) => JSON.stringify(value)?.replace(/"asOf":"[^"]*"/, '')
    expect(withoutTime(await run(imap))).toBe(withoutTime(expected))
    expect(whole).toContain('OK')
  },
)

describe('the response code', () => {
  it.each<[string, MailErrorCode]>([
    ['OVERQUOTA', 'over-quota'],
    ['NONEXISTENT', 'mailbox-not-found'],
    ['TRYCREATE', 'mailbox-not-found'],
    ['NOPERM', 'no-permission'],
    ['LIMIT', 'limit-reached'],
    ['INUSE', 'in-use'],
    ['UNAVAILABLE', 'unavailable'],
    ['ALERT', 'server-alert'],
    ['overquota', 'over-quota'],
    ['AUTHENTICATIONFAILED', 'authentication-failed'],
    ['AUTHORIZATIONFAILED', 'authentication-failed'],
    ['EXPIRED', 'authentication-failed'],
    ['CANNOT', 'refused'],
    ['SERVERBUG', 'refused'],
    ['X-OF-THEIR-OWN 1 2', 'refused'],
  ])('%s of a refused move means %s', async (code, expected) => {
    const imap = await server.connect([[/^UID MOVE/, no(`[${code}] no such luck`)]])
    const error = await failure(moveMessages(imap, set, 'Archive'))
    expect(error.code).toBe(expected)
    expect(error.detail).toContain('no such luck')
  })

  it('of a failed COPY is told where the server has no MOVE, and nothing is removed', async () => {
    const imap = await server.connect([[/^UID COPY/, no('[OVERQUOTA] full')]], withoutMove)
    expect((await failure(moveMessages(imap, set, 'Archive'))).code).toBe('over-quota')
    expect(server.commands().filter((line) => /STORE|EXPUNGE/.test(line))).toEqual([])
  })

  it('of one command is not taken for that of the next', async () => {
    const imap = await server.connect([
      [/^UID MOVE/, no('[OVERQUOTA] full')],
      [/^UID STORE/, no('because')],
    ])
    expect((await failure(moveMessages(imap, set, 'Archive'))).code).toBe('over-quota')
    expect((await failure(storeFlags(imap, set, { add: ['\\Seen'] }))).code).toBe('refused')
    expect(await fetchMessage(imap, 'INBOX', 3, 7)).toMatchObject({ subject: 'Choir' })
  })
})

describe('a refused SELECT', () => {
  it.each<[string, MailErrorCode]>([
    ['[NONEXISTENT] no such folder', 'mailbox-not-found'],
    ['no such folder', 'mailbox-not-found'],
    ['[NOPERM] not yours', 'no-permission'],
    ['[UNAVAILABLE] later', 'unavailable'],
  ])('with "%s" means %s', async (text, expected) => {
    const imap = await server.connect([[/^SELECT/, no(text)]])
    expect((await failure(fetchRows(imap, 'Nowhere', 0, 50))).code).toBe(expected)
  })
})

describe('a message', () => {
  it('that is gone is not found, and that is no refusal', async () => {
    const imap = await server.connect([[/^UID FETCH/, (tag) => `${tag} OK nothing there\r\n`]])
    expect((await failure(fetchMessage(imap, 'INBOX', 3, 7))).code).toBe('message-not-found')
    expect(imap.client.usable).toBe(true)
  })

  it('of another UIDVALIDITY is never asked for', async () => {
    const imap = await server.connect()
    expect((await failure(fetchMessage(imap, 'INBOX', 3, 8))).code).toBe('uid-validity-changed')
    expect((await failure(moveMessages(imap, { ...set, uidValidity: 8 }, 'Archive'))).code).toBe(
      'uid-validity-changed',
    )
    expect(server.commands().filter((line) => /^UID/.test(line))).toEqual([])
  })

  it('is never destroyed on a server that could take others along', async () => {
    const imap = await server.connect([], 'IMAP4rev1')
    expect((await failure(deleteMessages(imap, set))).code).toBe('unsupported')
    expect((await failure(moveMessages(imap, set, 'Archive'))).code).toBe('unsupported')
    expect(server.commands().filter((line) => /STORE|EXPUNGE|COPY/.test(line))).toEqual([])
  })
})
