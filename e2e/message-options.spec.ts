import { readFile } from 'node:fs/promises'
import { deliver } from './fixtures/deliver.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

async function option(mail: MailPage, name: string) {
  await mail.article.getByRole('button', { name: 'Message options' }).click()
  await mail.menuItem(name).click()
}

const headers = [
  'Subject: =?utf-8?Q?Caf=C3=A9?=',
  'X-Spam-Score: 3.1',
  'Received: from a.example',
  '\tby b.example',
]

test('all headers of a message, and all of it, can be seen as they came', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverRaw(imap, 'INBOX', raw(headers, Buffer.from('The <b>text</b>\r\n')))
  await mail.signIn(account)
  await mail.open('Café')
  await option(mail, 'Show headers')
  const dialog = page.getByRole('dialog', { name: 'Message headers' })
  await expect(dialog.getByRole('region')).toContainText(
    'X-Spam-Score: 3.1\nReceived: from a.example\n\tby b.example',
  )
  await expect(dialog.getByRole('region')).toContainText('=?utf-8?Q?Caf=C3=A9?=')
  await expect(dialog).not.toContainText('The <b>text</b>')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await option(mail, 'Show source')
  const source = page.getByRole('dialog', { name: 'Message source' })
  await expect(source.getByRole('region')).toContainText('The <b>text</b>')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await source.getByRole('button', { name: 'Copy all' }).click()
  await expect(source.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('The <b>text</b>')
})

test('of a very long message the start is shown, and that is said', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Long', text: 'word '.repeat(200_000) })
  await mail.signIn(account)
  await mail.open('Long')
  await option(mail, 'Show source')
  await expect(page.getByRole('dialog').getByRole('note')).toContainText('only its first part is shown')
})

test('a message is saved as a file, octet by octet, and so is one inside it', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const inner = 'Subject: Inner\r\nX-Inner: yes\r\n\r\nInner \xe9\r\n'
  const body = ['--b', 'Content-Type: message/rfc822', '', inner, '--b--', '']
  const message = raw(
    ['Subject: Outer / one', 'Content-Type: multipart/mixed; boundary=b'],
    Buffer.from(body.join('\r\n'), 'latin1'),
  )
  await deliverRaw(imap, 'INBOX', message)
  await mail.signIn(account)
  await mail.open('Outer / one')
  let started = page.waitForEvent('download')
  await option(mail, 'Save as file')
  const file = await started
  expect(file.suggestedFilename()).toBe('Outer _ one.eml')
  expect((await readFile(await file.path())).equals(message)).toBe(true)
  await mail.article.getByRole('list', { name: 'Messages in this message' }).getByRole('link').click()
  await expect(mail.heading('Inner')).toBeVisible()
  await option(mail, 'Show headers')
  await expect(page.getByRole('dialog').getByRole('region')).toContainText('X-Inner: yes')
  await page.keyboard.press('Escape')
  started = page.waitForEvent('download')
  await option(mail, 'Save as file')
  expect((await readFile(await (await started).path())).toString('latin1')).toBe(inner)
})

test('by keyboard: the menu opens, closes, and gives the focus back', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'One' })
  await mail.signIn(account)
  await mail.open('One')
  const button = mail.article.getByRole('button', { name: 'Message options' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(mail.menuItem('Print…')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(mail.menuItem('Print…')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mail.menuItem('Print…')).toBeVisible()
  for (let lines = 3; lines > 0; lines -= 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Message headers' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 404/] })

  test('the source of a message that has gone meanwhile is not shown, and why is said', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'One' })
    await mail.signIn(account)
    await mail.open('One')
    await imap.mailboxOpen('INBOX')
    await mail.beforeRequest('message/source/text?*', () => imap.messageDelete('1:*'))
    await option(mail, 'Show source')
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(/not there/)
  })
})
