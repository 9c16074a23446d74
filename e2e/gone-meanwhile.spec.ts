import { deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

/** Another tab or program was quicker. */
test.describe('gone meanwhile', () => {
  test.use({ allowedErrors: [/status of 404/] })

  for (const [does, key] of [
    ['starring', 's'],
    ['marking as unread', 'Shift+U'],
    ['archiving', 'e'],
    ['deleting', '#'],
  ] as const) {
    test(`${does} an open message that is gone says so, and shows it no longer`, async ({
      mail,
      imap,
      account,
      page,
    }) => {
      const uids = await deliverMany(imap, 'INBOX', 3)
      await mail.signIn(account)
      await mail.row('Message 2').click()
      await expect(mail.heading('Message 2')).toBeVisible()
      await expect(mail.row('Message 2')).not.toContainText('Unread')
      await imap.mailboxOpen('INBOX')
      await imap.messageDelete(`${uids[1]}`, { uid: true })
      await page.keyboard.press(key)
      await expect(mail.failed).toHaveText('This message is not there. It may have been moved or deleted.')
      await expect(page.getByRole('heading', { name: 'This message is not there' })).toBeVisible()
      await mail.expectRows('Message 3', 'Message 1')
    })
  }

  test('a folder that is gone is not shown as if it were there', async ({ mail, imap, account, page }) => {
    await imap.mailboxCreate('Choir')
    await deliverMany(imap, 'Choir', 2)
    await mail.signIn(account, '/mail/Choir')
    await mail.row('Message 1').click()
    await expect(mail.heading('Message 1')).toBeVisible()
    await imap.mailboxDelete('Choir')
    await page.keyboard.press('e')
    const main = page.getByRole('main')
    await expect(main.getByText('This folder is not there', { exact: true })).toBeVisible()
    await expect(mail.rows).toHaveCount(0)
    await expect(main.getByText('Its folder may have been renamed or deleted.')).toBeVisible()
    await mail.openFolder(/^Inbox/)
    await page.goBack()
    await expect(main.getByText('This folder is not there', { exact: true })).toBeVisible()
  })

  test('an empty folder that is gone is not called empty', async ({ mail, imap, account, page }) => {
    await imap.mailboxCreate('Choir')
    await mail.signIn(account, '/mail/Choir')
    const main = page.getByRole('main')
    await expect(main.getByText('This folder is empty')).toBeVisible()
    await imap.mailboxDelete('Choir')
    await main.getByRole('button', { name: 'Refresh' }).click()
    await expect(main.getByText('This folder is not there', { exact: true })).toBeVisible()
    await expect(page.getByText('This folder is empty')).toHaveCount(0)
  })
})
