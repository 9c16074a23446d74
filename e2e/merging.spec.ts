import type { ImapFlow } from 'imapflow'
import { signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { intercept } from './fixtures/intercept.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/wire.ts'
import type { MailPage } from './pages/mail-page.ts'

function doubles(mail: MailPage) {
  return mail.page.getByRole('region', { name: 'Doubles' }).getByRole('listitem')
}

function double(mail: MailPage, name: string) {
  return doubles(mail).filter({ has: mail.page.getByText(name, { exact: true }) })
}

/** Message-IDs of all messages in some folders, sorted. */
async function messageIds(imap: ImapFlow, ...mailboxes: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const mailbox of mailboxes) {
    const lock = await imap.getMailboxLock(mailbox)
    try {
      await imap.noop()
      if (!imap.mailbox || imap.mailbox.exists === 0) continue
      for await (const { envelope } of imap.fetch('1:*', { envelope: true }))
        ids.push(envelope?.messageId ?? '')
    } finally {
      lock.release()
    }
  }
  return ids.sort()
}

test('doubles are shown with their counts and the date of their last use', async ({
  mail,
  imap,
  account,
}) => {
  for (const name of ['Sent Items', 'Gesendet', 'Corbeille', 'Projects']) await imap.mailboxCreate(name)
  await imap.mailboxCreate('Sent Items/2024')
  await deliver(imap, 'Sent Items', { received: new Date('2024-03-12T10:00:00Z') })
  await deliver(imap, 'Sent Items', { received: new Date('2022-01-05T10:00:00Z') })
  await deliver(imap, 'Gesendet', { received: new Date('2023-07-01T10:00:00Z') })
  await mail.signIn(account, '/settings/folders')
  await expect(doubles(mail)).toHaveCount(3)
  await expect(double(mail, 'Sent Items')).toContainText('2 messages · last used 12 Mar 2024')
  await expect(double(mail, 'Sent Items')).toContainText('the folders inside it stay where they are')
  await expect(double(mail, 'Gesendet')).toContainText('1 message · last used 1 Jul 2023')
  await expect(double(mail, 'Corbeille')).toContainText('Empty')
  await expect(double(mail, 'Corbeille').getByRole('button')).toHaveText(['Delete empty folder'])
})

test('merges a double, deletes it when it is empty, and can undo both', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Sent Items')
  await deliverMany(imap, 'Sent Items', 3)
  await deliver(imap, 'Sent', { subject: 'There before' })
  await mail.signIn(account, '/settings/folders')
  const row = double(mail, 'Sent Items')
  await row.getByRole('button', { name: 'Merge into Sent' }).click()
  await expect(mail.done).toHaveText('Merged 3 messages into Sent')
  await expect(row).toContainText('3 messages moved. They are all in Sent. Sent Items is empty.')
  expect(await subjects(imap, 'Sent')).toEqual(['Message 1', 'Message 2', 'Message 3', 'There before'])
  expect(await subjects(imap, 'Sent Items')).toEqual([])

  await row.getByRole('button', { name: 'Undo' }).click()
  await expect(mail.done).toHaveText('Moved 3 messages back to Sent Items')
  expect(await subjects(imap, 'Sent Items')).toEqual(['Message 1', 'Message 2', 'Message 3'])
  expect(await subjects(imap, 'Sent')).toEqual(['There before'])

  await row.getByRole('button', { name: 'Merge into Sent' }).click()
  await expect(mail.done).toHaveText('Merged 3 messages into Sent')
  await row.getByRole('button', { name: 'Delete empty folder' }).click()
  await expect(mail.done).toHaveText('Deleted the empty folder Sent Items')
  await expect(row).toHaveCount(0)
  expect((await imap.list()).map(({ path }) => path)).not.toContain('Sent Items')
  await mail.undo.click()
  await expect(mail.done).toHaveText('Sent Items is there again')
  expect((await imap.list()).map(({ path }) => path)).toContain('Sent Items')
  await expect(page.getByRole('region', { name: 'Doubles' })).toContainText('Sent Items')
})

test('by keyboard: the same button begins and stops, and the focus stays on it', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Deleted Items')
  await deliverMany(imap, 'Deleted Items', 2)
  await mail.signIn(account, '/settings/folders')
  const { promise: held, resolve: answer } = Promise.withResolvers<void>()
  await intercept(page, '**/api/mailboxes/merging', async (route) => {
    await held
    await route.continue()
  })
  const row = double(mail, 'Deleted Items')
  await row.getByRole('button', { name: 'Merge into Trash' }).focus()
  await page.keyboard.press('Enter')
  await expect(row.getByRole('progressbar', { name: 'Merging Deleted Items into Trash' })).toBeVisible()
  await expect(row.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect(row).toContainText('0 of 2 moved')
  await page.keyboard.press('Enter')
  await expect(row).toContainText('stopping after this step')
  answer()
  await expect(row.getByRole('progressbar')).toHaveCount(0)
  expect(await subjects(imap, 'Trash')).toEqual(['Message 1', 'Message 2'])
})

test('work goes on while another page is looked at, and says there when it is done', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Archives')
  await deliverMany(imap, 'Archives', 2)
  await mail.signIn(account, '/settings/folders')
  const { promise: held, resolve: answer } = Promise.withResolvers<void>()
  await intercept(page, '**/api/mailboxes/merging', async (route) => {
    await held
    await route.continue()
  })
  await double(mail, 'Archives').getByRole('button', { name: 'Merge into Archive' }).click()
  await expect(double(mail, 'Archives').getByRole('progressbar')).toBeVisible()
  await mail.folder('Inbox').click()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  answer()
  await expect(mail.done).toHaveText('Merged 2 messages into Archive')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 1', 'Message 2'])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 2 messages back to Archives')
  expect(await subjects(imap, 'Archives')).toEqual(['Message 1', 'Message 2'])
})

