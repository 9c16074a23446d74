import { deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/scripted.ts'

test.use({ allowedErrors: [/status of 50\d/] })

test('a mail server that has fallen silent holds no page up, and that it takes long is said', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await expect(mail.rows).toHaveCount(2)
  front.script(account.user, { answer: () => [] })
  // Neither the 30 seconds of one command nor those of several after each other.
  await page.goto(`${mail.origin}/mail/INBOX`, { timeout: 20_000 })
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  await expect(page.getByText('This takes longer than usual. Wren goes on trying.')).toBeVisible({
    timeout: 10_000,
  })
  front.script(account.user, {})
  await expect(mail.rows).toHaveCount(2, { timeout: 60_000 })
})
