import type { ImapFlow } from 'imapflow'
import { fillMailbox } from './fixtures/fill.ts'
import { intercept } from './fixtures/intercept.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

/** Holds the requests of a path back after so many, until it is told to let them go on. */
async function holdAfter({ page }: MailPage, path: string, free: number): Promise<() => void> {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  let count = 0
  await intercept(page, `**${path}`, async (route) => {
    count += 1
    if (count > free) await gate
    await route.continue()
  })
  return release
}

async function counts(imap: ImapFlow, ...mailboxes: string[]): Promise<number[]> {
  const all: number[] = []
  for (const mailbox of mailboxes) {
    const status = await imap.status(mailbox, { messages: true })
    all.push(status ? (status.messages ?? -1) : -1)
  }
  return all
}

async function subjectsOf(imap: ImapFlow, mailbox: string): Promise<Set<string>> {
  await imap.mailboxOpen(mailbox)
  const messages = await imap.fetchAll('1:*', { envelope: true })
  return new Set(messages.map(({ envelope }) => envelope?.subject ?? ''))
}

test('12,480 messages are selected and moved, cancelled half way and brought back, and none is lost', async ({
  mail,
  imap,
  account,
  page,
}) => {
  test.slow()
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 12_480 })
  await mail.signIn(account)
  const release = await holdAfter(mail, '/api/messages/move', 6)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await expect(page.getByText('12,480 of 12,480 selected')).toBeVisible()
  await mail.action('Archive').click()
  const progress = page.getByRole('progressbar', { name: 'Moving 12,480 messages' })
  await expect(progress).toHaveAttribute('aria-valuenow', '6000')
  await expect(progress).toHaveAttribute('aria-valuemax', '12480')
  // Work goes on while another folder and another page are looked at.
  await mail.folder('Sent').click()
  await expect(page.getByText('Nothing sent yet')).toBeVisible()
  await page.getByRole('link', { name: 'Storage' }).filter({ visible: true }).click()
  await expect(page).toHaveURL(/\/storage$/)
  await expect(progress).toBeVisible()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  release()
  await expect(mail.done).toHaveText('Archived 7,000 messages, and left 5,480 as they were')
  await expect(progress).toHaveCount(0)
  expect(await counts(imap, 'INBOX', 'Archive')).toEqual([5480, 7000])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(mail.done).toHaveText('Moved 7,000 messages back')
  expect(await counts(imap, 'INBOX', 'Archive')).toEqual([12_480, 0])
  expect((await subjectsOf(imap, 'INBOX')).size).toBe(12_480)
  await page.goto(`${mail.origin}/mail/INBOX`)
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '12480')
})

test('what is done before "Select all" has all of them is done to all of them', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 300 })
  await mail.signIn(account)
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  await intercept(page, '**/api/messages/uids?**', async (route) => {
    await gate
    await route.continue()
  })
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await mail.action('Archive').click()
  release()
  await expect(mail.done).toHaveText('Archived 300 messages')
  expect(await counts(imap, 'INBOX', 'Archive')).toEqual([0, 300])
})

test('many are marked as read and deleted for good in steps', async ({ mail, imap, account, page }) => {
  test.slow()
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 2500 })
  await mail.signIn(account)
  const marked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/messages/flags')) marked.push(request.postData() ?? '')
  })
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await mail.action('Mark as read').click()
  await expect(mail.folder('Inbox')).toHaveAccessibleName('Inbox')
  await imap.mailboxOpen('INBOX')
  expect((await imap.search({ seen: false })) || []).toEqual([])
  // Of a mailbox that is selected, Dovecot's STATUS is old.
  await imap.mailboxClose()
  // In ranges, never one by one.
  expect(marked).toHaveLength(3)
  for (const body of marked) expect(body.length).toBeLessThan(200)
  await page.keyboard.press('Shift+Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(mail.done).toHaveText('Deleted 2,500 messages for good')
  expect(await counts(imap, 'INBOX')).toEqual([0])
})

test.describe('half way', () => {
  test.use({ allowedErrors: [/status of 50\d/] })

  test('a failure says how far it got, and what is done can be undone', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await fillMailbox({ ...account, mailbox: 'INBOX', count: 2500 })
    await mail.signIn(account)
    let count = 0
    await intercept(page, '**/api/messages/move', async (route) => {
      count += 1
      if (count !== 2) return route.continue()
      const problem = { type: 'urn:wren:problem:timeout', title: 'Too late.', status: 504 }
      await route.fulfill({ status: 504, contentType: 'application/problem+json', json: problem })
    })
    await page.getByRole('checkbox', { name: 'Select all' }).check()
    await mail.action('Archive').click()
    await expect(mail.alert).toHaveText('Archived 1,000 messages, then it stopped. Too late.')
    expect(await counts(imap, 'INBOX', 'Archive')).toEqual([1500, 1000])
    await expect(mail.grid).toHaveAttribute('aria-rowcount', '1500')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(mail.done).toHaveText('Moved 1,000 messages back')
    expect(await counts(imap, 'INBOX', 'Archive')).toEqual([2500, 0])
  })
})
