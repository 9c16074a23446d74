import { deliverMany } from './fixtures/deliver.ts'
import { intercept } from './fixtures/intercept.ts'
import { flagged } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/scripted.ts'
import type { ImapFront } from './servers/imap-front.ts'

test.use({ allowedErrors: [/status of (401|503)/] })

/** From now on the mail server ends what is open, at the next such command, and takes no login. */
function changePassword(front: ImapFront, user: string, at = /./): void {
  front.script(user, {
    answer: (command) => {
      if (/^LOGIN/i.test(command)) return ['TAG NO [AUTHENTICATIONFAILED] Authentication failed.']
      return at.test(command) ? ['* BYE Password changed'] : null
    },
  })
}

test('a password changed on the server leads to signing in, and back to the open message', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 1')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Message 1'])
  const address = page.url()
  // What goes on in the background asks for no quota: nothing but Refresh will notice.
  changePassword(front, account.user, /^GETQUOTA/i)
  await page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
  await page.waitForURL(/\/sign-in\?next=/)
  await mail.fillSignIn(account.user, account.password)
  await expect(mail.alert).toHaveText(
    'That email address and password do not match. Check both and try again.',
  )
  front.script(account.user, {})
  await mail.fillSignIn(account.user, account.password)
  await page.waitForURL(address)
  await expect(mail.heading('Message 1')).toBeVisible()
})

test('a page that is loaded after the password has changed leads there as well', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 1)
  await mail.signIn(account)
  changePassword(front, account.user)
  // The connection that is open ends with the first page, the login is refused with the second.
  await page.goto(`${mail.origin}/mail/Archive`)
  await page.goto(`${mail.origin}/mail/Archive`)
  await expect(page).toHaveURL(`${mail.origin}/sign-in?next=%2Fmail%2FArchive`)
})

test('several requests that are refused at once lead to signing in once', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  const ways: string[] = []
  await intercept(page, /\/sign-in\?next=/, async (route) => {
    ways.push(route.request().url())
    // Slow enough for every other refusal to come while the page is still there.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  changePassword(front, account.user)
  const refused: string[] = []
  page.on('response', (response) => response.status() === 401 && refused.push(response.url()))
  await page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => refused.length).toBeGreaterThan(1)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect(ways).toHaveLength(1)
})
