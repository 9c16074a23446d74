import { expect, test } from '@playwright/test'
import { connectImap, makeAccount } from './fixtures/account.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { getShared } from './servers/shared.ts'

test('a filled mailbox has its messages numbered by their places, one in ten unread', async () => {
  const { imapPort } = getShared()
  const account = makeAccount(imapPort, '10M')
  await fillMailbox({ ...account, mailbox: 'Bulk', count: 1100 })
  const imap = await connectImap(account)
  expect(await imap.status('Bulk', { messages: true, unseen: true })).toMatchObject({
    messages: 1100,
    unseen: 110,
  })
  await imap.mailboxOpen('Bulk')
  const rows = await imap.fetchAll('1,501,1100', { envelope: true })
  expect(rows.map((row) => row.envelope?.subject)).toEqual([
    'Message 000001',
    'Message 000501',
    'Message 001100',
  ])
  await imap.logout()
})
