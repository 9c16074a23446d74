import type { Page } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { onDovecot } from './fixtures/own-dovecot.ts'
import { expect } from './fixtures/test.ts'

/** A server that announces no special folders; the account begins with an Inbox alone. */
const test = onDovecot({ bare: true })

function question(page: Page, name: string) {
  return page.getByRole('dialog', { name: `Which folder is ${name}?` })
}

test('a folder that is likely Trash by its name is proposed, and used when that was confirmed', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Papierkorb')
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.action('Delete').click()
  const dialog = question(page, 'Trash')
  await expect(dialog.getByRole('radio', { name: 'Papierkorb' })).toBeChecked()
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
  expect(await subjects(imap, 'Papierkorb')).toEqual([])
  await dialog.getByRole('button', { name: 'Use “Papierkorb”' }).click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  await expect(dialog).toBeHidden()
  await mail.expectRows('Message 2')
  expect(await subjects(imap, 'Papierkorb')).toEqual(['Message 1'])
  await expect(
    page.getByRole('tree', { name: 'Special folders' }).getByRole('treeitem', { name: /^Trash/ }),
  ).toHaveAttribute('href', '/mail/Papierkorb')

  // The answer is kept: neither this page nor the next one asks again.
  await page.reload()
  await mail.ready()
  await mail.check('Message 2')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  expect(await subjects(imap, 'Papierkorb')).toEqual(['Message 1', 'Message 2'])
})

test('nothing is changed at Cancel or Escape, neither mail nor folders nor the choice', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Deleted Items')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 2')
  const folders = async () => (await imap.list()).map(({ path }) => path).sort()
  const before = await folders()
  await mail.action('Delete').click()
  await question(page, 'Trash').getByRole('button', { name: 'Cancel' }).click()
  await expect(question(page, 'Trash')).toBeHidden()
  await expect(mail.action('Delete')).toBeFocused()
  await mail.action('Delete').click()
  await expect(question(page, 'Trash').getByRole('radio', { name: 'Deleted Items' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(question(page, 'Trash')).toBeHidden()
  await mail.expectRows('Message 2', 'Message 1')
  await expect(mail.heading('Message 2')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
  expect(await subjects(imap, 'Deleted Items')).toEqual([])
  expect(await folders()).toEqual(before)
})

test('with no folder that could be Trash, one is made only when asked for', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.action('Delete').click()
  const dialog = question(page, 'Trash')
  await expect(dialog.getByRole('radio', { name: 'A new folder “Trash”' })).toBeChecked()
  expect((await imap.list()).map(({ path }) => path)).toEqual(['INBOX'])
  await dialog.getByRole('button', { name: 'Create “Trash”' }).click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  expect(await subjects(imap, 'Trash')).toEqual(['Message 1'])
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 2'])
})

test('another folder can be chosen than the one that is proposed', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Trash')
  await imap.mailboxCreate('Away/Rubbish')
  await deliver(imap, 'INBOX', { subject: 'Leaflet' })
  await mail.signIn(account)
  await mail.check('Leaflet')
  await mail.action('Delete').click()
  const dialog = question(page, 'Trash')
  await dialog.getByRole('combobox', { name: 'Folder' }).selectOption('Away/Rubbish')
  await expect(dialog.getByRole('radio', { name: 'Another folder' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Use “Away/Rubbish”' }).click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  expect(await subjects(imap, 'Away/Rubbish')).toEqual(['Leaflet'])
  expect(await subjects(imap, 'Trash')).toEqual([])
})

test('by keyboard alone: e asks for Archive, arrows choose, Enter answers, z undoes', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Archives')
  await imap.mailboxCreate('Archiv')
  await deliver(imap, 'INBOX', { subject: 'Contract' })
  await mail.signIn(account)
  await mail.open('Contract')
  await page.keyboard.press('e')
  const dialog = question(page, 'Archive')
  await expect(dialog.getByRole('radio', { name: 'Archives' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'Archiv', exact: true })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Archived 1 message')
  expect(await subjects(imap, 'Archiv')).toEqual(['Contract'])
  await page.keyboard.press('z')
  await expect(mail.done).toHaveText('Moved 1 message back')
  expect(await subjects(imap, 'INBOX')).toEqual(['Contract'])
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 404/] })

  test('a folder that has gone meanwhile is not taken, and nothing is moved', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await imap.mailboxCreate('Papierkorb')
    await deliver(imap, 'INBOX', { subject: 'Stays' })
    await mail.signIn(account)
    await mail.check('Stays')
    await mail.action('Delete').click()
    await mail.beforeRequest('special-uses', () => imap.mailboxDelete('Papierkorb'))
    await question(page, 'Trash').getByRole('button', { name: 'Use “Papierkorb”' }).click()
    await expect(question(page, 'Trash').getByRole('alert')).toHaveText(/^This folder is not there\./)
    expect(await subjects(imap, 'INBOX')).toEqual(['Stays'])
    await question(page, 'Trash').getByRole('button', { name: 'Cancel' }).click()
    await mail.expectRows('Stays')
  })
})
