import type { APIRequestContext } from '@playwright/test'
import { makeAccount } from './fixtures/account.ts'
import { signInApi } from './fixtures/api.ts'
import { expect, test } from './fixtures/launch.ts'
import { MailPage } from './pages/mail-page.ts'
import { getFreePort } from './servers/free-port.ts'

test.slow()
test.use({ allowedErrors: [/status of 4(01|29)/] })

/** Wrong attempts, all at once; how each was answered, in no order. */
async function guess(request: APIRequestContext, origin: string, user: string, times: number) {
  const answers = await Promise.all(
    Array.from({ length: times }, (_, number) =>
      signInApi(request, origin, { user, password: `wrong ${number}` }),
    ),
  )
  return answers.map((answer) => answer.status()).sort()
}

const wrong = (times: number) => Array.from({ length: times }, () => 401)

test('ten wrong passwords lock an account for a quarter of an hour, the right one too, and nobody else', async ({
  launch,
  shared,
  account,
  request,
  page,
}) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}` })
  expect(await guess(request, web.origin, account.user, 12)).toEqual([...wrong(10), 429, 429])
  const answer = await signInApi(request, web.origin, account)
  expect(answer.status()).toBe(429)
  const seconds = Number(answer.headers()['retry-after'])
  expect(seconds).toBeGreaterThan(600)
  expect(seconds).toBeLessThanOrEqual(900)
  expect(
    (await signInApi(request, web.origin, { ...account, user: account.user.toUpperCase() })).status(),
  ).toBe(429)
  expect(await guess(request, web.origin, 'nobody@wren.example', 12), 'a name that is not there').toEqual([
    ...wrong(10),
    429,
    429,
  ])
  const mail = new MailPage(page, web.origin)
  await page.goto(`${web.origin}/sign-in`)
  await mail.fillSignIn(account.user, account.password)
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(
    'There were too many attempts to sign in. Wait a quarter of an hour, then try again.',
  )
  const other = makeAccount(shared.imapPort, '100M')
  expect((await signInApi(request, web.origin, other)).status()).toBe(204)
  const lines = web
    .readLog()
    .split('\n')
    .filter((line) => line.includes('"msg":"sign-in failed"'))
  expect(lines).toHaveLength(20)
  for (const line of lines) expect(line).toMatch(/"address":"(127\.0\.0\.1|::1)"/)
  expect(web.readLog()).not.toContain('nobody@wren.example')
})

test('the right password forgives the wrong ones before it', async ({ launch, shared, account, request }) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}` })
  for (let round = 0; round < 2; round += 1) {
    expect(await guess(request, web.origin, account.user, 9)).toEqual(wrong(9))
    expect((await signInApi(request, web.origin, account)).status()).toBe(204)
  }
})

test('one address may guess a hundred times, whatever names it takes; others are not in its way', async ({
  launch,
  shared,
  account,
  request,
}) => {
  const web = await launch({
    IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`,
    TRUSTED_PROXIES: '127.0.0.1,::1',
  })
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const statuses: number[] = []
  for (let round = 0; round < 21; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, number) =>
        signInApi(
          request,
          web.origin,
          { user: `guess-${round}-${number}@wren.example`, password: 'wrong' },
          from('192.0.2.7'),
        ),
      ),
    )
    statuses.push(...answers.map((answer) => answer.status()))
  }
  expect(statuses.slice(0, 100)).toEqual(wrong(100))
  expect(statuses.slice(100)).toEqual([429, 429, 429, 429, 429])
  expect((await signInApi(request, web.origin, account, from('192.0.2.7'))).status()).toBe(429)
  expect((await signInApi(request, web.origin, account, from('192.0.2.8'))).status()).toBe(204)
})

test('what the mail server has not judged is no wrong attempt', async ({ launch, account, request }) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${await getFreePort()}` })
  for (let round = 0; round < 12; round += 1) {
    expect((await signInApi(request, web.origin, account)).status()).toBe(502)
  }
})

test('without its script, the form says that there were too many attempts', async ({
  launch,
  shared,
  account,
  request,
}) => {
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}` })
  await guess(request, web.origin, account.user, 10)
  const form = { username: account.user, password: account.password, stay: 'on', next: '/mail/Archive' }
  const answer = await request.post(`${web.origin}/api/session`, { form, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toBe('/sign-in?next=%2Fmail%2FArchive&problem=too-many-attempts')
})
