import { deliver, deliverMany } from './fixtures/deliver.ts'
import { paths, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

test('flags that another client sets are shown at the next check; selection, scroll and focus stay', async ({
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 60)
  await mail.signIn(account)
  await mail.scrollTo(30)
  await mail.check('Message 27')
  await mail.check('Message 25')
  const scroll = () => mail.grid.evaluate((grid) => grid.parentElement?.scrollTop)
  const before = await scroll()
  await imap.mailboxOpen('INBOX')
  await imap.messageFlagsAdd('26,28', ['\\Seen', '\\Flagged'])
  await mail.refresh()
  for (const subject of ['Message 26', 'Message 28']) {
    await expect(mail.row(subject)).not.toContainText('Unread')
    await expect(mail.row(subject).getByRole('img', { name: 'Starred' })).toBeVisible()
  }
  await expect(mail.folder('Inbox, 58 unread')).toBeVisible()
  await expect(mail.row('Message 27')).toHaveAttribute('aria-selected', 'true')
  await expect(mail.row('Message 25')).toHaveAttribute('aria-selected', 'true')
  expect(await scroll()).toBe(before)
  await imap.messageFlagsRemove('26,28', ['\\Seen', '\\Flagged'])
  await mail.refresh()
  await expect(mail.row('Message 26')).toContainText('Unread')
  await expect(mail.folder('Inbox, 60 unread')).toBeVisible()
})

test('folders that another client makes, renames and removes follow, with their counts', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await mail.signIn(account)
  await imap.mailboxCreate('Choir')
  await imap.mailboxSubscribe('Choir')
  await deliverMany(imap, 'Choir', 2)
  await imap.mailboxRename('Projects', 'Boats')
  await imap.mailboxSubscribe('Boats')
  await mail.refresh()
  await expect(mail.folder('Choir, 2 unread')).toBeVisible()
  await expect(mail.folder('Boats')).toBeVisible()
  await expect(mail.folder('Projects')).toHaveCount(0)
  await imap.mailboxDelete('Choir')
  await mail.refresh()
  await expect(mail.folder(/^Choir/)).toHaveCount(0)
})

test.describe('where what is on the screen is gone', () => {
  test.use({ allowedErrors: [/status of 404/] })

  test('the open folder that another client renames says that it is not there; its new name opens it', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'Projects', { subject: 'Keel' })
    await mail.signIn(account, '/mail/Projects')
    await mail.expectRows('Keel')
    await mail.leaveOnServer()
    await imap.mailboxRename('Projects', 'Boats')
    await imap.mailboxSubscribe('Boats')
    await mail.refresh()
    await expect(mail.failed).toHaveText(/^This folder is not there\. It may have been renamed or deleted\./)
    await mail.folder(/^Boats/).click()
    await mail.expectRows('Keel')
    await page.goBack()
    await expect(page.getByText('This folder is not there').first()).toBeVisible()
  })

  for (const [what, key] of [
    ['Archive', 'e'],
    ['Delete', '#'],
    ['Star', 's'],
    ['Mark as read', 'Shift+I'],
  ] as const) {
    test(`${what} in a folder that another client has removed says so, and changes nothing`, async ({
      mail,
      imap,
      account,
      page,
    }) => {
      await imap.mailboxCreate('Projects')
      await deliverMany(imap, 'Projects', 2)
      await mail.signIn(account, '/mail/Projects')
      await mail.check('Message 1')
      await mail.leaveOnServer()
      await imap.mailboxDelete('Projects')
      await page.keyboard.press(key)
      await expect(mail.failed).toHaveText(/^This folder is not there\./)
      await expect(mail.folder(/^Projects/)).toHaveCount(0)
      expect(await paths(imap)).not.toContain('Projects')
      for (const elsewhere of ['Archive', 'Trash']) expect(await subjects(imap, elsewhere)).toEqual([])
    })
  }
})
