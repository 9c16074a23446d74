import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { APIRequestContext, BrowserContext } from '@playwright/test'
import { makeAccount } from './fixtures/account.ts'
import { cookieHeader, signInApi } from './fixtures/api.ts'
import { expect, test } from './fixtures/launch.ts'
import { MailPage } from './pages/mail-page.ts'

const hour = 60 * 60_000
const day = 24 * hour

let data: string
test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'wren-sessions-'))
})
test.afterEach(() => rmSync(data, { recursive: true }))

/** Moves what is kept of the sessions into the past. */
function age(past: { created?: number; used?: number }): void {
  const db = new DatabaseSync(join(data, 'wren.sqlite'))
  db.prepare('UPDATE sessions SET created_at = created_at - ?, last_used_at = last_used_at - ?').run(
    past.created ?? 0,
    past.used ?? 0,
  )
  db.close()
}

async function sessionCookie(context: BrowserContext) {
  const cookie = (await context.cookies()).find(({ name }) => name === 'wren_session')
  if (!cookie) throw new Error('There is no session cookie')
  return cookie
}

test('a copied cookie is worth nothing after signing out', async ({
  mail,
  account,
  context,
  browser,
  page,
}) => {
  await mail.signIn(account)
  const thief = await browser.newContext()
  await thief.addCookies([await sessionCookie(context)])
  const list = `${mail.origin}/api/messages?mailbox=INBOX`
  expect((await thief.request.get(list)).status(), 'while signed in, the copy works: the control').toBe(200)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect((await thief.request.get(list)).status()).toBe(401)
  const answer = await thief.request.get(`${mail.origin}/mail/INBOX`, { maxRedirects: 0 })
  expect(answer.headers().location).toBe('/sign-in?next=%2Fmail%2FINBOX')
  await thief.close()
})

test('the cookie ends with the browser, unless one stays signed in: then after 30 days', async ({
  mail,
  account,
  page,
  context,
}) => {
  await page.goto(`${mail.origin}/sign-in`)
  await mail.fillSignIn(account.user, account.password)
  await page.waitForURL(`${mail.origin}/mail/INBOX`)
  expect((await sessionCookie(context)).expires).toBe(-1)
  await context.clearCookies()
  await page.goto(`${mail.origin}/sign-in`)
  const stay = page.getByRole('checkbox', { name: 'Stay signed in', exact: true })
  await expect(stay).not.toBeChecked()
  await stay.focus()
  await page.keyboard.press('Space')
  await mail.fillSignIn(account.user, account.password)
  await page.waitForURL(`${mail.origin}/mail/INBOX`)
  const days = ((await sessionCookie(context)).expires * 1000 - Date.now()) / day
  expect(days).toBeGreaterThan(29.9)
  expect(days).toBeLessThanOrEqual(30)
})

test('a session ends after eight hours without use, one that stays does not; both after 30 days', async ({
  launch,
  shared,
  account,
  playwright,
}) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, DATA_DIR: data })
  const usual = await playwright.request.newContext()
  const staying = await playwright.request.newContext()
  await signInApi(usual, web.origin, account)
  await signInApi(staying, web.origin, { ...account, stay: true })
  const statuses = async () => [
    (await usual.get(`${web.origin}/api/quota`)).status(),
    (await staying.get(`${web.origin}/api/quota`)).status(),
  ]
  age({ used: 8 * hour - 60_000 })
  expect(await statuses(), 'just before').toEqual([200, 200])
  age({ used: 8 * hour })
  expect(await statuses()).toEqual([401, 200])
  await signInApi(usual, web.origin, account)
  age({ created: 30 * day })
  expect(await statuses()).toEqual([401, 401])
  await usual.dispose()
  await staying.dispose()
})

test('a session outlives the server, and ending it does too', async ({
  launch,
  shared,
  account,
  request,
}) => {
  const env = { IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, DATA_DIR: data }
  const first = await launch(env)
  await signInApi(request, first.origin, account)
  const cookie = await cookieHeader(request)
  await first.stop()
  const second = await launch(env)
  expect((await request.get(`${second.origin}/api/quota`)).status()).toBe(200)
  await request.delete(`${second.origin}/api/session`)
  expect((await request.get(`${second.origin}/api/quota`, { headers: { cookie } })).status()).toBe(401)
})

