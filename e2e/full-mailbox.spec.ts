import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillExactly } from './fixtures/fill-exactly.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/no-move.ts'

const limit = 1024 * 1024

// Without MOVE, Delete needs room for copies; the browser notes that there is none.
test.use({ quota: '1M', allowedErrors: [/status of 507/] })

test.beforeEach(async ({ imap, mail, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Large', text: 'x'.repeat(300_000) })
  await deliverMany(imap, 'INBOX', 2)
  await fillExactly(imap, limit)
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuenow', `${limit}`)
})

test('Delete in a full mailbox explains, changes nothing without consent, and with it makes room', async ({
  mail,
  imap,
  wire,
}) => {
  wire.reset()
  await mail.open('Large')
  await mail.action('Delete').click()
  await expect(mail.destroyDialog).toContainText('Your mailbox is full')
  await expect(mail.destroyDialog).toContainText('Nothing was changed.')
  await mail.destroyDialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(mail.destroyDialog).toBeHidden()
  await expect(mail.heading('Large')).toBeVisible()
  await mail.expectRows('Message 2', 'Message 1', 'Large')
  expect(await subjects(imap, 'INBOX')).toEqual(['Large', 'Message 1', 'Message 2'])
  expect(await subjects(imap, 'Trash')).toEqual([])
  expect(wire.commands().filter((command) => /\\Deleted|EXPUNGE/i.test(command))).toEqual([])

  await mail.action('Delete').click()
  await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(mail.done).toHaveText('Deleted 1 message for good')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
  await expect(mail.meter).not.toHaveAttribute('aria-valuenow', `${limit}`)
  expect(Number(await mail.meter.getAttribute('aria-valuenow'))).toBeLessThan(limit - 300_000)
  // There is room now: what is deleted goes to Trash again.
  await mail.open('Message 1')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  expect(await subjects(imap, 'Trash')).toEqual(['Message 1'])
})

test('by keyboard; just the selected messages go', async ({ mail, imap, page }) => {
  await mail.check('Message 1')
  await mail.check('Large')
  await page.keyboard.press('Delete')
  await expect(mail.destroyDialog).toContainText('These 2 messages will be gone')
  await expect(mail.destroyDialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(mail.destroyDialog).toBeHidden()
  await expect(mail.grid.getByRole('row', { selected: true })).toHaveCount(2)
  await page.keyboard.press('Delete')
  await expect(mail.destroyDialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Deleted 2 messages for good')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 2'])
})

test('Archive in a full mailbox says why not, and nothing is changed', async ({ mail, imap }) => {
  await mail.check('Large')
  await mail.action('Archive').click()
  await expect(mail.failed).toHaveText(
    'There is not enough room in your mailbox for that. Nothing was changed.',
  )
  await mail.expectRows('Message 2', 'Message 1', 'Large')
  expect(await subjects(imap, 'INBOX')).toEqual(['Large', 'Message 1', 'Message 2'])
  expect(await subjects(imap, 'Archive')).toEqual(['Filling'])
})
