import { deliverMany } from './fixtures/deliver.ts'
import { intercept } from './fixtures/intercept.ts'
import { flagged, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

test.use({ allowedErrors: [/status of 4\d\d/] })

/** All that a refused change must leave as it was. */
async function picture(mail: MailPage) {
  return {
    address: mail.page.url(),
    rows: await mail.rows.getByRole('link').allTextContents(),
    selected: await mail.grid.getByRole('row', { selected: true }).getByRole('link').allTextContents(),
    open: await mail.article.getByRole('heading').allTextContents(),
    scroll: await mail.grid.evaluate((grid) => grid.parentElement?.scrollTop),
    folders: await mail.page
      .getByRole('treeitem')
      .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label'))),
    meter: await mail.meter.getAttribute('aria-valuetext'),
  }
}

test('a target folder that another client has deleted changes nothing on the page, and is said', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 30)
  await mail.signIn(account)
  await mail.open('Message 30')
  await expect(mail.folder('Inbox, 29 unread')).toBeVisible()
  await mail.row('Message 14').scrollIntoViewIfNeeded()
  await mail.check('Message 14')
  await mail.check('Message 15')
  const before = await picture(mail)
  await mail.beforeRequest('messages/move', () => imap.mailboxDelete('Projects'))
  await mail.action('Move to…').click()
  await mail.moveDialog.getByRole('option', { name: 'Projects', exact: true }).click()
  await expect(mail.failed).toHaveText(/^This folder is not there\./)
  await expect(mail.folder('Projects')).toHaveCount(0)
  const after = await picture(mail)
  expect(after).toEqual({ ...before, folders: before.folders.filter((name) => name !== 'Projects') })
  expect(before.selected).toEqual(['Message 15', 'Message 14'])
  expect(await subjects(imap, 'INBOX')).toHaveLength(30)
})

test('the open message is open again when its move was refused', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 2')
  await expect(mail.folder('Inbox, 2 unread')).toBeVisible()
  const before = await picture(mail)
  // The next message stands in its place for as long as the server takes: that does not make it read.
  await intercept(page, '**/api/messages/move', async (route) => {
    await expect(mail.heading('Message 1')).toBeVisible()
    await expect(mail.body).toContainText('this is the text')
    await route.continue()
  })
  await mail.beforeRequest('messages/move', () => imap.mailboxDelete('Projects'))
  await mail.action('Move to…').click()
  await mail.moveDialog.getByRole('option', { name: 'Projects', exact: true }).click()
  await expect(mail.failed).toHaveText(/^This folder is not there\./)
  await expect(mail.heading('Message 2')).toBeVisible()
  await expect(mail.folder('Projects')).toHaveCount(0)
  const after = await picture(mail)
  expect(after).toEqual({ ...before, folders: before.folders.filter((name) => name !== 'Projects') })
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2', 'Message 3'])
  expect(await flagged(imap, 'INBOX', '\\Seen')).toEqual(['Message 2'])
})

test('a folder that was made anew since has its list loaded again, and nothing is moved', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 2)
  await mail.signIn(account, '/mail/Projects')
  await mail.leaveOnServer()
  await mail.check('Message 1')
  await imap.mailboxDelete('Projects')
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 3, { subject: 'Another' })
  const answer = mail.page.waitForResponse('**/api/messages/move')
  await mail.action('Archive').click()
  expect((await answer).status()).toBe(409)
  await expect(mail.failed).toHaveText('The folder has changed on the server. It was loaded again.')
  await mail.expectRows('Another', 'Another', 'Another')
  await expect(mail.grid.getByRole('row', { selected: true })).toHaveCount(0)
  expect(await subjects(imap, 'Archive')).toEqual([])
  expect(await subjects(imap, 'Projects')).toHaveLength(3)
})

test('a message that another client has deleted is said to be gone, and leaves the list', async ({
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.check('Message 2')
  await imap.mailboxOpen('INBOX')
  await imap.messageDelete('2')
  await mail.action('Archive').click()
  await expect(mail.failed).toHaveText('This message is not there. It may have been moved or deleted.')
  await mail.expectRows('Message 3', 'Message 1')
  await expect(mail.grid.getByRole('row', { selected: true })).toHaveCount(0)
  await expect(mail.toolbar).toBeHidden()
  expect(await subjects(imap, 'Archive')).toEqual([])
})

test('of several messages, those that are still there are moved, and only those are counted', async ({
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.page.getByRole('checkbox', { name: 'Select all' }).check()
  await imap.mailboxOpen('INBOX')
  await imap.messageDelete('2')
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 2 messages; 1 was not there any more')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 1', 'Message 3'])
})
