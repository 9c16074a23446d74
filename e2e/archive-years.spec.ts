import type { ImapFlow } from 'imapflow'
import { deliver } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

const now = new Date().getUTCFullYear()
const june = (year: number) => new Date(Date.UTC(year, 5, 1))

async function fill(imap: ImapFlow): Promise<void> {
  for (const year of [now - 4, now - 1, now - 1, now]) {
    await deliver(imap, 'INBOX', { subject: `Of ${year}`, received: june(year) })
  }
  await deliver(imap, 'INBOX', { subject: 'Put there later', received: june(now - 4) })
}

test('messages of past years go into a folder for each, and come back', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap)
  await mail.signIn(account)
  await mail.folder('Inbox').click({ button: 'right' })
  await mail.menuItem('Archive by year…').click()
  const dialog = page.getByRole('dialog', { name: 'Archive by year' })
  await expect(dialog.getByRole('listitem')).toHaveText([`${now - 1}2 messages`, `${now - 4}2 messages`])
  await expect(dialog.getByRole('combobox', { name: 'Below the folder' })).toHaveValue('Archive')
  await dialog.getByRole('button', { name: 'Archive 4 messages' }).click()
  await expect(mail.done).toContainText('Archived 4 messages by year')
  await mail.expectRows(`Of ${now}`)
  expect(await subjects(imap, `Archive/${now - 1}`)).toEqual([`Of ${now - 1}`, `Of ${now - 1}`])
  expect(await subjects(imap, `Archive/${now - 4}`)).toEqual([`Of ${now - 4}`, 'Put there later'])
  await mail.undo.click()
  await expect(mail.done).toContainText('Moved 4 messages back')
  expect(await subjects(imap, 'INBOX')).toHaveLength(5)
})

test('only the years that are chosen go, below another folder, by keyboard', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap)
  await imap.mailboxCreate('Old')
  await imap.mailboxCreate(`Old/${now - 1}`)
  await mail.signIn(account)
  await mail.folder('Inbox').focus()
  await page.keyboard.press('Shift+F10')
  await mail.menuItem('Archive by year…').press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Archive by year' })
  await dialog.getByRole('checkbox', { name: `${now - 4}` }).press('Space')
  await dialog.getByRole('combobox').selectOption('Old')
  await dialog.getByRole('button', { name: 'Archive 2 messages' }).press('Enter')
  await expect(mail.done).toContainText('Archived 2 messages by year')
  expect(await subjects(imap, `Old/${now - 1}`)).toHaveLength(2)
  expect(await subjects(imap, 'INBOX')).toHaveLength(3)
})

test('where all messages are of this year, that is said', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'New' })
  await mail.signIn(account)
  await mail.folder('Inbox').click({ button: 'right' })
  await mail.menuItem('Archive by year…').click()
  const dialog = page.getByRole('dialog', { name: 'Archive by year' })
  await expect(dialog).toContainText('All messages in Inbox were received this year.')
  await expect(dialog.getByRole('button', { name: 'Archive', exact: true })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(mail.folder('Inbox')).toBeFocused()
})
