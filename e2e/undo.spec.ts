import { deliver, deliverMany } from './fixtures/deliver.ts'
import { intercept } from './fixtures/intercept.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { installClock } from './fixtures/watch-errors.ts'

test('Undo by its button brings an archived message back', async ({ mail, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Keep me' })
  await mail.signIn(account)
  await mail.check('Keep me')
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.undo.click()
  await expect(mail.row('Keep me')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Keep me'])
  expect(await subjects(imap, 'Archive')).toEqual([])
})

test('Undo by z brings all moved messages back', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 4)
  await mail.signIn(account)
  await mail.check('Message 2')
  await mail.check('Message 3')
  await mail.moveTo('Projects')
  await expect(mail.done).toHaveText('Moved 2 messages to Projects')
  await page.keyboard.press('z')
  await expect(mail.done).toHaveText('Moved 2 messages back')
  await expect(mail.rows).toHaveCount(4)
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2', 'Message 3', 'Message 4'])
  expect(await subjects(imap, 'Projects')).toEqual([])
})

test('Undo of a deletion takes the message out of Trash again', async ({ mail, imap, account }) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  await mail.undo.click()
  await expect(mail.row('Message 2')).toBeVisible()
  expect(await subjects(imap, 'Trash')).toEqual([])
})

test('Undo stays for at least ten seconds, and goes away afterwards', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Slow reader' })
  await installClock(page)
  await mail.signIn(account)
  await mail.check('Slow reader')
  await mail.action('Archive').click()
  await expect(mail.undo).toBeVisible()
  await page.clock.fastForward(9_900)
  await expect(mail.undo).toBeVisible()
  await page.clock.fastForward(10_000)
  await expect(mail.undo).toHaveCount(0)
  await expect(mail.done).toHaveText('')
})

test('time stands still while the pointer rests on the notification', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Hesitation' })
  await installClock(page)
  await mail.signIn(account)
  await mail.check('Hesitation')
  await mail.action('Archive').click()
  await mail.undo.hover()
  await page.clock.fastForward(50_000)
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.undo.click()
  await expect(mail.row('Hesitation')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Hesitation'])
})

test('time stands still while the focus is on Undo, and Enter undoes', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'By keyboard' })
  await installClock(page)
  await mail.signIn(account)
  await mail.check('By keyboard')
  await page.keyboard.press('e')
  await expect(mail.undo).toBeVisible()
  await mail.undo.focus()
  await page.clock.fastForward(50_000)
  await expect(mail.undo).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved 1 message back')
  await expect(mail.row('By keyboard')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['By keyboard'])
  await page.clock.fastForward(30_000)
  await expect(mail.done).toHaveText('')
})

test('nothing is said to be done before the server has answered', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  const { promise: held, resolve: answer } = Promise.withResolvers<void>()
  await intercept(page, '**/api/messages/move', async (route) => {
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
  })
  await mail.check('Message 1')
  await mail.action('Archive').click()
  await mail.expectRows('Message 2')
  await expect.poll(() => subjects(imap, 'Archive')).toEqual(['Message 1'])
  await expect(mail.done).toHaveText('')
  await expect(mail.undo).toHaveCount(0)
  answer()
  await expect(mail.done).toHaveText('Archived 1 message')
})

test('the Undo of the step before goes away as soon as the next step begins', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 3')
  await page.keyboard.press('e')
  await expect(mail.undo).toBeVisible()
  const { promise: held, resolve: answer } = Promise.withResolvers<void>()
  await intercept(page, '**/api/messages/move', async (route) => {
    await held
    await route.continue()
  })
  await expect(mail.heading('Message 2')).toBeVisible()
  await page.keyboard.press('#')
  await mail.expectRows('Message 1')
  await page.keyboard.press('z')
  await expect(mail.undo).toHaveCount(0)
  answer()
  await expect(mail.done).toHaveText('Deleted 1 message')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 3'])
  expect(await subjects(imap, 'Trash')).toEqual(['Message 2'])
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 404/] })

  test('an Undo that comes too late says that it could not be undone', async ({ mail, imap, account }) => {
    await deliver(imap, 'INBOX', { subject: 'Too late' })
    await mail.signIn(account)
    await mail.check('Too late')
    await mail.action('Archive').click()
    await expect(mail.undo).toBeVisible()
    await imap.mailboxOpen('Archive')
    await imap.messageDelete('1:*')
    await mail.undo.click()
    await expect(mail.failed).toHaveText('Could not be undone. The message is not in Archive any more.')
    await expect(mail.rows).toHaveCount(0)
  })
})
