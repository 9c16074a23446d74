import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { uidSet } from '../mail/uid-set'
import { HttpError } from './problem'
import { isForm, parseBody, parseQuery, schemas } from './request'

type Schemas = typeof schemas

function query(values: Record<string, string>): Request {
  return new Request(`http://localhost/api?${new URLSearchParams(values)}`)
}

function json(body: unknown): Request {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': 'application/json' }
  return new Request('http://localhost/api', { method: 'POST', headers, body: text })
}

function isRefused(schema: z.ZodType, values: Record<string, string>): void {
  expect(() => parseQuery(query(values), schema), JSON.stringify(values)).toThrow(HttpError)
}

async function isBodyRefused(schema: Schemas[keyof Schemas], body: unknown): Promise<void> {
  const code = await parseBody(json(body), schema).then(
    () => null,
    (error: HttpError) => error.code,
  )
  expect(code, String(JSON.stringify(body)).slice(0, 100)).toBe('bad-request')
}

/** Names with which a command could end and another begin, or a file or a pattern be meant. */
const hostile = ['x"\r\nA9 LOGOUT', 'a\nb', 'a\rb', 'a\u0000b', 'a\tb', 'a\u007fb', '', 'x'.repeat(1001)]

describe('a window of a list', () => {
  it('is the first 50 rows unless it says otherwise', () => {
    expect(parseQuery(query({ mailbox: 'INBOX' }), schemas.rows)).toEqual({
      ...{ mailbox: 'INBOX', position: 0, limit: 50 },
    })
  })

  it.each(['INBOX', 'Archive/2026 été', '*', '%', '&', '\\', '"', '{5}', '(', '山田', '../..', '__proto__'])(
    'may be of a folder called %s',
    (mailbox) => {
      expect(parseQuery(query({ mailbox, position: '7', limit: '100' }), schemas.rows).mailbox).toBe(mailbox)
    },
  )

  it('is of no folder whose name holds control characters, nothing or too much', () => {
    for (const mailbox of hostile) isRefused(schemas.rows, { mailbox })
    isRefused(schemas.rows, {})
  })

  it.each([
    ...['-1', '1.5', '1e3', '0x10', '', ' 1', '1 ', '+1', 'NaN', 'Infinity', '12345678901', '1:*', '١'],
  ])('begins at no position such as %j', (position) => {
    isRefused(schemas.rows, { mailbox: 'INBOX', position })
  })

  it('has from 1 to 100 rows', () => {
    for (const limit of ['0', '101', '1000']) isRefused(schemas.rows, { mailbox: 'INBOX', limit })
    expect(parseQuery(query({ mailbox: 'INBOX', limit: '1' }), schemas.rows).limit).toBe(1)
  })

  it('takes the last of a parameter that is given twice', () => {
    const request = new Request('http://localhost/api?mailbox=INBOX&limit=5&limit=500')
    expect(() => parseQuery(request, schemas.rows)).toThrow(HttpError)
  })
})

describe('a message', () => {
  it('has a UID and may have a UIDVALIDITY, both of 32 bits', () => {
    const uid = '4294967295'
    expect(parseQuery(query({ mailbox: 'INBOX', uid, v: '1' }), schemas.message)).toEqual({
      ...{ mailbox: 'INBOX', uid: 4_294_967_295, v: 1 },
    })
    expect(parseQuery(query({ mailbox: 'INBOX', uid }), schemas.message).v).toBeUndefined()
  })

  it.each(['0', '4294967296', '9999999999', '1:5', '1,2', '*', '-1', '1 2', ''])(
    'is not called %j',
    (number) => {
      isRefused(schemas.message, { mailbox: 'INBOX', uid: number })
      isRefused(schemas.message, { mailbox: 'INBOX', uid: '1', v: number })
    },
  )
})

describe('a part', () => {
  const message = { mailbox: 'INBOX', uid: '1', v: '1' }

  it.each(['1', '2.1', '1.2.3.4', '9999', `1${'.1'.repeat(100)}`, '~1.2', '1.2:0', '~1:12'])(
    'has a section number such as %s',
    (part) => {
      expect(parseQuery(query({ ...message, part }), schemas.part).part).toBe(part)
    },
  )

  it.each([
    '',
    '1.',
    '.1',
    '1..2',
    'HEADER',
    '1.MIME',
    '1]<0.5>',
    '1] BODY[2',
    '1 2',
    `1${'.1'.repeat(101)}`,
    '~',
    '1~2',
    '1:',
    '1:x',
    '1:0:0',
  ])('has none such as %j', (part) => {
    isRefused(schemas.part, { ...message, part })
  })

  it('belongs to a message whose UIDVALIDITY is known', () => {
    isRefused(schemas.part, { mailbox: 'INBOX', uid: '1', part: '1' })
  })
})

