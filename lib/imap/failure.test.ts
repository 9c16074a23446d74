import { describe, expect, it } from 'vitest'
import { MailError, type MailErrorCode } from '../mail/mail-error'
import { deleteMessages } from './delete-messages'
import { fetchMessage } from './fetch-message'
import { fetchRows } from './fetch-rows'
import { moveMessages } from './move-messages'
import { type Answer, capabilities, scriptedServer } from './scripted-server.test-support'
import { storeFlags } from './store-flags'

const server = scriptedServer()
const set = { mailbox: 'INBOX', uidValidity: 7, uids: [3] }
const withoutMove = capabilities.replace('MOVE ', '')

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
