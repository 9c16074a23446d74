import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as launching } from './fixtures/launch.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { MailPage } from './pages/mail-page.ts'
import { ensureCertificate } from './servers/dovecot-files.ts'

type List = { host: string; certificate: string; asked: object[]; status: number }

/** A list that takes one click, and a product that may ask it. */
const test = launching.extend<{ list: List }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  list: async ({}, use) => {
    const dir = await mkdtemp(join(tmpdir(), 'wren-list-'))
    const certificate = await ensureCertificate(dir)
    const list: List = { host: '', certificate, asked: [], status: 200 }
    const tls = { cert: await readFile(certificate), key: await readFile(join(dir, 'tls/key.pem')) }
    const server = createServer(tls, async (request, response) => {
      const body = (await request.toArray()).join('')
      const { cookie, referer, 'content-type': type } = request.headers
      list.asked.push({ method: request.method, url: request.url, type, body, cookie, referer })
      response.writeHead(list.status, { location: '/elsewhere' }).end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    list.host = `localhost:${(server.address() as AddressInfo).port}`
    await use(list)
    server.closeAllConnections()
    server.close()
    await rm(dir, { recursive: true, force: true })
  },
  mail: async ({ page, launch, shared, list }, use) => {
    const web = await launch({
      IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`,
      IMAGE_NETWORKS: '127.0.0.1,::1',
      AUTHSERV_ID: 'mx.wren.example',
      NODE_EXTRA_CA_CERTS: list.certificate,
    })
    await use(new MailPage(page, web.origin))
    // A page that is still there would miss its server.
    await page.goto('about:blank')
  },
})

const post = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'

function message(headers: string[]) {
  return raw(['From: news@choir.example', 'Subject: News', ...headers], Buffer.from('Sing\r\n'))
}

function unsubscribe({ article }: MailPage) {
  return article.getByRole('button', { name: 'Unsubscribe' })
}

function dialog({ page }: MailPage) {
  return page.getByRole('alertdialog', { name: 'Unsubscribe' })
}

test('one click takes its reader off a list, after it was agreed to, and tells nothing else', async ({
  mail,
  imap,
  account,
  list,
}) => {
  await deliverRaw(imap, 'INBOX', message([`List-Unsubscribe: <https://${list.host}/off?id=7>`, post]))
  await mail.signIn(account)
  await mail.open('News')
  await unsubscribe(mail).click()
  await expect(dialog(mail)).toContainText(`Wren asks ${list.host} to take your address off this list.`)
  await dialog(mail).getByRole('button', { name: 'Cancel' }).click()
  expect(list.asked).toEqual([])
  await unsubscribe(mail).click()
  await dialog(mail).getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(mail.done).toHaveText(`Asked ${list.host} to unsubscribe you`)
  expect(list.asked).toEqual([
    {
      ...{ method: 'POST', url: '/off?id=7', body: 'List-Unsubscribe=One-Click' },
      type: 'application/x-www-form-urlencoded',
    },
  ])
})

test('asked once, it is not asked again; an address with a per cent sign is one', async ({
  mail,
  imap,
  account,
  list,
  page,
}) => {
  const odd = '<mailto:100%off@list.example>'
  await deliverRaw(imap, 'INBOX', message([`List-Unsubscribe: ${odd}`]))
  await deliverRaw(imap, 'INBOX', message([`List-Unsubscribe: <https://${list.host}/off>`, post]))
  await mail.signIn(account)
  await mail.rows.first().click()
  await unsubscribe(mail).focus()
  await page.keyboard.press('Enter')
  await dialog(mail).getByRole('button', { name: 'Unsubscribe' }).click()
  const asked = mail.article.getByRole('button', { name: 'Asked to unsubscribe you' })
  await expect(asked).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('j')
  await unsubscribe(mail).click()
  await expect(dialog(mail)).toContainText('a message to 100%off@list.example')
  expect(list.asked).toHaveLength(1)
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of (400|502)/] })

  for (const status of [302, 404, 500]) {
    test(`a list that answers ${status} has not done it, and that is said`, async ({
      mail,
      imap,
      account,
      list,
    }) => {
      list.status = status
      await deliverRaw(imap, 'INBOX', message([`List-Unsubscribe: <https://${list.host}/off>`, post]))
      await mail.signIn(account)
      await mail.open('News')
      await unsubscribe(mail).click()
      await dialog(mail).getByRole('button', { name: 'Unsubscribe' }).click()
      await expect(mail.failed).toHaveText(
        /^Not unsubscribed\. The list could not be asked, or did not take it\./,
      )
      expect(list.asked).toHaveLength(1)
    })
  }

  test('nothing is asked of a list that has not offered it', async ({ mail, imap, account, page, list }) => {
    const uid = await deliverRaw(imap, 'INBOX', message([`List-Unsubscribe: <https://${list.host}/off>`]))
    await mail.signIn(account)
    const rows = await (await page.request.get(`${mail.origin}/api/messages?mailbox=INBOX`)).json()
    const data = { mailbox: 'INBOX', uid, uidValidity: rows.uidValidity }
    expect((await page.request.post(`${mail.origin}/api/message/unsubscribe`, { data })).status()).toBe(400)
    expect(list.asked).toEqual([])
  })

  for (const [result, way, status] of [
    ['pass', 'to take your address off this list', 204],
    ['fail', 'The list has a page for that', 400],
    ['none', 'The list has a page for that', 400],
  ] as const) {
    test(`where the mail server says dkim=${result}: ${way}`, async ({ mail, imap, account, page, list }) => {
      const checked = `Authentication-Results: mx.wren.example; dkim=${result} header.d=choir.example`
      const headers = [checked, `List-Unsubscribe: <https://${list.host}/off>`, post]
      const uid = await deliverRaw(imap, 'INBOX', message(headers))
      await mail.signIn(account)
      await mail.open('News')
      await unsubscribe(mail).click()
      await expect(dialog(mail)).toContainText(way)
      const rows = await (await page.request.get(`${mail.origin}/api/messages?mailbox=INBOX`)).json()
      const data = { mailbox: 'INBOX', uid, uidValidity: rows.uidValidity }
      const answer = await page.request.post(`${mail.origin}/api/message/unsubscribe`, { data })
      expect(answer.status()).toBe(status)
      expect(list.asked).toHaveLength(status === 204 ? 1 : 0)
    })
  }
})