describe('a change of messages', () => {
  const set = { mailbox: 'INBOX', uidValidity: 3, uids: [1, 2] }

  it('may name its messages one by one', async () => {
    expect(await parseBody(json({ ...set, target: 'Archive' }), schemas.move)).toEqual({
      ...set,
      target: 'Archive',
    })
    expect(await parseBody(json(set), schemas.delete)).toEqual(set)
  })

  it.each<[string, unknown]>([
    ['no UIDs', []],
    ['UID 0', [0]],
    ['a range', ['1:*']],
    ['a number in quotes', ['1']],
    ['half a message', [1.5]],
    ['more than 32 bits', [4_294_967_296]],
    ['a number of its own', 1],
    ['too many', Array.from({ length: 100_001 }, (_, index) => index + 1)],
    ['all from one on', '1:*'],
    ['too many in a range', '1:100001'],
    ['no set', ''],
    ['another command', '1\r\nA9 LOGOUT'],
  ])('has a list of UIDs, not %s', (_, uids) => isBodyRefused(schemas.delete, { ...set, uids }))

  it('names its messages in ranges', async () => {
    expect(await parseBody(json({ ...set, uids: '7,1:3' }), schemas.delete)).toEqual({
      ...{ ...set, uids: [7, 1, 2, 3] },
    })
  })

  it('may be of a hundred thousand messages, none next to another', async () => {
    const uids = Array.from({ length: 100_000 }, (_, index) => 4_294_967_295 - index * 2)
    expect((await parseBody(json({ ...set, uids }), schemas.delete)).uids).toHaveLength(100_000)
    const ranges = uidSet(uids)
    expect((await parseBody(json({ ...set, uids: ranges }), schemas.delete)).uids).toHaveLength(100_000)
  })

  it('goes to a folder that a command can name', async () => {
    for (const target of hostile) await isBodyRefused(schemas.move, { ...set, target })
    await isBodyRefused(schemas.move, set)
  })

  it('sets and clears two flags, and no others', async () => {
    expect(await parseBody(json({ ...set, add: ['\\Seen'] }), schemas.flags)).toEqual({
      ...{ ...set, add: ['\\Seen'], remove: [], isAsked: false },
    })
    for (const flag of ['\\Deleted', 'Seen', '\\seen', '\\Seen \\Deleted', ')', '$Junk']) {
      await isBodyRefused(schemas.flags, { ...set, add: [flag] })
      await isBodyRefused(schemas.flags, { ...set, remove: [flag] })
    }
  })

  it.each(['', '{', 'null', '[]', '"x"', '7', '\u0000'])('is JSON with an object in it, not %j', (text) =>
    isBodyRefused(schemas.delete, text),
  )

  it('is refused when it is larger than any change needs to be', () =>
    isBodyRefused(schemas.delete, { ...set, more: 'x'.repeat(2_000_000) }))

  it('brings nothing along that was not asked for', async () => {
    const body = `{"mailbox":"INBOX","uidValidity":3,"uids":[1],"__proto__":{"admin":true},"extra":1}`
    const parsed = await parseBody(json(body), schemas.delete)
    expect(Object.keys(parsed).sort()).toEqual(['mailbox', 'uidValidity', 'uids'])
    expect('admin' in parsed).toBe(false)
  })
})

describe('signing in', () => {
  it('reads JSON and the fields of a plain form alike', async () => {
    const fields = { username: ' ana@choir.example ', password: ' pass ' }
    const form = new Request('http://localhost/api', {
      method: 'POST',
      body: new URLSearchParams({ ...fields, stay: 'on', next: '/mail/INBOX' }),
    })
    expect(isForm(form)).toBe(true)
    expect(isForm(json(fields))).toBe(false)
    const parsed = { username: 'ana@choir.example', password: ' pass ' }
    expect(await parseBody(form, schemas.signIn)).toEqual({ ...parsed, stay: true, next: '/mail/INBOX' })
    expect(await parseBody(json(fields), schemas.signIn)).toEqual({ ...parsed, stay: false })
    expect(await parseBody(json({ ...fields, stay: true }), schemas.signIn)).toEqual({
      ...parsed,
      stay: true,
    })
  })

  it('needs a name and a password of some length', async () => {
    const fields = { username: 'ana', password: 'pass' }
    for (const wrong of [
      ...[{ username: '' }, { username: '  ' }, { password: '' }],
      ...[{ username: 'x'.repeat(321) }, { password: 'x'.repeat(1001) }, { next: 'x'.repeat(2001) }],
    ]) {
      await isBodyRefused(schemas.signIn, { ...fields, ...wrong })
    }
  })
})
