import type { ImapFlow } from 'imapflow'
import { deliver } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { test as old } from './fixtures/no-move.ts'
import { expect, test } from './fixtures/wire.ts'
import type { MailPage } from './pages/mail-page.ts'

const day = (date: number) => new Date(Date.UTC(2026, 9, date))

/** A question by Ana, an own answer in Sent, an answer to that by Ben, and something else that came between. */
async function fill(imap: ImapFlow, me: string): Promise<void> {
  const ana = { from: 'Ana Lima <ana@choir.example>', to: me }
  await deliver(imap, 'INBOX', {
    ...{ ...ana, subject: 'Which hall?', messageId: 'q@x', text: 'Which one?', received: day(1) },
    flags: ['\\Seen'],
  })
  await deliver(imap, 'Sent', {
    ...{ from: me, subject: 'Re: Which hall?', messageId: 'a@x', inReplyTo: 'q@x', references: ['q@x'] },
    ...{ text: 'The large one.', received: day(2), flags: ['\\Seen'] },
  })
  await deliver(imap, 'INBOX', { ...ana, subject: 'Bread', received: day(3), flags: ['\\Seen'] })
  await deliver(imap, 'INBOX', {
    ...{ from: 'Ben Ek <ben@mill.example>', subject: 'Re: Which hall?', messageId: 'b@x', inReplyTo: 'a@x' },
    ...{ references: ['q@x', 'a@x'], text: 'Agreed.', received: day(4) },
  })
  await deliver(imap, 'INBOX', { ...ana, subject: 'Soup', received: day(5), flags: ['\\Seen'] })
}

