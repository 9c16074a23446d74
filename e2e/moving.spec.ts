import type { ImapFlow } from 'imapflow'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

async function subjects(imap: ImapFlow, mailbox: string): Promise<string[]> {
  await imap.mailboxOpen(mailbox)
  await imap.noop()
  const found: string[] = []
  if (imap.mailbox && imap.mailbox.exists > 0) {
    for await (const message of imap.fetch('1:*', { envelope: true }))
      found.push(message.envelope?.subject ?? '')
  }
  return found.sort()
}

test('moves the open message to a folder and opens the next one down', async ({ mail, imap, account }) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.moveTo('Projects')
  await expect(mail.done).toHaveText('Moved 1 message to Projects')
  await expect(mail.article.getByRole('heading', { name: 'Message 1' })).toBeVisible()
  expect(await subjects(imap, 'Projects')).toEqual(['Message 2'])
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 3'])
})

test('undoes a move', async ({ mail, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Keep me' })
  await mail.signIn(account)
  await mail.check('Keep me')
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.notifications.getByRole('button', { name: 'Undo' }).click()
  await expect(mail.row('Keep me')).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Keep me'])
  expect(await subjects(imap, 'Archive')).toEqual([])
})
