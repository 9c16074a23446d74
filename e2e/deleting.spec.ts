import { deliver, deliverMany } from './fixtures/deliver.ts'
import { flagged, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

test('archives the open message and opens the next one down', async ({ mail, imap, account }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 3')
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await expect(mail.heading('Message 2')).toBeVisible()
  await expect(mail.row('Message 2')).toHaveAttribute('aria-current', 'true')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 3'])
})

test('deletes the open message to Trash, and opens the one above when it was the last', async ({
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 1')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  await expect(mail.heading('Message 2')).toBeVisible()
  expect(await subjects(imap, 'Trash')).toEqual(['Message 1'])
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 2'])
})

test('deletes all checked messages to Trash and unchecks', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.check('Message 2')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 2 messages')
  await mail.expectRows('Message 3')
  await expect(page.getByRole('checkbox', { name: 'Select message', checked: true })).toHaveCount(0)
  expect(await subjects(imap, 'Trash')).toEqual(['Message 1', 'Message 2'])
})

test('moves one message once when Archive is double-clicked', async ({ mail, imap, account }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 1')
  await mail.open('Message 2')
  await mail.action('Archive').dblclick()
  await expect(mail.done).toHaveText('Archived 1 message')
  await expect(mail.heading('Message 1')).toBeVisible()
  await mail.expectRows('Message 3', 'Message 1')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 2'])
})

test('says so when the message is in Archive already', async ({ mail, imap, account }) => {
  await deliver(imap, 'Archive', { subject: 'Kept' })
  await mail.signIn(account, '/mail/Archive')
  await mail.check('Kept')
  await mail.action('Archive').click()
  await expect(mail.failed).toHaveText('This message is in Archive already.')
  await mail.expectRows('Kept')
})

test.describe('in Trash', () => {
  test('asks before deleting for good, and changes nothing at Cancel', async ({ mail, imap, account }) => {
    await deliverMany(imap, 'Trash', 2)
    await mail.signIn(account, '/mail/Trash')
    await mail.open('Message 2')
    await mail.action('Delete').click()
    await mail.destroyDialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(mail.destroyDialog).toBeHidden()
    await expect(mail.action('Delete')).toBeFocused()
    await mail.expectRows('Message 2', 'Message 1')
    expect(await subjects(imap, 'Trash')).toEqual(['Message 1', 'Message 2'])
  })

  test('deletes for good what was open, only that, without an Undo', async ({ mail, imap, account }) => {
    await deliverMany(imap, 'Trash', 3)
    await mail.signIn(account, '/mail/Trash')
    await mail.open('Message 2')
    await mail.action('Delete').click()
    await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
    await expect(mail.done).toHaveText('Deleted 1 message for good')
    await expect(mail.undo).toHaveCount(0)
    await expect(mail.heading('Message 1')).toBeVisible()
    expect(await subjects(imap, 'Trash')).toEqual(['Message 1', 'Message 3'])
  })

  test('deletes for good by keyboard; the safe answer has the focus first', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliverMany(imap, 'Trash', 2)
    await mail.signIn(account, '/mail/Trash')
    await mail.check('Message 1')
    await page.keyboard.press('#')
    await expect(mail.destroyDialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(mail.destroyDialog).toBeHidden()
    await page.keyboard.press('Delete')
    await expect(mail.destroyDialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(mail.done).toHaveText('Deleted 1 message for good')
    expect(await subjects(imap, 'Trash')).toEqual(['Message 2'])
  })

  test('spares what another client has marked \\Deleted', async ({ mail, imap, account }) => {
    const uids = await deliverMany(imap, 'Trash', 3)
    await imap.mailboxOpen('Trash')
    await imap.messageFlagsAdd([uids[0] as number], ['\\Deleted'], { uid: true })
    await imap.mailboxOpen('INBOX')
    await mail.signIn(account, '/mail/Trash')
    await mail.check('Message 3')
    await mail.action('Delete').click()
    await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
    await expect(mail.done).toHaveText('Deleted 1 message for good')
    await mail.open('Message 2')
    await mail.action('Archive').click()
    await expect(mail.done).toHaveText('Archived 1 message')
    await mail.openFolder('Inbox')
    await mail.refresh()
    await mail.openFolder(/^Trash/)
    await mail.refresh()
    expect(await flagged(imap, 'Trash', '\\Deleted')).toEqual(['Message 1'])
  })
})

test.describe('Shift+Delete', () => {
  test('deletes for good with consent, and changes nothing without', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliverMany(imap, 'INBOX', 3)
    await mail.signIn(account)
    await mail.check('Message 1')
    await mail.check('Message 2')
    await page.keyboard.press('Shift+Delete')
    await expect(mail.destroyDialog).toContainText('These 2 messages will be gone from the server.')
    await page.keyboard.press('Escape')
    await expect(mail.destroyDialog).toBeHidden()
    expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2', 'Message 3'])
    await page.keyboard.press('Shift+Delete')
    await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
    await expect(mail.done).toHaveText('Deleted 2 messages for good')
    expect(await subjects(imap, 'INBOX')).toEqual(['Message 3'])
    expect(await subjects(imap, 'Trash')).toEqual([])
  })
})