test('keys rotate without signing anyone out, also one that stays signed in', async ({
  launch,
  shared,
  account,
  playwright,
}) => {
  const key = (name: string) => `a-secret-of-at-least-32-characters-${name}`
  const start = (secret: string) =>
    launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, DATA_DIR: data, SESSION_SECRET: secret })
  const usual = await playwright.request.newContext()
  const staying = await playwright.request.newContext()
  const first = await start(key('old'))
  await signInApi(usual, first.origin, account)
  await signInApi(staying, first.origin, { ...account, stay: true })
  const before = await cookieHeader(usual)
  await first.stop()
  const second = await start(`${key('new')},${key('old')}`)
  for (const browser of [usual, staying]) {
    expect((await browser.get(`${second.origin}/mail/INBOX`)).status()).toBe(200)
    expect((await browser.get(`${second.origin}/api/quota`)).status()).toBe(200)
  }
  const expires = async (browser: typeof usual) =>
    (await browser.storageState()).cookies.find(({ name }) => name === 'wren_session')?.expires ?? 0
  expect(await expires(usual)).toBe(-1)
  expect((await expires(staying)) * 1000).toBeGreaterThan(Date.now() + 29 * day)
  await second.stop()
  const third = await start(key('new'))
  for (const browser of [usual, staying]) {
    expect((await browser.get(`${third.origin}/api/quota`)).status()).toBe(200)
  }
  const old = await fetch(`${third.origin}/api/quota`, { headers: { cookie: before } })
  expect(old.status, 'what only the old key has sealed: the control').toBe(401)
  await usual.dispose()
  await staying.dispose()
})

test('Settings, Security shows where one is signed in, and signs out of one of them', async ({
  mail,
  account,
  page,
  browser,
}) => {
  const elsewhere = await browser.newContext({
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  })
  const other = new MailPage(await elsewhere.newPage(), mail.origin)
  await other.signIn(account, '/mail/Archive')
  await mail.signIn(account, '/settings/security')
  const lines = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.filter({ hasText: 'this browser' })).toContainText('Used now from 127.0.0.1')
  await expect(lines.filter({ hasText: 'Firefox on Linux' })).toContainText('from 127.0.0.1 · signed in')
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click()
  await expect(mail.done).toHaveText('Signed out Firefox on Linux')
  await expect(lines).toHaveCount(1)
  await other.page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
  await expect(other.page).toHaveURL(`${mail.origin}/sign-in?next=%2Fmail%2FArchive&ended=1`)
  await expect(other.page.getByRole('status')).toContainText('You have been signed out.')
  await elsewhere.close()
})

test('by keyboard, signs out everywhere else at once and stays signed in here', async ({
  mail,
  account,
  page,
  playwright,
}) => {
  const others = [await playwright.request.newContext(), await playwright.request.newContext()]
  for (const other of others) await signInApi(other, mail.origin, account)
  await mail.signIn(account, '/settings/security')
  await expect(page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(3)
  // One that the page does not know of yet is counted as well.
  others.push(await playwright.request.newContext())
  await signInApi(others[2] as APIRequestContext, mail.origin, account)
  await page.getByRole('button', { name: 'Sign out everywhere else' }).press('Enter')
  await expect(mail.done).toHaveText('Signed out 3 sessions')
  await expect(page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1)
  for (const other of others) {
    expect((await other.get(`${mail.origin}/api/quota`)).status()).toBe(401)
    await other.dispose()
  }
  await page.reload()
  await expect(page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1)
})

test('nobody can see or end the session of somebody else', async ({ mail, account, shared, playwright }) => {
  const [mine, theirs] = [await playwright.request.newContext(), await playwright.request.newContext()]
  await signInApi(mine, mail.origin, account)
  await signInApi(theirs, mail.origin, makeAccount(shared.imapPort, '100M'))
  const url = `${mail.origin}/api/sessions`
  const [session] = (await (await mine.get(url)).json()) as { id: string; address: string }[]
  const seen = (await (await theirs.get(url)).json()) as { id: string }[]
  expect(seen.map(({ id }) => id)).not.toContain(session?.id)
  expect((await theirs.post(url, { data: { end: session?.id } })).status()).toBe(200)
  expect((await theirs.post(url, { data: {} })).status()).toBe(200)
  expect((await mine.get(url)).status()).toBe(200)
  expect((await mine.post(url, { data: { end: "' OR 1=1" } })).status()).toBe(400)
  await mine.dispose()
  await theirs.dispose()
})

test('what a client says of its own address is not believed, a trusted proxy’s word is', async ({
  launch,
  shared,
  account,
  request,
}) => {
  const IMAP_URL = `imap://127.0.0.1:${shared.imapPort}`
  const headers = { 'x-forwarded-for': '198.51.100.1, 192.0.2.7', 'x-wren-peer': '198.51.100.2' }
  for (const [TRUSTED_PROXIES, expected] of [
    ['', '127.0.0.1'],
    ['127.0.0.0/8,::1', '192.0.2.7'],
  ] as const) {
    const web = await launch({ IMAP_URL, TRUSTED_PROXIES, HOST: '127.0.0.1' })
    const origin = web.origin.replace('localhost', '127.0.0.1')
    await signInApi(request, origin, account, headers)
    const [session] = (await (await request.get(`${origin}/api/sessions`)).json()) as { address: string }[]
    expect(session?.address).toBe(expected)
  }
})
