import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/scripted.ts'

/** The server's answer to GETQUOTAROOT, in its own words. */
function quotaRoots(...roots: string[]) {
  const names = roots.map((root) => /^"[^"]*"/.exec(root)?.[0]).join(' ')
  const lines = [`* QUOTAROOT INBOX ${names}`, ...roots.map((root) => `* QUOTA ${root}`), 'TAG OK Done']
  return { answer: (command: string) => (/^GETQUOTAROOT/i.test(command) ? lines : null) }
}

test('of several roots the meter shows the one with the least room', async ({ mail, account, front }) => {
  front.script(account.user, quotaRoots('"User" (STORAGE 1024 10240)', '"Domain" (STORAGE 97280 102400)'))
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuetext', '95 MB of 100 MB used (95%)')
  await expect(mail.meter).toHaveAttribute('aria-valuenow', String(97280 * 1024))
})

test('all roots and both kinds of limit are in a popover, by keyboard too', async ({
  mail,
  account,
  front,
  page,
}) => {
  const roots = quotaRoots('"User" (STORAGE 1024 10240 MESSAGE 12 5000)', '"Domain" (STORAGE 97280 102400)')
  front.script(account.user, roots)
  await mail.signIn(account)
  await page.getByRole('button', { name: 'All limits' }).press('Enter')
  const popover = page.getByRole('dialog', { name: 'All limits' })
  await expect(popover.getByRole('listitem').filter({ hasText: 'User' })).toContainText('1 MB of 10 MB')
  await expect(popover).toContainText('12 of 5,000 messages')
  await expect(popover.getByRole('listitem').filter({ hasText: 'Domain' })).toContainText('95 MB of 100 MB')
  await page.keyboard.press('Escape')
  await expect(popover).toBeHidden()
  await expect(page.getByRole('button', { name: 'All limits' })).toBeFocused()
})

test('one limit alone has no popover', async ({ mail, account, page }) => {
  await mail.signIn(account)
  await expect(mail.meter).toBeVisible()
  await expect(page.getByRole('button', { name: 'All limits' })).toHaveCount(0)
})

test('over the limit the meter is full, and says by how much', async ({ mail, account, front, page }) => {
  front.script(account.user, quotaRoots('"User" (STORAGE 105472 102400)'))
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuetext', '103 MB of 100 MB used (103%)')
  await expect(mail.meter).toHaveAttribute('aria-valuenow', String(102400 * 1024))
  await expect(page.getByRole('alert').filter({ hasText: 'Your mailbox is full' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'See what takes room' })).toBeVisible()
})

test('one octet below the limit is never called 100 %', async ({ mail, account, front, page }) => {
  front.script(account.user, quotaRoots('"User" (STORAGE 102399 102400)'))
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuetext', '100 MB of 100 MB used (99%)')
  await expect(page.getByRole('alert').filter({ hasText: 'Your mailbox is almost full' })).toBeVisible()
})

test('warns when the number of messages is what is nearly used up', async ({
  mail,
  account,
  front,
  page,
}) => {
  front.script(account.user, quotaRoots('"User" (STORAGE 10240 102400 MESSAGE 4750 5000)'))
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuetext', '10 MB of 100 MB used (10%)')
  const warning = page.getByRole('alert').filter({ hasText: 'Your mailbox is almost full' })
  await expect(warning).toContainText('Room for 250 messages left.')
})

const states: [string, ReturnType<typeof quotaRoots> | { rewrite: (line: string) => string }, string][] = [
  ['counts messages only', quotaRoots('"User" (MESSAGE 12 5000)'), '12 of 5,000 messages'],
  ['has a limit of 0', quotaRoots('"User" (STORAGE 512 0)'), 'No storage limit'],
  ['limits nothing', quotaRoots('"User" ()'), 'No storage limit'],
  [
    'has no QUOTA',
    { rewrite: (line) => line.replace(/ QUOTA\b/g, '') },
    'Your mail server does not report storage',
  ],
]
for (const [what, script, text] of states) {
  test(`where the server ${what}, the page says so and draws no meter`, async ({
    mail,
    account,
    front,
    imap,
    page,
  }) => {
    front.script(account.user, script)
    await deliver(imap, 'INBOX', { subject: 'Here' })
    await mail.signIn(account)
    const group = page.getByRole('group', { name: 'Storage' })
    await expect(group).toContainText(text)
    await expect(mail.row('Here')).toBeVisible()
    await expect(mail.meter).toHaveCount(0)
    await group.getByRole('link', { name: 'Storage' }).click()
    await expect(page.getByRole('region', { name: 'Usage' })).toContainText(text)
    await expect(page.locator('body')).not.toContainText(/NaN|undefined|Infinity/)
  })
}

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 422/] })

  test('a refusal to tell the quota leaves mail readable, and Refresh brings the meter back', async ({
    mail,
    account,
    front,
    imap,
    page,
  }) => {
    front.script(account.user, {
      answer: (command) => (/^GETQUOTAROOT/i.test(command) ? ['TAG NO Not today'] : null),
    })
    await deliver(imap, 'INBOX', { subject: 'Here' })
    await mail.signIn(account)
    await expect(page.getByRole('group', { name: 'Storage' })).toContainText('Not known at the moment')
    await expect(mail.row('Here')).toBeVisible()
    await expect(mail.folder(/^Inbox/)).toBeVisible()
    front.script(account.user, {})
    await mail.refresh()
    await expect(mail.meter).toHaveAttribute('aria-valuetext', /of 100 MB used \(0%\)/)
  })
})
