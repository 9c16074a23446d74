import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { smallPng } from './fixtures/files.ts'
import { expect, test as launching } from './fixtures/launch.ts'
import { deliverRaw } from './fixtures/raw.ts'
import { MailPage } from './pages/mail-page.ts'

/** A product that knows the name of its own mail system, and a server with images. */
const test = launching.extend<{ images: { origin: string; asked: string[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  images: async ({}, use) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(200, { 'content-type': 'image/png' }).end(smallPng(4, 4))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked })
    server.close()
  },
  mail: async ({ page, launch, shared }, use) => {
    const web = await launch({
      IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`,
      IMAGE_NETWORKS: '127.0.0.1',
      AUTHSERV_ID: 'mx.wren.example',
    })
    await use(new MailPage(page, web.origin))
    // A page that is still there would miss its server.
    await page.goto('about:blank')
  },
})

const passed =
  'mx.wren.example; spf=pass smtp.mailfrom=choir.example; dkim=fail; dmarc=pass header.from=choir.example'
const failed = 'mx.wren.example; dmarc=fail (p=reject) header.from=choir.example'
const forged = 'mx.evil.example; dmarc=pass header.from=choir.example'

function message(subject: string, results: string[], html: string, from = 'News@choir.example') {
  const headers = [
    ...results.map((result) => `Authentication-Results: ${result}`),
    ...[`From: Choir <${from}>`, `Subject: ${subject}`, 'Content-Type: text/html'],
  ]
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${html}\r\n`)
}

test('of a sender whom the mail server confirms, images can be shown always, and that can be taken back', async ({
  mail,
  imap,
  account,
  page,
  images,
}) => {
  const html = `<p>Sing</p><img src="${images.origin}/a.png">`
  for (const subject of ['First', 'Second']) await deliverRaw(imap, 'INBOX', message(subject, [passed], html))
  await mail.signIn(account)
  await mail.open('First')
  await page.getByRole('button', { name: 'Always from this sender' }).click()
  await expect(mail.done).toHaveText('Images of News@choir.example will always be shown')
  await expect(mail.body.locator('img[src^="blob:"]')).toHaveCount(1)
  await mail.open('Second')
  await expect(mail.body.locator('img[src^="blob:"]')).toHaveCount(1)
  await expect(page.getByText('Images are not shown')).toHaveCount(0)
  await page.goto(`${mail.origin}/settings/general`)
  const senders = page.getByRole('list', { name: 'Senders' })
  await expect(senders.getByRole('listitem')).toHaveText([/news@choir.example/])
  await senders.getByRole('button', { name: 'Remove news@choir.example' }).click()
  await expect(senders).toHaveCount(0)
  images.asked.length = 0
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.open('First')
  await expect(page.getByRole('button', { name: 'Always from this sender' })).toBeVisible()
  expect(images.asked).toEqual([])
})

for (const [what, results, from] of [
  ['whom nobody has checked', [], 'news@choir.example'],
  ['whom only a stranger confirms', [forged], 'news@choir.example'],
  ['whom a stranger confirms above the own server', [forged, passed], 'news@choir.example'],
  ['who is found to be another one', [failed], 'news@choir.example'],
  ['of another domain than the one that was checked', [passed], 'news@evil.example'],
] as const) {
  test(`images of a sender ${what} are shown once at most, also where the sender is known`, async ({
    mail,
    imap,
    account,
    page,
    images,
  }) => {
    const html = `<p>Sing</p><img src="${images.origin}/a.png">`
    await deliverRaw(imap, 'INBOX', message('Like it', [...results], html, from))
    await mail.signIn(account)
    for (const address of ['news@choir.example', 'news@evil.example']) {
      const data = { address, isShown: true }
      expect((await page.request.patch(`${mail.origin}/api/image-senders`, { data })).ok()).toBe(true)
    }
    await mail.open('Like it')
    await expect(page.getByRole('button', { name: 'Show images' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Always from this sender' })).toHaveCount(0)
    expect(images.asked).toEqual([])
    await expect(page.getByRole('note').filter({ hasText: 'perhaps not from choir.example' })).toHaveCount(
      what === 'who is found to be another one' ? 1 : 0,
    )
  })
}

test('what the mail server has found stands among the details, in its name', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverRaw(imap, 'INBOX', message('Checked', [passed, forged], '<p>Sing</p>'))
  await deliverRaw(imap, 'INBOX', message('Forged', [forged], '<p>Sing</p>'))
  await mail.signIn(account)
  await mail.open('Checked')
  await mail.article.getByRole('button', { name: 'no recipients shown' }).click()
  await expect(mail.article).toContainText(
    'SPF passed (choir.example), DKIM failed, DMARC passed (choir.example), says mx.wren.example',
  )
  await mail.open('Forged')
  await mail.article.getByRole('button', { name: 'no recipients shown' }).click()
  await expect(mail.article).toContainText('news@choir.example', { ignoreCase: true })
  await expect(mail.article).not.toContainText('DMARC')
  await expect(page.getByText('mx.evil.example')).toHaveCount(0)
})