test('a list with a page opens it in a tab of its own', async ({ mail, imap, account, context }) => {
  await context.route('https://list.example/**', (route) => route.fulfill({ body: 'Off?' }))
  await deliverRaw(
    imap,
    'INBOX',
    message(['List-Unsubscribe: <mailto:off@list.example>, <https://list.example/off>']),
  )
  await mail.signIn(account)
  await mail.open('News')
  await unsubscribe(mail).click()
  await expect(dialog(mail)).toContainText('page for that at list.example')
  const opened = context.waitForEvent('page')
  await dialog(mail).getByRole('button', { name: 'Open the page' }).click()
  const tab = await opened
  await expect(tab).toHaveURL('https://list.example/off')
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
})

test('a list that wants mail says so; in Junk nobody is told that somebody reads it', async ({
  mail,
  imap,
  account,
}) => {
  for (const mailbox of ['INBOX', 'Junk'])
    await deliverRaw(imap, mailbox, message(['List-Unsubscribe: <mailto:off%2B1@list.example?subject=off>']))
  await mail.signIn(account)
  await mail.open('News')
  await unsubscribe(mail).click()
  await expect(dialog(mail)).toContainText('a message to off+1@list.example')
  await dialog(mail).getByRole('button', { name: 'Cancel' }).click()
  await mail.folder(/^Junk/).click()
  await mail.open('News')
  await expect(mail.body).toContainText('Sing')
  await expect(unsubscribe(mail)).toHaveCount(0)
})
