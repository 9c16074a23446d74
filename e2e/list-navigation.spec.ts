import type { Page } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/test.ts'

/** Notes what the page asks the server for from now on: pages, parts of pages, and the API. */
function watch(page: Page) {
  const pages: string[] = []
  const api: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (isPage || searchParams.has('_rsc') || 'rsc' in request.headers()) pages.push(request.url())
    if (/^\/api\/messages?$/.test(pathname)) api.push(pathname)
  })
  return { pages, api }
}

test('folders and messages open without a new page, each by at most one request', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 3, { flags: ['\\Seen'] })
  await deliverMany(imap, 'Projects', 1, { subject: 'In Projects', flags: ['\\Seen'] })
  await mail.signIn(account)
  await expect(mail.row('Message 3')).toBeVisible()
  const asked = watch(page)
  await mail.folder('Projects').click()
  await expect(mail.row('In Projects')).toBeVisible()
  expect(asked.api).toEqual(['/api/messages'])
  await mail.open('In Projects')
  await expect(mail.body).toContainText('this is the text')
  expect(asked.api).toEqual(['/api/messages', '/api/message'])
  await page.goBack()
  await page.goForward()
  await expect(mail.article.getByRole('heading', { name: 'In Projects' })).toBeVisible()
  expect(asked.api.filter((path) => path === '/api/message')).toHaveLength(1)
  expect(asked.pages).toEqual([])
})

test('Back and Forward walk through folders and messages, and a reload stays', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 2, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.open('Message 1')
  await mail.folder('Sent').click()
  await expect(page.getByText('Nothing sent yet')).toBeVisible()
  await page.goBack()
  await expect(mail.article.getByRole('heading', { name: 'Message 1' })).toBeVisible()
  await expect(mail.row('Message 1')).toHaveAttribute('aria-current', 'true')
  await page.goBack()
  await expect(mail.article.getByRole('heading', { name: 'Message 2' })).toBeVisible()
  await page.goBack()
  await expect(mail.article).toHaveCount(0)
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  await page.goForward()
  await expect(mail.article.getByRole('heading', { name: 'Message 2' })).toBeVisible()
  const answer = await page.reload()
  expect(answer?.status()).toBe(200)
  await expect(mail.article.getByRole('heading', { name: 'Message 2' })).toBeVisible()
  await expect(mail.row('Message 2')).toHaveAttribute('aria-current', 'true')
})

test('a middle click on a row opens the message in a tab of its own', async ({
  page,
  mail,
  imap,
  account,
  context,
}) => {
  await deliverMany(imap, 'INBOX', 2, { flags: ['\\Seen'] })
  await mail.signIn(account)
  for (const target of [mail.row('Message 1').getByRole('link'), mail.row('Message 1').locator('time')]) {
    const opened = context.waitForEvent('page')
    await target.click({ button: 'middle' })
    const tab = await opened
    await expect(tab.getByRole('article').getByRole('heading', { name: 'Message 1' })).toBeVisible()
    await tab.close()
  }
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
})

test('choosing the folder that is open leads to its beginning, and closes the message', async ({
  mail,
  account,
  page,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 300 })
  await mail.signIn(account)
  await mail.grid.evaluate((grid) => grid.parentElement?.scrollTo(0, 15_000))
  const row = mail.row('Message 000105')
  await row.click()
  await expect(mail.heading('Message 000105')).toBeVisible()
  await mail.folder(/^Inbox/).click()
  await expect(mail.row('Message 000300')).toBeInViewport()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  await expect(mail.article).toHaveCount(0)
})

test('what the mouse goes down on is on its way before it is opened, and asked for once', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Pressed', text: 'Good morning.' })
  await deliver(imap, 'Archive', { subject: 'Kept' })
  await mail.signIn(account)
  await expect(mail.row('Pressed')).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (/^\/api\/messages?$/.test(pathname)) asked.push(`${pathname} ${searchParams.get('mailbox')}`)
  })
  await mail.row('Pressed').hover()
  await page.mouse.down()
  await expect.poll(() => asked).toEqual(['/api/message INBOX'])
  await expect(page).toHaveURL(/\/mail\/INBOX$/)
  await page.mouse.up()
  await expect(mail.body).toContainText('Good morning.')
  expect(asked.filter((each) => each.startsWith('/api/message '))).toHaveLength(1)
  await mail.folder('Archive').hover()
  await page.mouse.down()
  await expect.poll(() => asked).toContain('/api/messages Archive')
  await page.mouse.up()
  await expect(mail.row('Kept')).toBeVisible()
  expect(asked.filter((each) => each === '/api/messages Archive')).toHaveLength(1)
})
