import { cookieHeader, signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test as launching } from './fixtures/launch.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { MailPage } from './pages/mail-page.ts'
import { startPostgres } from './servers/postgres.ts'
import { type RoundRobin, startRoundRobin } from './servers/round-robin.ts'
import { startWeb, type Web } from './servers/web.ts'

type Nodes = { proxy: RoundRobin; nodes: [Web, Web] }

/** Two web apps on one PostgreSQL, behind a proxy that gives each request to the other one in turn. */
const test = launching.extend<{ cluster: Nodes }>({
  cluster: async ({ shared, context }, use) => {
    const postgres = await startPostgres()
    const ports: number[] = []
    const proxy = await startRoundRobin(ports)
    const env = {
      PUBLIC_URL: proxy.origin,
      IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`,
      DATABASE_URL: await postgres.makeDatabase(),
      TRUSTED_PROXIES: '127.0.0.1,::1',
      HOST: '127.0.0.1',
    }
    // Both at once: one of them brings the database up to date, the other waits for it.
    const nodes = await Promise.all([startWeb(env), startWeb(env)])
    ports.push(...nodes.map(({ port }) => port))
    await use({ proxy, nodes })
    // A page that is still there would miss its server.
    for (const page of context.pages()) await page.goto('about:blank')
    await proxy.stop()
    for (const node of nodes) await node.stop()
    await postgres.stop()
  },
})
test.slow()

test('two nodes serve one user’s requests in turn, and nothing shows it', async ({
  cluster: { proxy },
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await deliver(imap, 'Archive', { subject: 'Old' })
  const mail = new MailPage(page, proxy.origin)
  await mail.signInByForm(account)
  await mail.open('Message 2')
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 1 message back')
  await page.goto(`${proxy.origin}/settings/general`)
  await mail.ready()
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect(mail.done).toHaveText('Saved')
  for (let turn = 0; turn < 4; turn += 1) {
    await page.goto(`${proxy.origin}/mail/INBOX`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await mail.expectRows('Message 2', 'Message 3', 'Message 1')
  }
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2', 'Message 3'])
  const counts = [...proxy.served.values()]
  expect(counts).toHaveLength(2)
  for (const count of counts) expect(count).toBeGreaterThan(10)
})

test('what is signed out on one node is signed out on the other, at the next request', async ({
  cluster: { proxy, nodes },
  account,
  playwright,
}) => {
  const browser = await playwright.request.newContext()
  await signInApi(browser, proxy.origin, account)
  const cookie = await cookieHeader(browser)
  const ask = async () =>
    Promise.all(
      nodes.map(
        async ({ port }) =>
          (await fetch(`http://127.0.0.1:${port}/api/quota`, { headers: { cookie } })).status,
      ),
    )
  expect(await ask(), 'the control').toEqual([200, 200])
  expect((await browser.delete(`${proxy.origin}/api/session`)).status()).toBe(204)
  expect(await ask()).toEqual([401, 401])
  await browser.dispose()
})

test('revoking a session in Settings, Security counts on both nodes', async ({
  cluster: { proxy },
  account,
  page,
  playwright,
}) => {
  const other = await playwright.request.newContext()
  await signInApi(other, proxy.origin, account)
  const mail = new MailPage(page, proxy.origin)
  await mail.signIn(account, '/settings/security')
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(mail.done).toHaveText('Signed out 1 session')
  for (let turn = 0; turn < 2; turn += 1) {
    expect((await other.get(`${proxy.origin}/api/quota`)).status()).toBe(401)
  }
  await other.dispose()
})

test('wrong passwords are counted over both nodes', async ({
  cluster: { proxy, nodes },
  account,
  request,
}) => {
  const statuses: number[] = []
  for (let round = 0; round < 4; round += 1) {
    const answers = await Promise.all(
      [0, 1, 2].map((number) =>
        signInApi(request, proxy.origin, { user: account.user, password: `wrong ${round} ${number}` }),
      ),
    )
    statuses.push(...answers.map((answer) => answer.status()))
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
  for (const { origin } of nodes) {
    const answer = await signInApi(request, origin, account)
    expect(answer.status()).toBe(429)
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(600)
  }
})

test('with one node killed under use, nobody sees more than a request that is sent again', async ({
  cluster: { proxy, nodes },
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 5)
  const mail = new MailPage(page, proxy.origin)
  await mail.signIn(account)
  await mail.open('Message 5')
  await nodes[0].stop()
  for (const subject of ['Message 4', 'Message 3', 'Message 2']) {
    await mail.open(subject)
    await expect(mail.body).toContainText('this is the text')
  }
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await page.goto(`${proxy.origin}/mail/INBOX`)
  await mail.expectRows('Message 5', 'Message 4', 'Message 3', 'Message 1')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 2'])
  expect(proxy.retried.length).toBeGreaterThan(0)
})
