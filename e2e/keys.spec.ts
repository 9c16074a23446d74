import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

test('j, k, Enter and Esc go through the list and its messages', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await page.keyboard.press('j')
  await expect(mail.row('Message 3')).toBeFocused()
  await page.keyboard.press('j')
  await expect(mail.row('Message 2')).toBeFocused()
  await page.keyboard.press('k')
  await expect(mail.row('Message 3')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mail.heading('Message 3')).toBeVisible()
  await page.keyboard.press('j')
  await expect(mail.heading('Message 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(mail.article).toHaveCount(0)
  await expect(mail.row('Message 2')).toBeFocused()
})

test('e archives and # deletes the open message', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 3')
  await page.keyboard.press('e')
  await expect(mail.done).toHaveText('Archived 1 message')
  await expect(mail.heading('Message 2')).toBeVisible()
  await page.keyboard.press('#')
  await expect(mail.done).toHaveText('Deleted 1 message')
  await expect(mail.heading('Message 1')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1'])
  expect(await subjects(imap, 'Archive')).toEqual(['Message 3'])
  expect(await subjects(imap, 'Trash')).toEqual(['Message 2'])
})

test('keys pressed inside the message body do the same', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.body.click()
  await page.keyboard.press('e')
  await expect(mail.done).toHaveText('Archived 1 message')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 2'])
})

test('x checks the message at the cursor, and Esc unchecks all', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await page.keyboard.press('j')
  await expect(mail.row('Message 3')).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await expect(mail.row('Message 2')).toBeFocused()
  await page.keyboard.press('x')
  await expect(mail.grid.getByRole('row', { selected: true })).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(mail.grid.getByRole('row', { selected: true })).toHaveCount(0)
  await expect(mail.toolbar).toBeHidden()
  expect(await subjects(imap, 'INBOX')).toHaveLength(3)
})

test('e without an open or checked message changes nothing and says why', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Untouched' })
  await mail.signIn(account)
  await expect(mail.row('Untouched')).toBeVisible()
  await page.keyboard.press('j')
  await expect(mail.row('Untouched')).toBeFocused()
  for (const key of ['e', '#', 'v', 's']) {
    await page.keyboard.press(key)
    await expect(mail.failed).toHaveText('Open a message first, or select one with x.')
  }
  await page.keyboard.press('z')
  await expect(mail.failed).toHaveText('There is nothing to undo.')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(mail.done).toHaveText('')
  expect(await subjects(imap, 'INBOX')).toEqual(['Untouched'])
})

test('? shows the keys, and while it is shown they do nothing', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 2')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Move to a folder')
  await page.keyboard.press('e')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(mail.heading('Message 2')).toBeVisible()
  await expect(mail.row('Message 2').locator(':focus')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
})

test('letters typed into the folder field of the dialog are only letters', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Seez')
  await deliver(imap, 'INBOX', { subject: 'Typed' })
  await mail.signIn(account)
  await mail.open('Typed')
  await page.keyboard.press('v')
  await expect(mail.moveDialog.getByRole('combobox', { name: 'Folder' })).toBeFocused()
  await page.keyboard.type('seez')
  await expect(mail.moveDialog.getByRole('combobox', { name: 'Folder' })).toHaveValue('seez')
  await page.keyboard.press('Escape')
  await expect(mail.done).toHaveText('')
  expect(await subjects(imap, 'INBOX')).toEqual(['Typed'])
})

test('the focus stays on the page after every action', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 6)
  await mail.signIn(account)
  const expectFocus = () => expect(page.locator('body')).not.toBeFocused()
  await mail.row('Message 6').click()
  await expect(mail.heading('Message 6')).toBeVisible()
  await page.keyboard.press('e')
  await expect(mail.heading('Message 5')).toBeVisible()
  await expectFocus()
  await mail.action('Delete').click()
  await expect(mail.heading('Message 4')).toBeVisible()
  await expectFocus()
  await page.keyboard.press('Escape')
  await expect(mail.row('Message 4')).toBeFocused()
  await mail.check('Message 3')
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await expectFocus()
  await mail.undo.click()
  await expect(mail.row('Message 3')).toBeVisible()
  await expectFocus()
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.keyboard.press('#')
  await expect(mail.rows).toHaveCount(0)
  await expectFocus()
})

test('g and then i, d, t or a goes to Inbox, Drafts, Sent and Archive, from any page and from inside a message', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Plan' })
  await mail.signIn(account)
  for (const [key, folder] of [
    ['d', 'Drafts'],
    ['t', 'Sent'],
    ['a', 'Archive'],
    ['i', 'INBOX'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(page).toHaveURL(`${mail.origin}/mail/${folder}`)
  }
  await mail.open('Plan')
  await mail.body.click()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page).toHaveURL(`${mail.origin}/mail/Archive`)
  await page.goto(`${mail.origin}/storage`)
  await mail.ready()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(mail.row('Plan')).toBeVisible()
})

test('g alone does nothing, and a second key that does not belong to it is no command', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 2')
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await page.keyboard.press('i')
  await expect(page).toHaveURL(/\/mail\/INBOX\/\d+/)
  await page.keyboard.press('Escape')
  await mail.expectRows('Message 2', 'Message 1')
  expect(await subjects(imap, 'Archive')).toEqual([])
})
