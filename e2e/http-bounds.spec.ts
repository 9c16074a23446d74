import { signInApi } from './fixtures/api.ts'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/wire.ts'

const names = [
  'x\r\nA1 LOGOUT',
  'x\nA1 LOGOUT',
  'x"\r\nA1 DELETE "INBOX',
  'x\0y',
  '"*"',
  '*',
  '%',
  '..',
  '../other',
  '/etc/passwd',
  '{5}',
  '{5+}',
  'a'.repeat(1000),
  'a'.repeat(1001),
  'é'.repeat(1000),
]
const uids = ['1:*', '1,2', '-1', '0', '99999999999', '4294967296', '1.5', '1e3', ' 1', '*', '']

test('a hostile folder name is refused and never becomes a second command', async ({
  request,
  web,
  wire,
  imap,
  account,
}) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'Still here' })
  await signInApi(request, web.origin, account)
  for (const name of names) {
    const mailbox = encodeURIComponent(name)
    for (const path of [`/api/messages?mailbox=${mailbox}`, `/api/message?mailbox=${mailbox}&uid=${uid}`]) {
      wire.reset()
      const answer = await request.get(`${web.origin}${path}`)
      const what = `${path.slice(0, 60)} → ${wire.commands().join(' | ').slice(0, 200)}`
      expect([400, 404], what).toContain(answer.status())
      expect(wire.commands().length, what).toBeLessThanOrEqual(1)
      for (const command of wire.commands()) expect(command, what).toMatch(/^SELECT /)
    }
    // Dots alone lead elsewhere already in the URL.
    if (name === '..') continue
    wire.reset()
    const page = await request.get(`${web.origin}/mail/${mailbox}`)
    expect(page.status(), name.slice(0, 60)).toBe(404)
    const verbs = wire.commands().map((command) => command.split(' ')[0])
    for (const verb of verbs) expect(['UNSELECT', 'LIST', 'GETQUOTAROOT', 'SELECT']).toContain(verb)
  }
  expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 1 })
})

test('a hostile search never becomes a second command', async ({ request, web, wire, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Still here' })
  await signInApi(request, web.origin, account)
  for (const words of [
    ...names,
    '"x\r\nA1 LOGOUT"',
    'from:"a\r\nA1 LOGOUT"',
    'subject:)',
    'body:{3}',
    '-"',
  ]) {
    for (const q of [words, `from:${words}`, `"${words}"`]) {
      wire.reset()
      const answer = await request.get(
        `${web.origin}/api/search?${new URLSearchParams({ mailbox: 'INBOX', q })}`,
      )
      const what = `${q.slice(0, 60)} → ${wire.commands().join(' | ').slice(0, 300)}`
      expect(answer.status(), what).toBe(q.length > 500 ? 400 : 200)
      if (q.length > 500) continue
      expect((await answer.text()).trim().split('\n').at(-1), what).toContain('"end"')
      for (const command of wire.commands())
        expect(command, what).toMatch(/^(SELECT|NOOP|UID SEARCH|UID FETCH)\b/)
    }
  }
  expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 1 })
})

test('a change that names a hostile folder changes nothing', async ({
  request,
  web,
  wire,
  imap,
  account,
}) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'Still here' })
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  await signInApi(request, web.origin, account)
  const set = { mailbox: 'INBOX', uidValidity: Number(uidValidity), uids: [uid] }
  for (const target of names) {
    wire.reset()
    const answer = await request.post(`${web.origin}/api/messages/move`, { data: { ...set, target } })
    expect([400, 404, 422], target.slice(0, 60)).toContain(answer.status())
    const verbs = wire.commands().map((command) => command.split(' ').slice(0, 2).join(' '))
    expect(verbs.filter((verb) => !/^(SELECT|NOOP|UID MOVE)/.test(verb))).toEqual([])
    const deletion = await request.post(`${web.origin}/api/messages/delete`, {
      data: { ...set, mailbox: target },
    })
    expect([400, 404], target.slice(0, 60)).toContain(deletion.status())
  }
  expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 1 })
})

test('what is no single UID is refused before the mail server hears of it', async ({
  request,
  web,
  wire,
  imap,
  account,
}) => {
  const uid = await deliver(imap, 'INBOX')
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  await signInApi(request, web.origin, account)
  wire.reset()
  for (const bad of uids) {
    const value = encodeURIComponent(bad)
    const message = await request.get(`${web.origin}/api/message?mailbox=INBOX&uid=${value}`)
    expect(message.status(), bad).toBe(400)
    const moved = await request.get(`${web.origin}/api/message?mailbox=INBOX&uid=${uid}&v=${value}`)
    expect(moved.status(), bad).toBe(400)
  }
  const v = Number(uidValidity)
  for (const change of [
    ...[0, -1, 1.5, 4294967296, 1e21, null, '1', '1:*', [uid]].map((bad) => ({
      uidValidity: v,
      uids: [bad],
    })),
    ...[0, -1, 1.5, 4294967296, null, `${v}`].map((bad) => ({ uidValidity: bad, uids: [uid] })),
    ...['1:*', '', '0', '1:100001', '1,*', ' 1', uid, [], Array(100_001).fill(uid)].map((bad) => ({
      uidValidity: v,
      uids: bad,
    })),
  ]) {
    const data = { mailbox: 'INBOX', ...change }
    const answer = await request.post(`${web.origin}/api/messages/delete`, { data })
    expect(answer.status(), JSON.stringify(data).slice(0, 100)).toBe(400)
  }
  for (const part of ['', '1:*', 'HEADER', 'TEXT', '1.MIME', '0x1', '1]', '1.'.repeat(40)]) {
    const query = new URLSearchParams({ mailbox: 'INBOX', uid: `${uid}`, v: `${uidValidity}`, part })
    const answer = await request.get(`${web.origin}/api/message/part?${query}`)
    expect(answer.status(), part).toBe(400)
  }
  for (const window of [
    'position=-1',
    'position=x',
    'limit=0',
    'limit=101',
    'limit=1e9',
    'position=99999999999',
  ]) {
    const answer = await request.get(`${web.origin}/api/messages?mailbox=INBOX&${window}`)
    expect(answer.status(), window).toBe(400)
  }
  expect(wire.commands()).toEqual([])
})

test('an address with what is no UID is a page that says so', async ({ request, web, imap, account }) => {
  await deliver(imap, 'INBOX')
  await signInApi(request, web.origin, account)
  for (const bad of ['1:*', '1,2', '-1', '0', '99999999999', '4294967296', '2147483648', 'x', '1/2']) {
    const answer = await request.get(`${web.origin}/mail/INBOX/${bad}`)
    expect(answer.status(), bad).toBe(404)
  }
})
