import { describe, expect, it } from 'vitest'
import { MailError, type MailErrorCode } from '../mail/mail-error'
import { limits } from './connection'
import { type Answer, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

function no(text: string): Answer {
  return (tag) => `${tag} NO ${text}\r\n`
}

async function failure(work: Promise<unknown>): Promise<MailErrorCode> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(MailError)
  return (error as MailError).code
}

describe('signing in', () => {
  it.each<[string, MailErrorCode]>([
    ['[AUTHENTICATIONFAILED] wrong', 'authentication-failed'],
    ['wrong', 'authentication-failed'],
    ['[AUTHORIZATIONFAILED] not you', 'authentication-failed'],
    ['[EXPIRED] old password', 'authentication-failed'],
    ['[UNAVAILABLE] the user database is away', 'unavailable'],
    ['[LIMIT] too many connections', 'limit-reached'],
    ['[INUSE] by another', 'in-use'],
    ['[SERVERBUG] index out of range', 'unavailable'],
    ['[ContactAdmin] something is broken', 'unavailable'],
    ['[ALERT] Your account is locked until you call the office', 'server-alert'],
  ])('refused with "%s" means %s', async (text, code) => {
    expect(await failure(server.connect([[/^LOGIN/, no(text)]]))).toBe(code)
  })

  it('refused by BYE means that the server does not want to go on', async () => {
    const bye: Answer = (_tag, _line, socket) => {
      socket.end('* BYE too many connections\r\n')
      return undefined
    }
    expect(await failure(server.connect([[/^LOGIN/, bye]]))).toBe('server-closing')
  })

  it('is given up when the server hangs up instead of answering', async () => {
    const hangUp: Answer = (_tag, _line, socket) => {
      socket.destroy()
      return undefined
    }
    expect(await failure(server.connect([[/^LOGIN/, hangUp]]))).toBe('server-unreachable')
  })

  it('gives the password to nobody who has not been greeted as a server', async () => {
    server.greet(() => '* BYE come back later\r\n')
    expect(await failure(server.connect())).toBe('server-closing')
    server.greet(() => 'HTTP/1.1 400 Bad Request\r\n\r\n')
    limits.greeting = 150
    expect(await failure(server.connect())).toBe('server-unreachable')
    expect(server.commands()).toEqual([])
  })

  it('waits for a greeting only so long', async () => {
    server.greet(() => undefined)
    limits.greeting = 150
    expect(await failure(server.connect())).toBe('server-unreachable')
    expect(server.commands()).toEqual([])
  })

  it('waits for an answer to the password only so long', async () => {
    limits.connect = 75
    limits.command = 75
    expect(await failure(server.connect([[/^LOGIN/, () => undefined]]))).toBe('timeout')
  })

  it('fails when the server closes before it greets', async () => {
    server.greet((socket) => {
      socket.destroy()
      return undefined
    })
    expect(await failure(server.connect())).toBe('server-unreachable')
  })
})
