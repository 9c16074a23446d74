import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

/** Subjects of the checked rows on the screen, from the top. */
async function expectSelected(mail: MailPage, ...subjects: string[]): Promise<void> {
  await expect(mail.selectedRows.getByRole('link')).toHaveText(subjects)
}

test('Shift-click selects everything from the row checked last, and again something else in its place', async ({
  mail,
  account,
  imap,
}) => {
  await deliverMany(imap, 'INBOX', 8)
  await mail.signIn(account)
  await mail.row('Message 8').click({ modifiers: ['ControlOrMeta'] })
  await mail.row('Message 5').click({ modifiers: ['ControlOrMeta'] })
  await mail.row('Message 2').click({ modifiers: ['Shift'] })
  await expectSelected(mail, 'Message 8', 'Message 5', 'Message 4', 'Message 3', 'Message 2')
  await mail.row('Message 6').click({ modifiers: ['Shift'] })
  await expectSelected(mail, 'Message 8', 'Message 6', 'Message 5')
  await mail.row('Message 8').click({ modifiers: ['ControlOrMeta'] })
  await expectSelected(mail, 'Message 6', 'Message 5')
  await expect(mail.page).toHaveURL(/\/mail\/INBOX$/)
})

test('Shift with the arrows selects a range that grows and shrinks', async ({ mail, account, imap }) => {
  await deliverMany(imap, 'INBOX', 6)
  await mail.signIn(account)
  await mail.row('Message 5').focus()
  for (let step = 0; step < 3; step += 1) await mail.page.keyboard.press('Shift+ArrowDown')
  await expect(mail.row('Message 2')).toBeFocused()
  await expectSelected(mail, 'Message 5', 'Message 4', 'Message 3', 'Message 2')
  await mail.page.keyboard.press('Shift+ArrowUp')
  await expect(mail.row('Message 3')).toBeFocused()
  await expectSelected(mail, 'Message 5', 'Message 4', 'Message 3')
  await mail.page.keyboard.press('Shift+Home')
  await expect(mail.row('Message 6')).toBeFocused()
  await expectSelected(mail, 'Message 6', 'Message 5')
})

test('Shift with Page Down and Page Up selects by pages', async ({ mail, account }) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 200 })
  await mail.signIn(account)
  await mail.row('Message 000200').focus()
  const count = async () => {
    const words = await mail.page.getByText(/^\d+ of 200 selected$/).textContent()
    return Number(/\d+/.exec(words ?? '')?.[0])
  }
  await mail.page.keyboard.press('Shift+PageDown')
  await expect(mail.row('Message 000200')).toHaveAttribute('aria-selected', 'true')
  const page = await count()
  expect(page).toBeGreaterThan(5)
  await mail.page.keyboard.press('Shift+PageDown')
  await expect.poll(count).toBe(2 * page - 1)
  await mail.page.keyboard.press('Shift+PageUp')
  await expect.poll(count).toBe(page)
})

test('Space, x, * and Ctrl+A select by keyboard, Escape selects nothing', async ({ mail, account, imap }) => {
  await deliverMany(imap, 'INBOX', 4)
  await mail.signIn(account)
  await mail.row('Message 4').focus()
  await mail.page.keyboard.press('Space')
  await mail.page.keyboard.press('ArrowDown')
  await expect(mail.row('Message 3')).toBeFocused()
  await mail.page.keyboard.press('x')
  await expectSelected(mail, 'Message 4', 'Message 3')
  await mail.page.keyboard.press('*')
  await expect(mail.page.getByRole('checkbox', { name: 'Select all' })).toBeChecked()
  await expect(mail.selectedRows).toHaveCount(4)
  await mail.page.keyboard.press('*')
  await expect(mail.selectedRows).toHaveCount(0)
  await mail.page.keyboard.press('Control+a')
  await expect(mail.selectedRows).toHaveCount(4)
  await mail.page.keyboard.press('Escape')
  await expect(mail.selectedRows).toHaveCount(0)
  await expect(mail.row('Message 3')).toBeFocused()
})

test('a range takes what was never on the screen between its ends', async ({ mail, account, imap }) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 1200 })
  await mail.signIn(account)
  await mail.row('Message 001198').click({ modifiers: ['ControlOrMeta'] })
  await mail.page.keyboard.press('Shift+End')
  await expect(mail.row('Message 000001')).toBeFocused()
  await expect(mail.page.getByText('1,198 of 1,200 selected')).toBeVisible()
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1,198 messages')
  await mail.expectRows('Message 001200', 'Message 001199')
  expect(await imap.status('Archive', { messages: true })).toMatchObject({ messages: 1198 })
})

test('what is selected stays so while mail comes and goes above it', async ({ mail, account, imap }) => {
  await deliverMany(imap, 'INBOX', 4)
  await mail.signIn(account)
  await mail.check('Message 3')
  await mail.check('Message 1')
  await deliver(imap, 'INBOX', { subject: 'New' })
  await imap.mailboxOpen('INBOX')
  await imap.messageDelete('4')
  await mail.refresh()
  await mail.expectRows('New', 'Message 3', 'Message 2', 'Message 1')
  await expectSelected(mail, 'Message 3', 'Message 1')
})

test('a set of messages may be named in ranges or one by one, and nothing else is taken', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 5)
  await mail.signIn(account)
  const mailbox = await imap.mailboxOpen('INBOX')
  const set = { mailbox: 'INBOX', uidValidity: Number(mailbox.uidValidity) }
  const move = (uids: unknown) =>
    page.request.post(`${mail.origin}/api/messages/move`, { data: { ...set, uids, target: 'Archive' } })
  expect((await move('2:3')).status()).toBe(200)
  expect((await move([5])).status()).toBe(200)
  expect((await move('1:*')).status()).toBe(400)
  await mail.refresh()
  await mail.expectRows('Message 4', 'Message 1')
})

test('Select all takes 100,000 messages, says that it takes no more, and all of them are changed', async ({
  mail,
  account,
  imap,
}) => {
  test.setTimeout(240_000)
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 100_020 })
  await mail.signIn(account)
  await mail.page.getByRole('checkbox', { name: 'Select all' }).check()
  await expect(mail.done).toContainText('The newest 100,000 messages are selected')
  await expect(mail.page.getByText('100,000 of 100,020 selected')).toBeVisible()
  await mail.page.keyboard.press('Shift+I')
  await expect
    .poll(() => imap.status('INBOX', { unseen: true }), { timeout: 60_000 })
    .toMatchObject({ unseen: 2 })
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 100,000 messages', { timeout: 60_000 })
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '20')
  expect(await imap.status('Archive', { messages: true })).toMatchObject({ messages: 100_000 })
  expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 20 })
})

test.use({ quota: 'none', allowedErrors: [/status of 400/] })
