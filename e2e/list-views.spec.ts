import type { ImapFlow } from 'imapflow'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

/** Four messages of which each order is another one; by arrival, the newest first, they are Pear, Fig, Quince, Apple. */
async function fill(imap: ImapFlow, me: string): Promise<void> {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number))
  const file = { filename: 'a.txt', type: 'text/plain', content: Buffer.from('a') }
  const to = 'Somebody <else@mill.example>'
  await deliver(imap, 'INBOX', {
    subject: 'Apple',
    text: 'Short',
    from: 'Zoe <a@x.example>',
    date: day(3),
    to,
    flags: ['\\Seen'],
  })
  await deliver(imap, 'INBOX', {
    ...{ subject: 'Quince', from: 'Ben <z@x.example>', date: day(1), flags: ['\\Seen', '\\Flagged'] },
    ...{ to, text: 'long '.repeat(2000) },
  })
  await deliver(imap, 'INBOX', {
    subject: 'Re: Fig',
    from: 'Eve <b@x.example>',
    date: day(4),
    to: me,
    text: 'Fig '.repeat(60),
  })
  await deliver(imap, 'INBOX', {
    ...{ subject: 'Pear', from: 'Amy <c@x.example>', date: day(2), to, flags: ['\\Seen'] },
    ...{ attachments: [file], text: 'longer '.repeat(200) },
  })
}

function subjects({ rows }: MailPage) {
  return rows.getByRole('link')
}

async function choose({ page }: MailPage, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Order and filter' }).click()
  await page.getByRole('menuitemradio', { name, exact: true }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

const orders = [
  ['Date sent', 'date', ['Re: Fig', 'Apple', 'Pear', 'Quince'], 'Oldest first'],
  ['Sender', 'from', ['Pear', 'Quince', 'Re: Fig', 'Apple'], 'Z to A'],
  ['Subject', 'subject', ['Apple', 'Re: Fig', 'Pear', 'Quince'], 'Z to A'],
  ['Size', 'size', ['Quince', 'Pear', 'Re: Fig', 'Apple'], 'Smallest first'],
  ['Unread first', 'unread', ['Re: Fig', 'Pear', 'Quince', 'Apple'], 'Unread last'],
  ['Starred first', 'starred', ['Quince', 'Pear', 'Re: Fig', 'Apple'], 'Starred last'],
  ['Date received', 'received', ['Pear', 'Re: Fig', 'Quince', 'Apple'], 'Oldest first'],
] as const

test('each order is that of the server, in both directions, and stands in the address', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap, account.user)
  await mail.signIn(account)
  await expect(subjects(mail)).toHaveText(['Pear', 'Re: Fig', 'Quince', 'Apple'])
  for (const [name, key, order, reversed] of orders) {
    await test.step(name, async () => {
      await choose(mail, name)
      await expect(subjects(mail)).toHaveText([...order])
      const search = key === 'received' ? '' : `?sort=${key}`
      await expect(page).toHaveURL(`${mail.origin}/mail/INBOX${search}`)
      await choose(mail, reversed)
      await expect(subjects(mail)).toHaveText([...order].reverse())
      await expect(page).toHaveURL(`${mail.origin}/mail/INBOX?sort=-${key}`)
      await page.reload()
      await mail.ready()
      await expect(subjects(mail)).toHaveText([...order].reverse())
    })
  }
})

test('each filter leaves what it says, and says what is left out', async ({ mail, imap, account, page }) => {
  await fill(imap, account.user)
  await mail.signIn(account)
  for (const [name, left] of [
    ['Unread', ['Re: Fig']],
    ['Starred', ['Quince']],
    ['With attachment', ['Pear']],
    ['To me', ['Re: Fig']],
    ['All messages', ['Pear', 'Re: Fig', 'Quince', 'Apple']],
  ] as const) {
    await test.step(name, async () => {
      await choose(mail, name)
      await expect(subjects(mail)).toHaveText([...left])
      await expect(mail.grid).toHaveAttribute('aria-rowcount', `${left.length}`)
    })
  }
  await choose(mail, 'Starred')
  await expect(page.getByRole('note')).toContainText('Only starred')
  await page.getByRole('button', { name: 'Back to usual' }).click()
  await expect(subjects(mail)).toHaveText(['Pear', 'Re: Fig', 'Quince', 'Apple'])
  await mail.openFolder('Sent')
  await choose(mail, 'Unread')
  await expect(page.getByText('No such message here')).toBeVisible()
})

test('in another order messages are opened, stepped through, selected and moved as in any', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap, account.user)
  await mail.signIn(account)
  await choose(mail, 'Subject')
  await expect(subjects(mail)).toHaveText(['Apple', 'Re: Fig', 'Pear', 'Quince'])
  await mail.open('Apple')
  await page.keyboard.press('j')
  await expect(mail.heading('Re: Fig')).toBeVisible()
  await expect(page).toHaveURL(/sort=subject/)
  await mail.action('Archive').click()
  await expect(mail.done).toContainText('Archived 1 message')
  await expect(mail.heading('Pear')).toBeVisible()
  await expect(subjects(mail)).toHaveText(['Apple', 'Pear', 'Quince'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(subjects(mail)).toHaveText(['Apple', 'Re: Fig', 'Pear', 'Quince'])
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX?sort=subject`)
  await mail.row('Apple').click({ modifiers: ['ControlOrMeta'] })
  await mail.row('Pear').click({ modifiers: ['Shift'] })
  await expect(mail.selectedRows).toHaveCount(3)
  await mail.folder('Sent').click()
  await mail.folder('Inbox').click()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
})

test('new mail and changes elsewhere come into an order too', async ({ mail, imap, account, page }) => {
  await fill(imap, account.user)
  await mail.signIn(account)
  await choose(mail, 'Unread')
  await expect(subjects(mail)).toHaveText(['Re: Fig'])
  await imap.mailboxOpen('INBOX')
  await imap.messageFlagsRemove({ seq: '1' }, ['\\Seen'])
  await deliver(imap, 'INBOX', { subject: 'Plum' })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(subjects(mail)).toHaveText(['Plum', 'Re: Fig', 'Apple'])
})

test('an order of many is fetched as it is looked at, and a range over what is not there yet is whole', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 130, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await choose(mail, 'Size')
  await choose(mail, 'Smallest first')
  await expect(subjects(mail).first()).toHaveText('Message 1')
  await mail.row('Message 1').click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('Shift+End')
  await expect(page.getByText('130 of 130 selected')).toBeVisible()
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '130')
})
