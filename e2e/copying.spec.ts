import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

test('copies checked messages to a folder, leaves them where they are, and Undo removes only the copies', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'Projects', { subject: 'There before' })
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.check('Message 3')
  await page.keyboard.press('Shift+V')
  await mail.copyDialog.getByRole('combobox', { name: 'Folder' }).fill('proj')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Copied 2 messages to Projects')
  await mail.expectRows('Message 3', 'Message 2', 'Message 1')
  expect(await subjects(imap, 'Projects')).toEqual(['Message 1', 'Message 3', 'There before'])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Removed 2 copies')
  expect(await subjects(imap, 'Projects')).toEqual(['There before'])
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2', 'Message 3'])
})

test('a copy keeps its flags, and the folder counts it', async ({ mail, account, imap }) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'INBOX', { subject: 'Starred', flags: ['\\Flagged'] })
  await mail.signIn(account)
  await mail.row('Starred').click({ button: 'right' })
  await mail.menuItem('Copy to…').click()
  await mail.copyDialog.getByRole('option', { name: 'Projects', exact: true }).click()
  await expect(mail.done).toHaveText('Copied 1 message to Projects')
  await expect(mail.folder('Projects, 1 unread')).toBeVisible()
  await imap.mailboxOpen('Projects')
  expect(await imap.search({ flagged: true }, { uid: true })).toHaveLength(1)
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('More has Copy to…, on the smallest screen and in Trash too', async ({
    mail,
    account,
    imap,
    page,
  }) => {
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'Trash', { subject: 'Plan' })
    await mail.signIn(account, '/mail/Trash')
    await mail.row('Plan').tap()
    await mail.action('More').tap()
    await page.getByRole('menuitem', { name: 'Copy to…' }).tap()
    await mail.copyDialog.getByRole('option', { name: 'Projects', exact: true }).tap()
    await expect(mail.done).toHaveText('Copied 1 message to Projects')
    expect(await subjects(imap, 'Projects')).toEqual(['Plan'])
    expect(await subjects(imap, 'Trash')).toEqual(['Plan'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await expect(mail.toolbar.getByRole('button')).toHaveCount(8)
    for (const button of await mail.toolbar.getByRole('button').all())
      await expect(button).toBeInViewport({ ratio: 1 })
  })
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of (4\d\d|507)/], quota: '1M' })

  test('says that there is no room, and changes nothing', async ({ mail, account, imap, page }) => {
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'INBOX', { subject: 'Large', text: 'x'.repeat(500_000) })
    await mail.signIn(account)
    await mail.check('Large')
    await page.keyboard.press('Shift+V')
    await mail.copyDialog.getByRole('option', { name: 'Projects', exact: true }).click()
    await expect(mail.failed).toContainText('There is not enough room')
    expect(await subjects(imap, 'Projects')).toEqual([])
    await mail.expectRows('Large')
  })

  test('says that the folder is not there any more', async ({ mail, account, imap, page }) => {
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'INBOX', { subject: 'Plan' })
    await mail.signIn(account)
    await mail.check('Plan')
    await mail.beforeRequest('messages/copy', () => imap.mailboxDelete('Projects'))
    await page.keyboard.press('Shift+V')
    await mail.copyDialog.getByRole('option', { name: 'Projects', exact: true }).click()
    await expect(mail.failed).toContainText('not there')
    await mail.expectRows('Plan')
  })
})
