import { test as base, type Page } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { hostileHtml, live } from './fixtures/hostile-html.ts'
import { expect, test as shared } from './fixtures/test.ts'
import { type Canary, startCanary } from './servers/canary.ts'

const canaryFixture = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  canary: async ({}, use: (canary: Canary) => Promise<void>) => {
    const canary = await startCanary()
    await use(canary)
    await canary.stop()
  },
}
const test = shared.extend<{ canary: Canary }>(canaryFixture)

/** Two answers of the server later, what a message asks for as it is shown has been asked for. */
async function settle(page: Page, origin: string) {
  for (const path of ['/healthz', '/healthz']) {
    expect(await page.evaluate(async (url) => (await fetch(url)).status, origin + path)).toBe(200)
  }
}

base.extend<{ canary: Canary }>(canaryFixture)(
  'the hostile message does its worst where nothing defends: the control of the tests below',
  async ({ page, canary }) => {
    await page.setContent(hostileHtml(canary.origin))
    const names = () => new Set(canary.hits().map((path) => path.split('/')[1]?.replace(/-2$/, '')))
    await expect.poll(() => live.filter((name) => !names().has(name))).toEqual([])
    expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBe(1)
  },
)

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? 'the sanitiser alone' : 'as shipped', () => {
    test.use({ bypassCSP, allowedErrors: [/Blocked script execution/] })

    test('hostile mail runs nothing and asks for nothing', async ({ page, mail, imap, account, canary }) => {
      await deliver(imap, 'INBOX', { subject: 'Hostile', html: hostileHtml(canary.origin) })
      const asked: string[] = []
      page.on('request', (request) => {
        if (request.url().startsWith(canary.origin)) asked.push(request.url())
      })
      await mail.signIn(account)
      await mail.open('Hostile')
      await expect(mail.body).toContainText('The end of it')
      await settle(page, mail.origin)
      expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
      expect(canary.hits()).toEqual([])
      expect(asked).toEqual([])
      const bad =
        'script, iframe, object, embed, form, input, button, link, meta, base, svg, math, video, audio'
      await expect(mail.body.locator(bad)).toHaveCount(0)
      // None is called like something of the page's.
      await expect(mail.body.locator('[name], [id]:not([id^="user-content-"])')).toHaveCount(0)
      await expect(page.getByText('Images are not shown')).toBeVisible()
    })
  })
}

test.describe('the frame alone', () => {
  test.use({ allowedErrors: [/Blocked (script execution|form submission)/] })

  test('without the sanitiser hostile mail still runs nothing and asks for nothing', async ({
    page,
    mail,
    imap,
    account,
    canary,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Empty', text: 'Nothing' })
    await mail.signIn(account)
    await mail.open('Empty')
    await expect(mail.body).toContainText('Nothing')
    await mail.body.evaluate((body, html) => {
      body.innerHTML = html
    }, hostileHtml(canary.origin))
    await expect(mail.body).toContainText('The end of it')
    await mail.body.locator('#js').click({ force: true })
    await mail.body.locator('#send').click({ force: true })
    await settle(page, mail.origin)
    expect(canary.hits()).toEqual([])
    expect(await page.evaluate(() => (window as { pwned?: number }).pwned)).toBeUndefined()
    await expect(page).toHaveURL(/\/mail\/INBOX\/\d+/)
  })
})

test('a meta refresh leads nowhere', async ({ page, mail, imap, account, canary }) => {
  const html = `<meta http-equiv="refresh" content="0;url=${canary.origin}/refresh"><p>Still here</p>`
  await deliver(imap, 'INBOX', { subject: 'Refresh', html })
  await mail.signIn(account)
  await mail.open('Refresh')
  await expect(mail.body).toContainText('Still here')
  await settle(page, mail.origin)
  await expect(mail.body).toContainText('Still here')
  expect(canary.hits()).toEqual([])
})

test('links open a tab that knows nothing of the mail; dangerous ones lead nowhere', async ({
  page,
  mail,
  imap,
  account,
  canary,
  context,
}) => {
  const links = [
    `<a href="${canary.origin}/offer" target="_top" rel="opener">Offer</a>`,
    '<a href="javascript:top.pwned=1">Script</a>',
    '<a href="JaVa\tScript:top.pwned=1">Tab</a>',
    '<a href="data:text/html,x">Data</a>',
    '<a href="/api/session">Own</a>',
    '<a href="vbscript:x">Old</a>',
  ]
  await deliver(imap, 'INBOX', { subject: 'Links', html: links.join(' ') })
  await mail.signIn(account)
  await mail.open('Links')
  const offer = mail.body.getByText('Offer')
  await expect(offer).toHaveAttribute('target', '_blank')
  await expect(offer).toHaveAttribute('rel', /noopener/)
  for (const text of ['Script', 'Tab', 'Data', 'Own', 'Old'])
    expect(await mail.body.getByText(text, { exact: true }).getAttribute('href'), text).toBeNull()
  const opened = context.waitForEvent('page')
  await offer.click()
  const tab = await opened
  await tab.waitForLoadState()
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
  expect(canary.hits()[0]).toBe('/offer')
  await expect(page).toHaveURL(/\/mail\/INBOX\/\d+/)
})

test('styles cannot lay anything over the page or over the rest of the message', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 1)
  const cover = 'inset:0;width:100vw;height:100vh;z-index:999999;background:red'
  const html = `<style>.a{position:fixed;${cover}} @media all{.b{position:sticky}}</style>
    <div class="a">Cover</div><div style="position: FIXED !important;${cover}">Attribute</div><p class="b">Text</p>`
  await deliver(imap, 'INBOX', { subject: 'Cover', html, flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.open('Cover')
  for (const text of ['Cover', 'Attribute', 'Text']) {
    const position = await mail.body.getByText(text).evaluate((element) => getComputedStyle(element).position)
    expect(['static', 'relative', 'absolute'], text).toContain(position)
  }
  await mail.action('Star').click()
  await expect(mail.action('Unstar')).toBeVisible()
  await mail.row('Message 1').click()
  await expect(page.getByRole('heading', { name: 'Message 1' })).toBeVisible()
})
