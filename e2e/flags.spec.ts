import { deliver, deliverMany } from './fixtures/deliver.ts'
import { flagged } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

const read = { flags: ['\\Seen'] }

test('stars the open message and takes the star away', async ({ mail, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Bright', ...read })
  await mail.signIn(account)
  await mail.open('Bright')
  await mail.action('Star').click()
  await expect(mail.row('Bright').getByRole('img', { name: 'Starred' })).toBeVisible()
  await expect.poll(() => flagged(imap, 'INBOX', '\\Flagged')).toEqual(['Bright'])
  await mail.action('Unstar').click()
  await expect(mail.row('Bright').getByRole('img', { name: 'Starred' })).toBeHidden()
  await expect.poll(() => flagged(imap, 'INBOX', '\\Flagged')).toEqual([])
})

test('stars all checked messages when one of them has no star yet', async ({ mail, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'First', flags: ['\\Flagged'] })
  await deliver(imap, 'INBOX', { subject: 'Second' })
  await mail.signIn(account)
  await mail.check('First')
  await mail.check('Second')
  await mail.action('Star').click()
  await expect(mail.action('Unstar')).toBeVisible()
  await expect.poll(() => flagged(imap, 'INBOX', '\\Flagged')).toEqual(['First', 'Second'])
  await expect(mail.row('First').getByRole('checkbox')).toBeChecked()
})

test('marks everything as read, then as unread', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await expect(mail.folder('Inbox, 3 unread')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await mail.action('Mark as read').click()
  await expect(mail.folder('Inbox')).toHaveAccessibleName('Inbox')
  await expect(mail.row('Message 2')).not.toContainText('Unread')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toHaveLength(3)
  await mail.action('Mark as unread').click()
  await expect(mail.folder('Inbox, 3 unread')).toBeVisible()
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual([])
})

test('a message is read when it has been shown; marked unread while open, it stays unread', async ({
  mail,
  imap,
  account,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Once more' })
  await mail.signIn(account)
  await mail.open('Once more')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Once more'])
  await mail.action('Mark as unread').click()
  await expect(mail.row('Once more')).toContainText('Unread')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual([])
  await mail.refresh()
  await expect(mail.folder('Inbox, 1 unread')).toBeVisible()
  await expect(mail.row('Once more')).toContainText('Unread')
  expect(await flagged(imap, 'INBOX', '\\Seen')).toEqual([])
})

test('a message marked as unread before its text has appeared stays unread when it appears', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  const { promise: mayAppear, resolve: appear } = Promise.withResolvers<void>()
  await page.route(/\/frame(\?|$)/, async (route) => {
    await mayAppear
    await route.continue()
  })
  await mail.signIn(account)
  await mail.open('Message 1')
  await page.keyboard.press('Shift+U')
  await expect(mail.row('Message 1')).toContainText('Unread')
  appear()
  await expect(mail.body).toContainText('this is the text')
  await mail.open('Message 2')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Message 2'])
  await expect(mail.folder('Inbox, 1 unread')).toBeVisible()
  await mail.open('Message 1')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Message 1', 'Message 2'])
})

test('s, Shift+I and Shift+U change the open message', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'By key', ...read })
  await mail.signIn(account)
  await mail.open('By key')
  await page.keyboard.press('s')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Flagged')).toEqual(['By key'])
  await page.keyboard.press('Shift+U')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual([])
  await expect(mail.row('By key')).toContainText('Unread')
  await page.keyboard.press('Shift+I')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['By key'])
  await page.keyboard.press('s')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Flagged')).toEqual([])
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 4\d\d/] })

  test('puts the star back to what it was and says why', async ({ mail, imap, account }) => {
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'Projects', { subject: 'Gone soon', ...read })
    await mail.signIn(account, '/mail/Projects')
    await mail.leaveOnServer()
    await mail.check('Gone soon')
    await imap.mailboxDelete('Projects')
    await mail.action('Star').click()
    await expect(mail.failed).toHaveText(/This folder|has changed|is not there/)
    await expect(mail.grid.getByRole('img', { name: 'Starred' })).toHaveCount(0)
  })
})
