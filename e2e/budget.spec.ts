import { fillMailbox } from './fixtures/fill.ts'
import { budget, describeFirstLoad, measureFirstLoad } from './fixtures/first-load.ts'
import { expect, test } from './fixtures/test.ts'

test('the first load, from the sign-in page to the rows, stays within its budget', async ({
  mail,
  account,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 200 })
  const load = await measureFirstLoad(mail, account)
  console.log(describeFirstLoad(load))
  expect(load.scripts, 'octets of JavaScript').toBeLessThanOrEqual(budget.scripts)
  expect(load.everything, 'octets of everything').toBeLessThanOrEqual(budget.everything)
  const bulky = load.transfers.filter(({ octets, encoding }) => octets > 4096 && !encoding)
  expect(
    bulky.map(({ url }) => url),
    'answers that should be compressed',
  ).toEqual([])
})

test('scripts and styles come as the browser takes them', async ({ page, mail, playwright }) => {
  const response = await page.goto(`${mail.origin}/sign-in`)
  const files = (await response?.text())?.match(/\/_next\/static\/[^"\\]+\.(?:js|css)/g) ?? []
  const [script, style] = ['.js', '.css'].map((ending) => files.find((file) => file.endsWith(ending)))
  const client = await playwright.request.newContext()
  for (const [file, type] of [
    [script, /javascript/],
    [style, /^text\/css/],
  ] as const) {
    const texts: string[] = []
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ] as const) {
      const answer = await client.get(`${mail.origin}${file}`, { headers: { 'accept-encoding': accepted } })
      const headers = answer.headers()
      expect(answer.status()).toBe(200)
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers['content-type']).toMatch(type)
      expect(headers['cache-control']).toContain('immutable')
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
      texts.push(await answer.text())
    }
    expect(new Set(texts).size).toBe(1)
  }
  await client.dispose()
})
