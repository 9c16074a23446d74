import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixtures/launch.ts'
import { MailPage } from './pages/mail-page.ts'
import { startDovecot } from './servers/dovecot.ts'

const password = 'Zaunkoenig+7&Eier'
const form = { 'content-type': 'application/x-www-form-urlencoded' }

test('the password is in no page, no address and no log line', async ({ page, launch }) => {
  const dir = await mkdtemp(join(tmpdir(), 'wren-secret-'))
  const dovecot = await startDovecot({
    kind: 'demo',
    dir,
    accounts: [{ user: 'dana', password, quota: '10M' }],
  })
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${dovecot.port}`, LOG_LEVEL: 'trace' })
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  const mail = new MailPage(page, web.origin)
  await mail.signInByForm({ user: 'dana', password, port: dovecot.port })
  await expect(mail.folder('Inbox')).toBeVisible()
  const html = await (await page.request.get(`${web.origin}/mail/INBOX`)).text()
  const state = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))
  expect(web.readLog()).toContain('/api/session')
  for (const secret of ['Zaunk', 'Eier', Buffer.from(password).toString('base64')]) {
    expect(html, 'the page').not.toContain(secret)
    expect(web.readLog(), 'the log').not.toContain(secret)
    expect(urls.join('\n'), 'addresses').not.toContain(secret)
    expect(state, 'what scripts can read').not.toContain(secret)
  }
  await dovecot.stop()
  await rm(dir, { recursive: true, force: true })
})

test('the session cookie is out of reach for scripts and other sites, and small', async ({
  page,
  mail,
  account,
}) => {
  const long = `${'x'.repeat(200)}-${account.user}`
  await mail.signIn({ ...account, user: long })
  const cookie = (await page.context().cookies(mail.origin)).find(({ name }) => name === 'wren_session')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', expires: -1 })
  expect(cookie && cookie.name.length + cookie.value.length).toBeLessThan(4096)
  expect(cookie?.value).not.toContain(long)
})

test('each sign-in is a session of its own, not one that was there before', async ({
  page,
  mail,
  account,
}) => {
  const sessionOf = async () =>
    (await page.context().cookies(mail.origin)).find(({ name }) => name === 'wren_session')?.value
  await mail.signIn(account)
  const first = await sessionOf()
  await mail.signIn(account)
  expect(await sessionOf()).not.toBe(first)
})

test('a form sent before its script has loaded signs in, with no password in an address', async ({
  request,
  account,
  shared,
}) => {
  const answer = await request.post(`${shared.web}/api/session`, {
    form: { username: account.user, password: account.password, next: '/storage' },
    headers: form,
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toBe('/storage')
  const page = await request.get(`${shared.web}/storage`, { maxRedirects: 0 })
  expect(page.status()).toBe(200)
})

test('such a form cannot be led to another site', async ({ request, account, shared }) => {
  const answer = await request.post(`${shared.web}/api/session`, {
    form: { username: account.user, password: account.password, next: '/\t/evil.example' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toBe('/mail/INBOX')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one can sign in and read the list', async ({ page, mail, imap, account, shared }) => {
    await imap.append('INBOX', 'Subject: No script needed\r\n\r\nHello\r\n')
    await page.goto(`${shared.web}/sign-in`)
    await mail.fillSignIn(account.user, account.password)
    await expect(page).toHaveURL(`${shared.web}/mail/INBOX`)
    await expect(mail.row('No script needed')).toBeVisible()
  })

  test('a wrong password is said on the page, and where one was going is kept', async ({
    page,
    mail,
    account,
    shared,
  }) => {
    await page.goto(`${shared.web}/sign-in?next=%2Fstorage`)
    await mail.fillSignIn(account.user, 'not-the-password')
    await expect(mail.alert).toHaveText(
      'That email address and password do not match. Check both and try again.',
    )
    expect(page.url()).not.toContain('not-the-password')
    await mail.fillSignIn(account.user, account.password)
    await expect(page).toHaveURL(`${shared.web}/storage`)
  })
})
