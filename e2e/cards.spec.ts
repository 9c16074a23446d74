import type { ImapFlow } from 'imapflow'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

const ics = (...lines: string[]) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1@choir.example'],
    ...['SUMMARY:Choir', 'DTSTART:20260105T093000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')
const vcf = [
  ...['BEGIN:VCARD', 'VERSION:3.0', 'FN:Dana Moreau', 'EMAIL:dana@wren.example', 'TEL:+49 30 1234'],
  ...['URL:https://wren.example/dana', 'URL:https://раураl.com/', 'END:VCARD', ''],
].join('\r\n')

function sendCard(imap: ImapFlow, mailbox: string, type: string, content: string): Promise<number> {
  const file = { filename: `card.${type.split('/')[1]}`, type, content: Buffer.from(content) }
  return deliver(imap, mailbox, { subject: 'A card', attachments: [file] })
}

const term = ({ article }: MailPage, name: string) => article.getByRole('term').filter({ hasText: name })

test('an invitation names nobody where nobody is invited', async ({ mail, imap, account }) => {
  await sendCard(imap, 'INBOX', 'text/calendar', ics('LOCATION:Hall'))
  await mail.signIn(account)
  await mail.open('A card')
  await expect(term(mail, 'Where')).toBeVisible()
  await expect(term(mail, 'Who')).toHaveCount(0)
})

test('an invitation says what it is about, and where it is held', async ({ mail, imap, account }) => {
  const about = Array.from({ length: 20 }, (_, index) => `Line ${index}`).join('\\n')
  const lines = [`DESCRIPTION:${about}\\nhttps://wren.example/last`, 'URL:https://wren.example/choir']
  await sendCard(imap, 'INBOX', 'text/calendar', ics(...lines))
  await mail.signIn(account)
  await mail.open('A card')
  const card = mail.article.getByRole('region', { name: 'Invitation' })
  await expect(card.getByRole('link', { name: 'https://wren.example/choir' })).toBeVisible()
  await expect(card.getByText('Line 0')).toBeVisible()
  await expect(card).not.toContainText('Line 19')
  const more = card.getByRole('button', { name: 'Show all' })
  await more.focus()
  await mail.page.keyboard.press('Enter')
  await expect(card.getByRole('link', { name: 'https://wren.example/last' })).toBeVisible()
  const less = card.getByRole('button', { name: 'Show less' })
  await expect(less).toBeFocused()
  await less.click()
  await expect(card).not.toContainText('Line 19')
})

test('what a calendar writes in HTML is shown as words', async ({ mail, imap, account }) => {
  const html = '<p>Bring <b>scores</b>&nbsp;\\, please</p><ul><li>and tea</li></ul>\\n____________________'
  await sendCard(
    imap,
    'INBOX',
    'text/calendar',
    ics(`DESCRIPTION:${html}`, 'X-GOOGLE-CONFERENCE:https://meet.example/a'),
  )
  await mail.signIn(account)
  await mail.open('A card')
  const card = mail.article.getByRole('region', { name: 'Invitation' })
  await expect(card.getByText('Bring scores , please')).toBeVisible()
  await expect(card).toContainText('and tea')
  await expect(card).not.toContainText(/[<_]/)
  await expect(card.getByRole('link', { name: 'https://meet.example/a' })).toBeVisible()
})

test('what the message says already, its invitation does not say again', async ({ mail, imap, account }) => {
  const content = Buffer.from(ics('DESCRIPTION:Bring scores\\, please.'))
  const attachments = [{ filename: 'card.ics', type: 'text/calendar', content }]
  await deliver(imap, 'INBOX', {
    subject: 'Scores',
    html: '<p>Bring <b>scores</b>, please.</p>',
    attachments,
  })
  await mail.signIn(account)
  await mail.open('Scores')
  await expect(term(mail, 'When')).toBeVisible()
  await expect(term(mail, 'About')).toHaveCount(0)
})

test('all who are invited come out at a click', async ({ mail, imap, account }) => {
  const people = Array.from({ length: 15 }, (_, index) => `ATTENDEE:mailto:singer${index}@wren.example`)
  await sendCard(imap, 'INBOX', 'text/calendar', ics(...people))
  await mail.signIn(account)
  await mail.open('A card')
  await expect(mail.article.getByText('singer11@wren.example')).toBeVisible()
  await expect(mail.article.getByText('singer12@wren.example')).toHaveCount(0)
  await mail.article.getByRole('button', { name: 'and 3 more' }).click()
  await expect(mail.article.getByText('singer14@wren.example')).toBeVisible()
})

test('what a contact names can be followed, unless it may lead astray', async ({ mail, imap, account }) => {
  await sendCard(imap, 'INBOX', 'text/vcard', vcf)
  await mail.signIn(account)
  await mail.open('A card')
  const card = mail.article.getByRole('region', { name: 'Contact' })
  for (const [words, href] of [
    ['dana@wren.example', 'mailto:dana@wren.example'],
    ['+49 30 1234', 'tel:+49301234'],
    ['https://wren.example/dana', 'https://wren.example/dana'],
  ] as const) {
    await expect(card.getByRole('link', { name: words, exact: true })).toHaveAttribute('href', href)
  }
  await expect(card).toContainText('раураl.com')
  await expect(card.getByRole('link')).toHaveCount(3)
})

test('in Junk nothing of it can be followed', async ({ mail, imap, account }) => {
  await sendCard(imap, 'Junk', 'text/vcard', vcf)
  await mail.signIn(account)
  await mail.openFolder('Junk')
  await mail.open('A card')
  const card = mail.article.getByRole('region', { name: 'Contact' })
  await expect(card).toContainText('dana@wren.example')
  await expect(card.getByRole('link')).toHaveCount(0)
})

test('addresses in a plain text can be followed', async ({ mail, imap, account }) => {
  const text = 'Write to ana@choir.example, see www.choir.example or call tel:+4930123456.'
  await deliver(imap, 'INBOX', { subject: 'Addresses', text })
  await mail.signIn(account)
  await mail.open('Addresses')
  const hrefs = mail.body.getByRole('link')
  await expect(hrefs).toHaveText(['ana@choir.example', 'www.choir.example', 'tel:+4930123456'])
  const found = await hrefs.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(found).toEqual(['mailto:ana@choir.example', 'http://www.choir.example', 'tel:+4930123456'])
})

test('many recipients are listed in part, and all at a click', async ({ mail, imap, account }) => {
  const to = Array.from({ length: 25 }, (_, index) => `singer${index}@wren.example`).join(', ')
  await deliver(imap, 'INBOX', { subject: 'To all', to })
  await deliver(imap, 'INBOX', { subject: 'To nobody', to: 'undisclosed-recipients:;' })
  await mail.signIn(account)
  const details = mail.article.locator('button[aria-expanded]:not([aria-haspopup])')
  await mail.open('To all')
  await details.click()
  await mail.article.getByRole('button', { name: 'and 5 more' }).click()
  await expect(mail.article.locator('dl').getByText('singer24@wren.example')).toBeVisible()
  await mail.open('To nobody')
  await details.click()
  await expect(mail.article.locator('dl')).toContainText('undisclosed-recipients')
  await expect(mail.article.locator('dl')).not.toContainText('<>')
})
