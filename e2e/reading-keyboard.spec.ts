import { deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

test('keys pressed inside the message’s own document still work', async ({ page, mail, imap, account }) => {
  await deliverMany(imap, 'INBOX', 3, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await mail.open('Message 3')
  await mail.body.getByText('this is the text').click()
  await page.keyboard.press('j')
  await expect(mail.article.getByRole('heading', { name: 'Message 2' })).toBeVisible()
  await mail.body.getByText('this is the text').click()
  await page.keyboard.press('k')
  await expect(mail.article.getByRole('heading', { name: 'Message 3' })).toBeVisible()
  await mail.body.getByText('this is the text').click()
  await page.keyboard.press('Escape')
  await expect(mail.article).toHaveCount(0)
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
})

test('a message can be opened, starred and left by the keyboard alone', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 2, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await expect(mail.row('Message 2')).toBeVisible()
  await page.keyboard.press('j')
  await expect(mail.row('Message 2')).toBeFocused()
  await page.keyboard.press('o')
  await expect(mail.body).toContainText('this is the text')
  await page.keyboard.press('s')
  await expect(mail.action('Unstar')).toBeVisible()
  await page.keyboard.press('u')
  await expect(mail.row('Message 2')).toBeFocused()
  await expect(mail.row('Message 2').getByRole('img', { name: 'Starred' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('Back leaves the message, and the browser’s Back does too', async ({ page, mail, imap, account }) => {
    await deliverMany(imap, 'INBOX', 2, { flags: ['\\Seen'] })
    await mail.signIn(account)
    await mail.open('Message 1')
    await expect(mail.grid).toBeHidden()
    await expect(mail.toolbar).toBeVisible()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(mail.row('Message 1')).toBeVisible()
    await expect(mail.article).toHaveCount(0)
    await mail.open('Message 2')
    await page.goBack()
    await expect(mail.row('Message 2')).toBeVisible()
    await expect(mail.article).toHaveCount(0)
  })
})
