import type { APIResponse } from '@playwright/test'
import { connectImap, makeAccount } from './fixtures/account.ts'
import { signInApi } from './fixtures/api.ts'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

async function expectProblem(answer: APIResponse, status: number, code: string) {
  expect(answer.status()).toBe(status)
  expect(answer.headers()['content-type']).toBe('application/problem+json')
  expect(answer.headers()['cache-control']).toBe('no-store')
  const problem = (await answer.json()) as { type: string; title: string; status: number }
  expect(problem).toMatchObject({ type: expect.stringMatching(`:${code}$`), status })
  expect(problem.title).toMatch(/^[A-Z].+\.$/)
}

test('each kind of refusal has its status, its stable type and words', async ({
  request,
  shared,
  imap,
  account,
}) => {
  const uid = await deliver(imap, 'INBOX')
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  const api = `${shared.web}/api`
  await expectProblem(await request.get(`${api}/mailboxes`), 401, 'not-signed-in')
  await expectProblem(
    await signInApi(request, shared.web, { ...account, password: 'wrong' }),
    401,
    'authentication-failed',
  )
  expect((await signInApi(request, shared.web, account)).status()).toBe(204)
  await expectProblem(await request.get(`${api}/messages`), 400, 'bad-request')
  await expectProblem(
    await request.post(`${api}/messages/flags`, {
      data: '{"mailbox":',
      headers: { 'content-type': 'application/json' },
    }),
    400,
    'bad-request',
  )
  await expectProblem(
    await request.post(`${api}/messages/delete`, {
      data: {},
      headers: { origin: 'https://evil.example' },
    }),
    403,
    'cross-site',
  )
  await expectProblem(await request.get(`${api}/messages?mailbox=Nowhere`), 404, 'mailbox-not-found')
  await expectProblem(await request.get(`${api}/message?mailbox=INBOX&uid=4711`), 404, 'message-not-found')
  await expectProblem(
    await request.get(`${api}/message?mailbox=INBOX&uid=${uid}&v=${Number(uidValidity) + 1}`),
    409,
    'uid-validity-changed',
  )
  await expectProblem(
    await request.post(`${api}/messages/flags`, {
      data: { mailbox: 'INBOX', uidValidity: Number(uidValidity) + 1, uids: [uid], add: ['\\Flagged'] },
    }),
    409,
    'uid-validity-changed',
  )
  await expectProblem(await request.get(`${api}/no/such/thing`), 404, 'no-such-address')
  const flags = await imap.fetchOne(`${uid}`, { flags: true }, { uid: true })
  expect(flags && [...(flags.flags ?? [])]).not.toContain('\\Flagged')
})

test('nothing personal is answered without a session', async ({ request, shared }) => {
  const gets = ['mailboxes', 'messages?mailbox=INBOX', 'message?mailbox=INBOX&uid=1', 'quota']
  for (const path of [...gets, 'message/part?mailbox=INBOX&uid=1&v=1&part=1']) {
    await expectProblem(await request.get(`${shared.web}/api/${path}`), 401, 'not-signed-in')
  }
  const set = { mailbox: 'INBOX', uidValidity: 1, uids: [1] }
  for (const path of ['messages/flags', 'messages/move', 'messages/delete']) {
    const answer = await request.post(`${shared.web}/api/${path}`, { data: { ...set, target: 'Trash' } })
    await expectProblem(answer, 401, 'not-signed-in')
  }
})

test('a forged or cut cookie is no session', async ({ request, shared, account }) => {
  const signedIn = await signInApi(request, shared.web, account)
  const cookie = signedIn.headers()['set-cookie']?.split(';')[0] as string
  for (const forged of [
    cookie.slice(0, -5),
    'wren_session=x',
    `${cookie.slice(0, 60)}A${cookie.slice(61)}`,
  ]) {
    const answer = await fetch(`${shared.web}/api/mailboxes`, { headers: { cookie: forged } })
    expect(answer.status).toBe(401)
  }
  expect((await fetch(`${shared.web}/api/mailboxes`, { headers: { cookie } })).status).toBe(200)
})

test('a URL made by one user never gives another that user’s data', async ({
  request,
  shared,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Only mine')
  const secret = { subject: 'Secret plan', text: 'Secret text' }
  const attachments = [{ filename: 'secret.txt', type: 'text/plain', content: Buffer.from('Secret file') }]
  const uid = await deliver(imap, 'INBOX', { ...secret, attachments })
  const inFolder = await deliver(imap, 'Only mine', secret)
  const inbox = (await imap.mailboxOpen('INBOX')).uidValidity
  const mine = (await imap.mailboxOpen('Only mine')).uidValidity

  const other = makeAccount(account.port)
  const theirs = await connectImap(other)
  await deliver(theirs, 'INBOX', { subject: 'Harmless', text: 'Harmless text' })
  await theirs.logout()
  await signInApi(request, shared.web, other)
  const folder = encodeURIComponent('Only mine')
  for (const path of [
    '/mail/INBOX',
    `/mail/INBOX/${uid}?v=${inbox}`,
    `/mail/${folder}`,
    `/mail/${folder}/${inFolder}?v=${mine}`,
    '/api/mailboxes',
    '/api/messages?mailbox=INBOX',
    `/api/messages?mailbox=${folder}`,
    `/api/message?mailbox=INBOX&uid=${uid}&v=${inbox}`,
    `/api/message?mailbox=${folder}&uid=${inFolder}&v=${mine}`,
    `/api/message/part?mailbox=INBOX&uid=${uid}&v=${inbox}&part=2`,
  ]) {
    const text = await (await request.get(`${shared.web}${path}`)).text()
    expect(text, path).not.toContain('Secret')
    if (path.startsWith('/api/')) expect(text, path).not.toContain(account.user)
  }
})