async function switchConversations({ page }: MailPage): Promise<void> {
  await page.getByRole('button', { name: 'Order and filter' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Conversations' }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

const links = (mail: MailPage) => mail.rows.getByRole('link')
const lines = ({ page }: MailPage, name: string) => page.getByRole('list', { name }).getByRole('button')

test('messages that belong together are one row, own answers among them, as each folder has it', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap, account.user)
  await mail.signIn(account)
  await expect(links(mail)).toHaveText(['Soup', 'Re: Which hall?', 'Bread', 'Which hall?'])
  await switchConversations(mail)
  await expect(links(mail)).toHaveText(['Soup', 'Re: Which hall?', 'Bread'])
  await expect(page.getByText('3 conversations')).toBeVisible()
  const row = mail.row('Re: Which hall?')
  await expect(row).toContainText('Ana, me, Ben')
  await expect(row).toContainText('3 messages')
  await expect(row).toContainText('Agreed.')
  await expect(row.getByText('Unread')).toBeAttached()
  await mail.open('Re: Which hall?')
  await expect(mail.body).toContainText('Agreed.')
  await expect(row).toHaveAttribute('aria-current', 'true')
  await expect(row.getByText('Unread')).toHaveCount(0)
  await expect(lines(mail, 'Earlier messages')).toHaveText([/Ana Lima.*Which one\?/, /me.*The large one\./])
  await lines(mail, 'Earlier messages').nth(1).click()
  await expect(mail.body).toContainText('The large one.')
  await expect(lines(mail, 'Later messages')).toHaveText([/Ben Ek.*Agreed\./])
  await lines(mail, 'Earlier messages').nth(0).click()
  await expect(mail.body).toContainText('Which one?')
  await expect(lines(mail, 'Later messages')).toHaveCount(2)
  await page.reload()
  await expect(mail.body).toContainText('Which one?')
  await expect(row).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(mail.heading('Soup')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Earlier messages' })).toHaveCount(0)
  await page.keyboard.press('j')
  await expect(mail.body).toContainText('Agreed.')
  await mail.openFolder('Sent')
  await expect(page.getByText('1 message', { exact: true })).toBeVisible()
  await mail.openFolder('Inbox')
  await expect(links(mail)).toHaveCount(3)
  await switchConversations(mail)
  await expect(links(mail)).toHaveCount(4)
})

test('what is done with a conversation is done with all of it, and undone', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap, account.user)
  await mail.signIn(account)
  await switchConversations(mail)
  await expect(links(mail)).toHaveCount(3)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(mail.row('Re: Which hall?')).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('Shift+I')
  await expect(mail.folder('Inbox')).toHaveAccessibleName('Inbox')
  await page.keyboard.press('s')
  await expect(mail.row('Re: Which hall?').getByRole('img', { name: 'Starred' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(mail.done).toHaveText('Archived 2 messages')
  await expect(links(mail)).toHaveText(['Soup', 'Bread'])
  expect(await subjects(imap, 'Archive')).toEqual(['Re: Which hall?', 'Which hall?'])
  expect(await subjects(imap, 'Sent')).toEqual(['Re: Which hall?'])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 2 messages back')
  await expect(mail.row('Re: Which hall?')).toContainText('3 messages')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('#')
  await expect(mail.done).toHaveText('Deleted 4 messages')
  expect(await subjects(imap, 'INBOX')).toEqual([])
})

test('what arrives comes to its conversation, what goes leaves it, and the server is not asked for all again', async ({
  mail,
  imap,
  account,
  page,
  wire,
}) => {
  await fill(imap, account.user)
  await mail.signIn(account)
  await switchConversations(mail)
  await expect(links(mail)).toHaveText(['Soup', 'Re: Which hall?', 'Bread'])
  await deliver(imap, 'INBOX', {
    ...{ from: 'Eve <eve@x.example>', subject: 'Re: Which hall?', messageId: 'c@x', inReplyTo: 'b@x' },
    text: 'Me too.',
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(links(mail)).toHaveText(['Re: Which hall?', 'Soup', 'Bread'])
  await expect(mail.row('Re: Which hall?')).toContainText('Ana, me, Ben, Eve')
  await imap.mailboxOpen('INBOX')
  await imap.messageDelete('1')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(mail.row('Re: Which hall?')).toContainText('me, Ben, Eve')
  await expect(mail.row('Re: Which hall?')).not.toContainText('Ana')
  const threads = wire.commands().filter((command) => command.startsWith('UID THREAD'))
  expect(threads).toEqual(['UID THREAD REFS UTF-8 ALL'])
})

test('of 100,000 messages, only the conversations on the screen are fetched', async ({
  mail,
  account,
  page,
  web,
  wire,
  shared,
}) => {
  test.setTimeout(240_000)
  await fillMailbox({ ...account, port: shared.imapPort, mailbox: 'INBOX', count: 100_000 })
  await mail.signIn(account)
  await switchConversations(mail)
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '100000')
  await page.goto('about:blank')
  for (const position of [50_000, 50_000]) {
    wire.reset()
    const query = `mailbox=INBOX&position=${position}&limit=50&threads=1`
    const answer = await page.request.get(`${web.origin}/api/messages?${query}`)
    const { rows } = (await answer.json()) as { rows: unknown[] }
    expect(rows).toHaveLength(50)
    expect(wire.commands().filter((command) => /THREAD|SEARCH/.test(command))).toEqual([])
    expect(wire.received()).toBeLessThan(80_000)
  }
})

old(
  'where the server knows nothing of conversations, References and subjects tell',
  async ({ mail, imap, account, page }) => {
    await fill(imap, account.user)
    await deliver(imap, 'INBOX', { subject: 'RE: bread', from: 'Old <old@x.example>', text: 'No reference' })
    await mail.signIn(account)
    await switchConversations(mail)
    await expect(links(mail)).toHaveText(['RE: bread', 'Soup', 'Re: Which hall?'])
    await mail.open('RE: bread')
    await expect(lines(mail, 'Earlier messages')).toHaveCount(1)
    await mail.open('Re: Which hall?')
    await expect(lines(mail, 'Earlier messages')).toHaveText([/Ana Lima/, /me/])
    await page.keyboard.press('e')
    await expect(mail.done).toHaveText('Archived 2 messages')
  },
)
