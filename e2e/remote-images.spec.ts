import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeAccount } from './fixtures/account.ts'
import { signInApi } from './fixtures/api.ts'
import { deliver } from './fixtures/deliver.ts'
import { expect, test as launching } from './fixtures/launch.ts'
import { MailPage } from './pages/mail-page.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Elsewhere = { origin: string; asked: { url: string; headers: Record<string, unknown> }[] }

/** A product that may fetch images from a server of this machine, and that server. */
const test = launching.extend<{ elsewhere: Elsewhere; mail: MailPage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  elsewhere: async ({}, use) => {
    const asked: Elsewhere['asked'] = []
    const server: Server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', headers: request.headers })
      response.writeHead(200, { 'content-type': 'image/png', 'set-cookie': 'seen=1' }).end(png)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked })
    server.close()
  },
  mail: async ({ page, launch, shared }, use) => {
    const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, IMAGE_NETWORKS: '127.0.0.1' })
    await use(new MailPage(page, web.origin))
    // A page that is still there would miss its server.
    await page.goto('about:blank')
  },
})

const newsletter = (origin: string) =>
  `<style>.hero { background: #eee url("${origin}/style.png?a=1&b=2") no-repeat }</style>
   <table background="${origin}/table.png"><tr><td class="hero">Sing</td></tr></table>
   <img src="${origin}/img.png" width="40" height="20" alt=""><div style="background-image:url('${origin}/attribute.png')">x</div>`

test('images come only when they are asked for, through the product, and tell nothing of the reader', async ({
  mail,
  imap,
  account,
  page,
  elsewhere,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Newsletter', html: newsletter(elsewhere.origin) })
  const left: string[] = []
  page.on('request', (request) => request.url().startsWith(elsewhere.origin) && left.push(request.url()))
  await mail.signIn(account)
  await mail.open('Newsletter')
  await expect(mail.body).toContainText('Sing')
  const image = mail.body.locator('img')
  expect(await image.boundingBox()).toMatchObject({ width: 40, height: 20 })
  expect(elsewhere.asked).toEqual([])
  await page.getByRole('button', { name: 'Show images' }).click()
  await expect(image).toHaveAttribute('src', /^blob:/)
  await expect(mail.body.locator('table')).toHaveCSS('background-image', /^url\("blob:/)
  await expect(mail.body.locator('.hero')).toHaveCSS('background-image', /^url\("blob:/)
  await expect(mail.body.locator('div').last()).toHaveCSS('background-image', /^url\("blob:/)
  expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1)
  expect(await image.boundingBox()).toMatchObject({ width: 40, height: 20 })
  expect(elsewhere.asked.map(({ url }) => url).sort()).toEqual([
    ...['/attribute.png', '/img.png', '/style.png?a=1&b=2', '/table.png'],
  ])
  for (const { headers } of elsewhere.asked) {
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  }
  expect(left, 'requests of the browser itself').toEqual([])
  await expect(page.getByText('Images are not shown')).toHaveCount(0)
})

test('nobody fetches by an address that was not given to them', async ({
  mail,
  account,
  shared,
  page,
  playwright,
  elsewhere,
}) => {
  await mail.signIn(account)
  const urls = [`${elsewhere.origin}/a.png`]
  const answer = await page.request.post(`${mail.origin}/api/images`, { data: { urls } })
  const [path = ''] = (await answer.json()) as string[]
  expect((await page.request.get(mail.origin + path)).status(), 'the control').toBe(200)
  const other = await playwright.request.newContext()
  expect((await other.get(mail.origin + path)).status()).toBe(401)
  await signInApi(other, mail.origin, makeAccount(shared.imapPort))
  expect((await other.get(mail.origin + path)).status()).toBe(400)
  const forged = path.replace('a.png', 'b.png')
  expect((await page.request.get(mail.origin + forged)).status()).toBe(400)
  expect(elsewhere.asked).toHaveLength(1)
  await other.dispose()
})

test('images that came with the message are shown at once, by what they are and not by what they say', async ({
  mail,
  imap,
  account,
}) => {
  const boundary = 'b'
  const part = (id: string, type: string, content: Buffer) =>
    `--${boundary}\r\nContent-Type: ${type}\r\nContent-ID: <${id}>\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}\r\n`
  await imap.append(
    'INBOX',
    Buffer.from(
      `From: a@choir.example\r\nSubject: Pictures\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=${boundary}\r\n\r\n` +
        `--${boundary}\r\nContent-Type: text/html\r\n\r\n<img id="one" src="cid:one@x"><img id="two" src="cid:two@x" alt="two">\r\n` +
        `${part('one@x', 'application/octet-stream', png)}${part('two@x', 'image/png', Buffer.from('<html><script>alert(1)</script>'))}--${boundary}--\r\n`,
    ),
  )
  await mail.signIn(account)
  await mail.open('Pictures')
  await expect(mail.body.locator('img').first()).toHaveAttribute('src', /^blob:/)
  await expect(mail.body.locator('img').nth(1)).toHaveAttribute('src', /^data:image\/svg/)
  await expect(mail.page.getByText('Images are not shown')).toHaveCount(0)
})
