import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectImap, makeAccount } from './fixtures/account.ts'
import { signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/launch.ts'
import { sendMany } from './fixtures/many-requests.ts'
import { MailPage } from './pages/mail-page.ts'
import { logOf } from './servers/doveadm.ts'
import { startDovecot } from './servers/dovecot.ts'
import { startImapFront } from './servers/imap-front.ts'

test('twenty requests at once share one sign-in', async ({ request, shared, account }) => {
  await signInApi(request, shared.web, account)
  const answers = await sendMany(request, shared.web)
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
  expect(logOf(shared, `Login: user=<${account.user}>`)).toHaveLength(1)
})

test('pages and requests that wait for a connection share why there is none', async ({
  request,
  shared,
  account,
  launch,
}) => {
  const front = await startImapFront(shared.imapPort)
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${front.port}` })
  await signInApi(request, web.origin, account)
  front.script(account.user, {
    answer: (command) =>
      /^LOGIN/i.test(command) ? ['TAG NO [UNAVAILABLE] the store is away'] : ['* BYE restarting'],
  })
  // The first request meets the end of the connection that is open.
  await request.get(`${web.origin}/api/quota`)
  const get = (path: string) => request.get(`${web.origin}${path}`)
  const api = [
    '/api/quota',
    '/api/messages?mailbox=INBOX',
    '/api/mailboxes',
    '/api/message?mailbox=INBOX&uid=1',
  ]
  const pages = [get('/mail/INBOX'), get('/mail/INBOX'), get('/mail/INBOX')]
  for (const answer of await Promise.all(api.map(get))) {
    expect(answer.status()).toBe(503)
    expect(await answer.json()).toMatchObject({ type: 'urn:wren:problem:unavailable' })
  }
  for (const page of await Promise.all(pages)) expect(page.status()).toBe(200)
  front.script(account.user, {})
  expect((await request.get(`${web.origin}/api/quota`)).status()).toBe(200)
  await front.stop()
})

test('a server that stops answering is given up in time, and asked again by the next request', async ({
  request,
  shared,
  account,
  launch,
}) => {
  const front = await startImapFront(shared.imapPort)
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${front.port}`, IMAP_TIMEOUT: '1' })
  await signInApi(request, web.origin, account)
  front.script(account.user, { answer: (command) => (/^GETQUOTAROOT/i.test(command) ? [] : null) })
  const answer = await request.get(`${web.origin}/api/quota`)
  expect(answer.status()).toBe(504)
  expect(await answer.json()).toMatchObject({ type: 'urn:wren:problem:timeout', status: 504 })
  expect((await request.get(`${web.origin}/api/messages?mailbox=INBOX`)).status()).toBe(200)
  front.script(account.user, {})
  expect((await request.get(`${web.origin}/api/quota`)).status()).toBe(200)
  expect(front.commands(account.user).filter((command) => command === 'LOGIN')).toHaveLength(2)
  await front.stop()
})

test('a connection that nobody uses is closed, and opened again when it is needed', async ({
  request,
  shared,
  account,
  launch,
}) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, IMAP_IDLE: '1' })
  await signInApi(request, web.origin, account)
  await expect
    .poll(() => logOf(shared, account.user).filter((line) => /Logged out/.test(line)))
    .toHaveLength(1)
  expect((await request.get(`${web.origin}/api/mailboxes`)).status()).toBe(200)
  expect(logOf(shared, `Login: user=<${account.user}>`)).toHaveLength(2)
})

test('told to stop, the web app signs out of the mail server and ends well', async ({
  request,
  shared,
  account,
  launch,
}) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}` })
  await signInApi(request, web.origin, account)
  await sendMany(request, web.origin, 5)
  expect(await web.terminate()).toEqual({ code: 0, signal: null })
  await expect
    .poll(() => logOf(shared, account.user).filter((line) => /Logged out/.test(line)))
    .toHaveLength(1)
})

test.describe('while the mail server is away', () => {
  test.use({ allowedErrors: [/status of 502/] })

  test('the page says so, keeps what it shows, and recovers when the server is back', async ({
    page,
    launch,
  }) => {
    const dir = await mkdtemp(join(tmpdir(), 'wren-e2e-away-'))
    const first = await startDovecot({ kind: 'test', dir })
    const account = makeAccount(first.port)
    const imap = await connectImap(account)
    await deliverMany(imap, 'INBOX', 2)
    await imap.logout()
    const web = await launch({ IMAP_URL: `imap://127.0.0.1:${first.port}` })
    const mail = new MailPage(page, web.origin)
    await mail.signIn(account)
    await mail.expectRows('Message 2', 'Message 1')

    await first.stop()
    await page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
    await expect(mail.failed).toHaveText(
      /^The (mail server cannot be reached|connection to the mail server was lost)/,
    )
    await mail.expectRows('Message 2', 'Message 1')
    await mail.folder('Archive').click()
    await expect(page.getByRole('main').getByText('The messages could not be loaded')).toBeVisible()

    // The page may find out by itself before anybody tries again.
    await page.getByRole('button', { name: 'Try again' }).focus()
    const second = await startDovecot({ kind: 'test', dir, imapPort: first.port, imapsPort: first.tlsPort })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByText('Nothing archived yet')).toBeVisible()
    const again = await connectImap(account)
    await deliver(again, 'INBOX', { subject: 'Message 3' })
    await again.logout()
    await mail.openFolder(/^Inbox/)
    await mail.refresh()
    await mail.expectRows('Message 3', 'Message 2', 'Message 1')
    await second.stop()
    await rm(dir, { recursive: true, force: true })
  })
})
