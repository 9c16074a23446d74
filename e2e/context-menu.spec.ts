import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

test('a right click offers what can be done with that message, and does it', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.row('Message 2').click({ button: 'right' })
  await expect(page.getByRole('menuitem')).toHaveText([
    ...[/^Open/, 'Open in new tab', /^Archive/, /^Delete/, /^Junk/, /^Move to…/, /^Copy to…/],
    ...['Mark as read', /^Star/, /^Select/],
  ])
  await mail.menuItem('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.expectRows('Message 3', 'Message 1')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 2'])
})

test('on a row that is not selected it is for that row alone, on a selected one for all that are', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 5)
  await mail.signIn(account)
  await mail.check('Message 5')
  await mail.check('Message 4')
  await mail.row('Message 1').click({ button: 'right' })
  await mail.menuItem('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  await expect(mail.selectedRows.getByRole('link')).toHaveText(['Message 5', 'Message 4'])
  await mail.row('Message 4').click({ button: 'right' })
  await expect(page.getByRole('menu', { name: '2 messages' })).toBeVisible()
  await mail.menuItem('Archive').click()
  await expect(mail.done).toHaveText('Archived 2 messages')
  await mail.expectRows('Message 3', 'Message 2')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 4', 'Message 5'])
})

test('opens by Shift+F10 and by the menu key, works by the arrows, and gives the focus back to the row', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.row('Message 2').focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: 'Message' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(mail.row('Message 2')).toBeFocused()
  await page.keyboard.press('ContextMenu')
  await expect(page.getByRole('menu', { name: 'Message' })).toBeVisible()
  for (let item = 0; item < 9; item += 1) {
    if (await mail.menuItem('Star').evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(mail.menuItem('Star')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mail.row('Message 2').getByRole('img', { name: 'Starred' })).toBeVisible()
  await expect(mail.row('Message 2')).toBeFocused()
})

test('Open in new tab opens the message there and leaves this one as it is', async ({
  mail,
  account,
  imap,
  page,
  context,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Plan' })
  await mail.signIn(account)
  await mail.row('Plan').click({ button: 'right' })
  const opened = context.waitForEvent('page')
  await mail.menuItem('Open in new tab').click()
  const tab = await opened
  await expect(tab.getByRole('article').getByRole('heading', { name: 'Plan' })).toBeVisible()
  await expect(page).toHaveURL(/\/mail\/INBOX$/)
})

test('Select begins a selection, and Move to… asks where to', async ({ mail, account, imap }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.row('Message 1').click({ button: 'right' })
  await mail.menuItem('Select').click()
  await expect(mail.selectedRows.getByRole('link')).toHaveText(['Message 1'])
  await mail.row('Message 1').click({ button: 'right' })
  await mail.menuItem('Move to…').click()
  await mail.moveDialog.getByRole('option', { name: 'Projects', exact: true }).click()
  await expect(mail.done).toHaveText('Moved 1 message to Projects')
  await mail.expectRows('Message 2')
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 4\d\d/] })

  test('what cannot be done is put back, and the page says why', async ({ mail, account, imap }) => {
    const [gone] = await deliverMany(imap, 'INBOX', 2)
    await mail.signIn(account)
    await expect(mail.row('Message 1')).toBeVisible()
    await imap.mailboxOpen('INBOX')
    await imap.messageDelete(`${gone}`, { uid: true })
    await mail.row('Message 1').click({ button: 'right' })
    await mail.menuItem('Archive').click()
    await expect(mail.failed).toContainText('This message is not there')
    expect(await subjects(imap, 'INBOX')).toEqual(['Message 2'])
  })
})
