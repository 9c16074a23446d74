import { deliver } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/test.ts'

test('Select all takes messages that were never on the screen, and their move can be undone', async ({
  mail,
  account,
  imap,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 300 })
  await mail.signIn(account)
  await mail.page.getByRole('checkbox', { name: 'Select all' }).check()
  await expect(mail.page.getByText('300 of 300 selected')).toBeVisible()
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 300 messages')
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '0')
  expect(await imap.status('Archive', { messages: true })).toMatchObject({ messages: 300 })
  await mail.notifications.getByRole('button', { name: 'Undo' }).click()
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '300')
  expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 300 })
  expect(await imap.status('Archive', { messages: true })).toMatchObject({ messages: 0 })
})

test('Select all says so when the rest cannot be fetched, and selects what is known', async ({
  mail,
  account,
  page,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 300 })
  await mail.signIn(account)
  await page.context().setOffline(true)
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await expect(mail.failed).toContainText('Check your internet connection')
  await expect(page.getByText('50 of 300 selected')).toBeVisible()
})

test('a move while offline is put back and says why', async ({ mail, account, imap, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Stay here' })
  await mail.signIn(account)
  await mail.check('Stay here')
  await page.context().setOffline(true)
  await mail.action('Archive').click()
  await expect(mail.failed).toContainText('Check your internet connection')
  await expect(mail.row('Stay here').getByRole('checkbox')).toBeChecked()
  expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 1 })
})

test.use({ allowedErrors: [/Failed to load resource/] })
