import { deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { intercept } from './fixtures/intercept.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

async function selected({ grid }: MailPage): Promise<string[]> {
  return grid.locator('[role=row][aria-selected=true]').getByRole('link').allTextContents()
}

test('arrow keys walk the list, Enter opens, Escape goes back to the row', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 5, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await expect(mail.grid.locator('[role=row][tabindex="0"]')).toHaveCount(1)
  await mail.row('Message 5').focus()
  for (const [key, subject] of [
    ['ArrowDown', 'Message 4'],
    ['ArrowDown', 'Message 3'],
    ['ArrowUp', 'Message 4'],
    ['End', 'Message 1'],
    ['ArrowDown', 'Message 1'],
    ['Home', 'Message 5'],
    ['ArrowUp', 'Message 5'],
    ['j', 'Message 4'],
    ['j', 'Message 3'],
    ['k', 'Message 4'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(mail.row(subject), `after ${key}`).toBeFocused()
    await expect(mail.grid.locator('[role=row][tabindex="0"]')).toHaveCount(1)
  }
  await page.keyboard.press('Enter')
  await expect(mail.article.getByRole('heading', { name: 'Message 4' })).toBeVisible()
  await expect(mail.row('Message 4')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(mail.article).toHaveCount(0)
  await expect(mail.row('Message 4')).toBeFocused()
})

test('with a message open, j and k open the next and the one before', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 3, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.open('Message 2')
  for (const [key, subject] of [
    ['j', 'Message 1'],
    ['j', 'Message 1'],
    ['k', 'Message 2'],
    ['k', 'Message 3'],
    ['k', 'Message 3'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(mail.article.getByRole('heading', { name: subject })).toBeVisible()
  }
})

test('keys that come quicker than the page open every message on their way', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 9, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.open('Message 9')
  await page.evaluate(() => {
    for (const key of 'jjjjjkk') {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
  })
  await expect(mail.article.getByRole('heading', { name: 'Message 6' })).toBeVisible()
  await expect(mail.row('Message 6')).toHaveAttribute('aria-current', 'true')
  await page.goBack()
  await expect(mail.article.getByRole('heading', { name: 'Message 5' })).toBeVisible()
})

test('End goes to the oldest of a thousand and Home back to the newest', async ({ page, mail, account }) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 1000 })
  await mail.signIn(account)
  await mail.row('Message 001000').focus()
  await page.keyboard.press('End')
  await expect(mail.row('Message 000001')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(mail.row('Message 000002')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(mail.row('Message 001000')).toBeFocused()
})

test('x selects by the keyboard, Escape unselects', async ({ page, mail, imap, account }) => {
  await deliverMany(imap, 'INBOX', 4, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.row('Message 4').focus()
  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  await expect(mail.row('Message 3')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(mail.row('Message 2')).toBeFocused()
  await page.keyboard.press('x')
  expect(await selected(mail)).toEqual(['Message 4', 'Message 2'])
  await page.keyboard.press('x')
  expect(await selected(mail)).toEqual(['Message 4'])
  await page.keyboard.press('Escape')
  expect(await selected(mail)).toEqual([])
})

test('Ctrl-click adds one, Shift-click all in between, and neither opens', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 6, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.row('Message 6').click({ modifiers: ['ControlOrMeta'] })
  expect(await selected(mail)).toEqual(['Message 6'])
  await mail.row('Message 4').click({ modifiers: ['ControlOrMeta'] })
  await mail.row('Message 2').click({ modifiers: ['Shift'] })
  expect(await selected(mail)).toEqual(['Message 6', 'Message 4', 'Message 3', 'Message 2'])
  await mail.row('Message 3').click({ modifiers: ['ControlOrMeta'] })
  expect(await selected(mail)).toEqual(['Message 6', 'Message 4', 'Message 2'])
  for (const subject of ['Message 6', 'Message 4', 'Message 2'])
    await expect(mail.row(subject).getByRole('checkbox', { name: 'Select message' })).toBeChecked()
  await expect(mail.article).toHaveCount(0)
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
})

test('Select all selects all and then none; another folder starts anew', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 3, { flags: ['\\Seen'] })
  await mail.signIn(account)
  const all = page.getByRole('checkbox', { name: 'Select all' })
  await all.focus()
  await page.keyboard.press('Space')
  expect(await selected(mail)).toEqual(['Message 3', 'Message 2', 'Message 1'])
  await expect(all).toBeChecked()
  await mail.row('Message 2').getByRole('checkbox').uncheck()
  await expect(all).not.toBeChecked()
  await all.check()
  await all.uncheck()
  expect(await selected(mail)).toEqual([])
  await all.check()
  await mail.folder('Sent').click()
  await expect(page.getByText('Nothing sent yet')).toBeVisible()
  await mail.folder('Inbox').click()
  await expect(mail.row('Message 1')).toBeVisible()
  expect(await selected(mail)).toEqual([])
})

test('where nothing has the keyboard yet, keys begin at the first row in sight', async ({
  page,
  mail,
  account,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 300 })
  await mail.signIn(account)
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '300')
  await mail.scrollTo(100)
  await expect(mail.row('Message 000200')).toBeVisible()
  await page.keyboard.press('j')
  await expect(mail.row('Message 000200')).toBeFocused()
  await page.keyboard.press('j')
  await expect(mail.row('Message 000199')).toBeFocused()
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/ERR_FAILED/] })

  test('a message that comes back has the focus again', async ({ page, mail, imap, account }) => {
    await deliverMany(imap, 'INBOX', 3, { flags: ['\\Seen'] })
    await mail.signIn(account)
    await mail.row('Message 2').focus()
    await page.keyboard.press('Enter')
    await expect(mail.heading('Message 2')).toBeVisible()
    await intercept(page, '**/api/messages/move', (route) => route.abort())
    await page.keyboard.press('e')
    await expect(mail.alert).toContainText('Wren cannot be reached')
    await expect(mail.heading('Message 2')).toBeVisible()
    await expect(mail.row('Message 2')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(mail.row('Message 1')).toBeFocused()
  })
})
