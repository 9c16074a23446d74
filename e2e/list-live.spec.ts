import type { Locator } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { intercept } from './fixtures/intercept.ts'
import { expect, test } from './fixtures/test.ts'
import { installClock } from './fixtures/watch-errors.ts'
import type { MailPage } from './pages/mail-page.ts'

// The browser notes a message that is refused in its console.
test.use({ allowedErrors: [/status of 40[49]/] })

async function scrollToMiddle({ grid }: MailPage) {
  await grid.evaluate((element) => {
    const scroller = element.parentElement as HTMLElement
    scroller.scrollTop = scroller.scrollHeight / 2
  })
}

async function top(row: Locator): Promise<number> {
  return (await row.boundingBox())?.y ?? Number.NaN
}

test('new mail appears by Refresh', async ({ page, mail, imap, account }) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await expect(mail.row('Message 2')).toBeVisible()
  await deliver(imap, 'INBOX', { subject: 'Brand new' })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(mail.row('Brand new')).toHaveAttribute('aria-rowindex', '1')
  await expect(mail.folder('Inbox, 3 unread')).toBeVisible()
})

test('new mail appears by itself within a minute', async ({ page, mail, imap, account }) => {
  await installClock(page)
  await deliver(imap, 'INBOX', { subject: 'Was there' })
  await mail.signIn(account)
  await expect(mail.row('Was there')).toBeVisible()
  await deliver(imap, 'INBOX', { subject: 'Came by itself' })
  await page.clock.fastForward(61_000)
  await expect(mail.row('Came by itself')).toBeVisible()
  await expect(mail.folder('Inbox, 2 unread')).toBeVisible()
})

test('new mail does not move what is on the screen, nor the selection', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 400 })
  await mail.signIn(account)
  await scrollToMiddle(mail)
  const row = mail.row('Message 000195')
  await mail.check('Message 000195')
  const before = await top(row)
  for (const number of [1, 2, 3]) await deliver(imap, 'INBOX', { subject: `Brand new ${number}` })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '403')
  await expect(row).toHaveAttribute('aria-rowindex', '209')
  expect(await top(row)).toBeCloseTo(before, 0)
  await expect(mail.grid.locator('[aria-selected=true]')).toHaveCount(1)
  await expect(row).toHaveAttribute('aria-selected', 'true')
})

test('what another program deletes goes, and nothing else moves', async ({ page, mail, imap, account }) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 400 })
  await mail.signIn(account)
  await scrollToMiddle(mail)
  const row = mail.row('Message 000195')
  await mail.check('Message 000195')
  const before = await top(row)
  await imap.mailboxOpen('INBOX')
  await imap.messageDelete('390:400')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '389')
  await expect(row).toHaveAttribute('aria-rowindex', '195')
  expect(await top(row)).toBeCloseTo(before, 0)
  await expect(row).toHaveAttribute('aria-selected', 'true')
})

test('a message deleted by another program leaves the list by itself', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await installClock(page)
  const [first] = await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await expect(mail.row('Message 1')).toBeVisible()
  await imap.mailboxOpen('INBOX')
  await imap.messageDelete(`${first}`, { uid: true })
  await page.clock.fastForward(61_000)
  await expect(mail.row('Message 1')).toHaveCount(0)
  await expect(mail.rows).toHaveCount(2)
})

test('a folder made anew under an open list never opens another message', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 2, { flags: ['\\Seen'] })
  await mail.signIn(account, '/mail/Projects')
  await expect(mail.row('Message 1')).toBeVisible()
  await mail.leaveOnServer()
  await imap.mailboxDelete('Projects')
  await imap.mailboxCreate('Projects')
  for (const number of [1, 2]) {
    await deliver(imap, 'Projects', { subject: `Other ${number}`, text: 'Wrong text', flags: ['\\Seen'] })
  }
  await mail.row('Message 1').click()
  await expect(page.getByRole('heading', { name: 'This message has moved' })).toBeVisible()
  await expect(page.getByText('Wrong text')).toHaveCount(0)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(mail.row('Other 1')).toBeVisible()
  await expect(mail.row('Message 1')).toHaveCount(0)
  await mail.open('Other 2')
})

test('a change to a folder made anew is refused, and changes nothing', async ({ mail, imap, account }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 2, { flags: ['\\Seen'] })
  await mail.signIn(account, '/mail/Projects')
  await mail.check('Message 1')
  await mail.leaveOnServer()
  await imap.mailboxDelete('Projects')
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'Projects', { subject: 'Other 1', flags: ['\\Seen'] })
  await mail.action('Delete').click()
  await expect(mail.failed).toContainText('The folder has changed on the server')
  await expect(mail.row('Other 1')).toBeVisible()
  expect(await imap.status('Projects', { messages: true })).toMatchObject({ messages: 1 })
  expect(await imap.status('Trash', { messages: true })).toMatchObject({ messages: 0 })
})

test('a list scrolled before its script has loaded stays there', async ({ page, mail, account }) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 400 })
  await mail.signIn(account)
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await intercept(page, '**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await expect(mail.row('Message 000400')).toBeVisible()
  await scrollToMiddle(mail)
  release()
  await expect(mail.row('Message 000195')).toBeVisible()
})
