import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

test('moves the open message to a folder and opens the next one down', async ({ mail, imap, account }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.moveTo('Projects')
  await expect(mail.done).toHaveText('Moved 1 message to Projects')
  await expect(mail.heading('Message 1')).toBeVisible()
  await mail.expectRows('Message 3', 'Message 1')
  expect(await subjects(imap, 'Projects')).toEqual(['Message 2'])
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 3'])
})

test('moves all checked messages, and keeps a message open that is not among them', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 4)
  await mail.signIn(account)
  await mail.open('Message 4')
  await mail.check('Message 1')
  await mail.check('Message 3')
  await mail.moveTo('Projects')
  await expect(mail.done).toHaveText('Moved 2 messages to Projects')
  await expect(mail.heading('Message 4')).toBeVisible()
  await mail.expectRows('Message 4', 'Message 2')
  expect(await subjects(imap, 'Projects')).toEqual(['Message 1', 'Message 3'])
})

test('moves everything that "Select all" has checked', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 12)
  await mail.signIn(account)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await mail.moveTo('Projects')
  await expect(mail.done).toHaveText('Moved 12 messages to Projects')
  await expect(page.getByRole('main').getByText('Your Inbox is empty')).toBeVisible()
  await expect(mail.toolbar).toBeHidden()
  expect(await subjects(imap, 'INBOX')).toEqual([])
  expect(await subjects(imap, 'Projects')).toHaveLength(12)
})

test('finds a folder by a part of its path, without accents or case', async ({ mail, imap, account }) => {
  await imap.mailboxCreate('Archive/2026 été')
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'INBOX', { subject: 'Holiday' })
  await mail.signIn(account)
  await mail.check('Holiday')
  await mail.action('Move to…').click()
  const options = mail.moveDialog.getByRole('option')
  await expect(options.filter({ hasText: 'Projects' })).toBeVisible()
  await mail.moveDialog.getByRole('combobox', { name: 'Folder' }).fill('26 ETE')
  await expect(options).toHaveCount(1)
  await mail.moveDialog.getByRole('option', { name: 'Archive/2026 été', exact: true }).click()
  await expect(mail.moveDialog).toBeHidden()
  await expect(mail.done).toHaveText(/^Moved 1 message to (Archive\/)?2026 été$/)
  expect(await subjects(imap, 'Archive/2026 été')).toEqual(['Holiday'])
})

test('says that no folder is named like that, and moves nothing at Enter', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Holiday' })
  await mail.signIn(account)
  await mail.check('Holiday')
  await mail.action('Move to…').click()
  await mail.moveDialog.getByRole('combobox', { name: 'Folder' }).fill('nowhere')
  await expect(mail.moveDialog.getByRole('option')).toHaveCount(0)
  await expect(mail.moveDialog).toContainText('No folder is named like that.')
  await page.keyboard.press('Enter')
  await expect(mail.moveDialog).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Holiday'])
})

test('offers the Inbox by that name, and not the folder that the message is in', async ({
  mail,
  imap,
  account,
}) => {
  await deliver(imap, 'Archive', { subject: 'Back again' })
  await mail.signIn(account, '/mail/Archive')
  await mail.check('Back again')
  await mail.action('Move to…').click()
  await expect(mail.moveDialog.getByRole('option', { name: 'Archive', exact: true })).toHaveCount(0)
  await mail.moveDialog.getByRole('option', { name: 'Inbox', exact: true }).click()
  await expect(mail.done).toHaveText('Moved 1 message to Inbox')
  expect(await subjects(imap, 'INBOX')).toEqual(['Back again'])
})

test('moves by keyboard alone: v, arrows, Enter on the active folder', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Plans 1')
  await imap.mailboxCreate('Plans 2')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 2')
  await page.keyboard.press('v')
  await expect(mail.moveDialog.getByRole('combobox', { name: 'Folder' })).toBeFocused()
  await page.keyboard.type('plans')
  await expect(mail.moveDialog.getByRole('option', { name: 'Plans 1', selected: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(mail.moveDialog.getByRole('option', { name: 'Plans 2', selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved 1 message to Plans 2')
  expect(await subjects(imap, 'Plans 2')).toEqual(['Message 2'])
})

test('Escape closes the dialog, changes nothing, and gives the focus back', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Stay here' })
  await mail.signIn(account)
  await mail.open('Stay here')
  await mail.action('Move to…').click()
  await expect(mail.moveDialog.getByRole('combobox', { name: 'Folder' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(mail.moveDialog).toBeHidden()
  await expect(mail.action('Move to…')).toBeFocused()
  await expect(mail.heading('Stay here')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Stay here'])
})

test('what one tab has moved, the other shows after Refresh', async ({ mail, imap, account, context }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  const other = new MailPage(await context.newPage(), mail.origin)
  await other.page.goto(`${mail.origin}/mail/INBOX`)
  await other.expectRows('Message 3', 'Message 2', 'Message 1')
  await mail.check('Message 2')
  await mail.moveTo('Projects')
  await expect(mail.done).toHaveText('Moved 1 message to Projects')
  await other.refresh()
  await other.expectRows('Message 3', 'Message 1')
  await expect(other.alert).toHaveCount(0)
  await expect(other.grid).toHaveAttribute('aria-rowcount', '2')
})

test('Enter in the untouched dialog chooses nothing, and its button closes it', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 1)
  await mail.signIn(account)
  await mail.open('Message 1')
  await page.keyboard.press('v')
  await expect(mail.moveDialog.getByRole('combobox', { name: 'Folder' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mail.moveDialog).toBeVisible()
  await mail.moveDialog.getByRole('button', { name: 'Close' }).click()
  await expect(mail.moveDialog).toBeHidden()
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1'])
})

test('says the whole path when the folder lies below another', async ({ mail, imap, account }) => {
  await imap.mailboxCreate('House/2026')
  await deliverMany(imap, 'INBOX', 1)
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.moveTo('House/2026')
  await expect(mail.done).toHaveText('Moved 1 message to House/2026')
})