test('mail that comes into either folder meanwhile is neither moved nor miscounted', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Sent Items')
  await deliverMany(imap, 'Sent Items', 2)
  await mail.signIn(account, '/settings/folders')
  await intercept(page, '**/api/mailboxes/merging', async (route) => {
    await deliver(imap, 'Sent Items', { subject: 'New in the double' })
    await deliver(imap, 'Sent', { subject: 'New in Sent' })
    await route.continue()
  })
  const row = double(mail, 'Sent Items')
  await row.getByRole('button', { name: 'Merge into Sent' }).click()
  await expect(mail.done).toHaveText('Merged 2 messages into Sent')
  await expect(row).toContainText(
    '2 messages moved. They are all in Sent. 1 message came into Sent Items meanwhile.',
  )
  await expect(row.getByRole('button', { name: 'Delete empty folder' })).toHaveCount(0)
  expect(await subjects(imap, 'Sent Items')).toEqual(['New in the double'])
  expect(await subjects(imap, 'Sent')).toEqual(['Message 1', 'Message 2', 'New in Sent'])
  await row.getByRole('button', { name: 'Undo' }).click()
  await expect(mail.done).toHaveText('Moved 2 messages back to Sent Items')
  expect(await subjects(imap, 'Sent')).toEqual(['New in Sent'])
})

test.describe('when something fails', () => {
  test.use({ allowedErrors: [/status of (4|5)\d\d/], quota: 'none' })

  test('five thousand with the connection cut in the middle: it says how far it got, goes on, and each is there once', async ({
    mail,
    imap,
    account,
    wire,
  }) => {
    test.setTimeout(240_000)
    await fillMailbox({ ...account, mailbox: 'Sent Items', count: 5000 })
    const before = await messageIds(imap, 'Sent Items')
    expect(new Set(before).size).toBe(5000)
    await mail.signIn(account, '/settings/folders')
    const row = double(mail, 'Sent Items')
    await expect(row).toContainText('5,000 messages')
    wire.loseAnswer(/^UID MOVE 1001:1500 /)
    await row.getByRole('button', { name: 'Merge into Sent' }).click()
    await expect(mail.failed).toHaveText(
      /^1,500 of 5,000 moved\. The connection to the mail server was lost/,
      {
        timeout: 120_000,
      },
    )
    await expect(row).toContainText('1,500 of 5,000 moved')
    expect(await messageIds(imap, 'Sent', 'Sent Items')).toEqual(before)
    await row.getByRole('button', { name: 'Merge into Sent' }).click()
    await expect(mail.done).toHaveText('Merged 5,000 messages into Sent', { timeout: 120_000 })
    await expect(row).toContainText('They are all in Sent.')
    await expect(row).toContainText('500 messages of them cannot be moved back by Undo.')
    await expect(row).toContainText('Sent Items is empty.')
    expect(await messageIds(imap, 'Sent')).toEqual(before)
    expect(await messageIds(imap, 'Sent Items')).toEqual([])
    await row.getByRole('button', { name: 'Undo' }).click()
    await expect(mail.done).toHaveText('Moved 4,500 messages back to Sent Items', { timeout: 120_000 })
    expect(await messageIds(imap, 'Sent', 'Sent Items')).toEqual(before)
    expect(await messageIds(imap, 'Sent')).toHaveLength(500)
  })

  test('the emptied folder is kept when a message has arrived in it', async ({ mail, imap, account }) => {
    await imap.mailboxCreate('Sent Items')
    await deliverMany(imap, 'Sent Items', 1)
    await mail.signIn(account, '/settings/folders')
    const row = double(mail, 'Sent Items')
    await row.getByRole('button', { name: 'Merge into Sent' }).click()
    await expect(row.getByRole('button', { name: 'Delete empty folder' })).toBeVisible()
    await deliver(imap, 'Sent Items', { subject: 'Just in time' })
    await row.getByRole('button', { name: 'Delete empty folder' }).click()
    await expect(mail.failed).toHaveText('There are messages in this folder, so it was not deleted.')
    expect(await subjects(imap, 'Sent Items')).toEqual(['Just in time'])
    await expect(row).toContainText('1 message')
  })

  test('a double that has gone meanwhile: nothing is moved, and it says so', async ({
    mail,
    imap,
    account,
  }) => {
    await imap.mailboxCreate('Sent Items')
    await deliverMany(imap, 'Sent Items', 1)
    await mail.signIn(account, '/settings/folders')
    const row = double(mail, 'Sent Items')
    await expect(row).toContainText('1 message')
    await mail.beforeRequest('mailboxes/merging?*', () => imap.mailboxDelete('Sent Items'))
    await row.getByRole('button', { name: 'Merge into Sent' }).click()
    await expect(mail.failed).toHaveText(/^This folder is not there\./)
    expect(await subjects(imap, 'Sent')).toEqual([])
  })

  test('special folders cannot be merged away', async ({ request, imap, account, web }) => {
    await deliver(imap, 'INBOX', { subject: 'Stays' })
    await signInApi(request, web.origin, account)
    for (const mailbox of ['INBOX', 'Trash']) {
      const answer = await request.get(
        `${web.origin}/api/mailboxes/merging?${new URLSearchParams({ mailbox, target: 'Sent' })}`,
      )
      expect(answer.status()).toBe(422)
      const deletion = await request.post(`${web.origin}/api/mailboxes/delete-empty`, { data: { mailbox } })
      expect(deletion.ok()).toBe(false)
    }
    expect(await subjects(imap, 'INBOX')).toEqual(['Stays'])
  })
})
