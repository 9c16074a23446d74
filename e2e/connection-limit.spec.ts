import { connectImap } from './fixtures/account.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { onDovecot } from './fixtures/own-dovecot.ts'
import { expect } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

/** A mail server that lets one user have two connections from one address. */
const test = onDovecot({ connections: 2 })

test('ten tabs at once get along with the two connections that the mail server allows', async ({
  mail,
  imap,
  account,
  context,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  const tabs = [mail]
  while (tabs.length < 10) tabs.push(new MailPage(await context.newPage(), mail.origin))
  const opened = tabs.map(async (tab, index) => {
    await tab.page.goto(`${mail.origin}/mail/${index % 2 ? 'INBOX' : 'Archive'}`)
    await tab.ready()
  })
  await Promise.all(opened)
  await Promise.all(tabs.map((tab) => tab.openFolder(/^Inbox/)))
  await Promise.all(tabs.map((tab) => tab.refresh()))
  for (const tab of tabs) await tab.expectRows('Message 3', 'Message 2', 'Message 1')
  await tabs[9]?.check('Message 2')
  await tabs[9]?.action('Archive').click()
  await expect((tabs[9] as MailPage).done).toHaveText('Archived 1 message')
  await Promise.all(tabs.map((tab) => tab.refresh()))
  for (const tab of tabs) await tab.expectRows('Message 3', 'Message 1')
  for (const tab of tabs) await expect(tab.failed).toHaveText('')
})

test.describe('with both connections taken by other programs', () => {
  test.use({ allowedErrors: [/status of 503/] })

  test('that is said in words, and once one is free again everything is there', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Patience' })
    const phone = await connectImap(account)
    await page.goto(`${mail.origin}/sign-in`)
    await mail.fillSignIn(account.user, account.password)
    await expect(mail.alert).toHaveText(/^The mail server has reached a limit, such as how many programs/)
    await phone.logout()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await mail.expectRows('Patience')
  })
})
