import type { ImapFlow } from 'imapflow'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

const subjects = ({ rows }: MailPage) => rows.getByRole('link')

async function search({ page }: MailPage, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search mail' }).fill(words)
  await page.keyboard.press('Enter')
  // The bar above the list comes with the first search, and moves the rows down.
  await expect(page.getByRole('status').filter({ hasText: /^[\d,]+ found/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0)
}

async function fill(imap: ImapFlow): Promise<void> {
  const file = { filename: 'a.pdf', type: 'application/pdf', content: Buffer.alloc(30_000, 'a') }
  const old = new Date(Date.UTC(2024, 4, 1))
  await deliver(imap, 'INBOX', {
    subject: 'Choir practice',
    from: 'Ben Ek <ben@mill.example>',
    received: old,
    flags: ['\\Seen'],
  })
  await deliver(imap, 'INBOX', {
    subject: 'A bill',
    from: 'Ana <ana@mill.example>',
    text: 'For the choir: 90',
    attachments: [file],
    flags: ['\\Seen'],
  })
  await deliver(imap, 'INBOX', {
    subject: 'Été à Genève',
    from: 'Ana <ana@mill.example>',
    to: 'Zoë <zoe@wren.example>',
    flags: ['\\Flagged'],
  })
  await deliver(imap, 'INBOX', {
    subject: 'Lunch',
    from: 'Choir of Wren <choir@wren.example>',
    text: 'Soup "A" (b)',
  })
}

const cases: [string, string[]][] = [
  ['choir', ['Lunch', 'A bill', 'Choir practice']],
  ['CHOIR practice', ['Choir practice']],
  ['"choir practice"', ['Choir practice']],
  ['"practice choir"', []],
  ['choir -bill', ['Lunch', 'Choir practice']],
  ['-choir', ['Été à Genève']],
  ['from:choir', ['Lunch']],
  ['from:ben@mill.example', ['Choir practice']],
  ['to:zoë', ['Été à Genève']],
  ['genève', ['Été à Genève']],
  ['subject:lunch', ['Lunch']],
  ['body:90', ['A bill']],
  ['soup "(b)"', ['Lunch']],
  ['has:attachment', ['A bill']],
  ['larger:20k', ['A bill']],
  ['-larger:20k choir', ['Lunch', 'Choir practice']],
  ['is:unread', ['Lunch', 'Été à Genève']],
  ['is:starred', ['Été à Genève']],
  ['before:2025-01-01', ['Choir practice']],
  ['older:1y', ['Choir practice']],
  ['after:2025 is:read', ['A bill']],
]

test('words and operators find what they say, the newest first', async ({ mail, imap, account, page }) => {
  await fill(imap)
  await mail.signIn(account)
  for (const [words, found] of cases) {
    await test.step(words, async () => {
      await search(mail, words)
      await expect(page.getByRole('status').filter({ hasText: 'found' })).toHaveText(`${found.length} found.`)
      await expect(subjects(mail)).toHaveText(found)
    })
  }
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX?q=after%3A2025+is%3Aread`)
})

test('a search stands in the address: reload, Back and a message beside it', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap)
  await mail.signIn(account)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await search(mail, 'choir')
  await mail.open('A bill')
  await expect(page).toHaveURL(/\/mail\/INBOX\/\d+\?v=\d+&q=choir$/)
  await page.reload()
  await expect(mail.heading('A bill')).toBeVisible()
  await expect(subjects(mail)).toHaveText(['Lunch', 'A bill', 'Choir practice'])
  await page.keyboard.press('j')
  await expect(mail.heading('Choir practice')).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX?q=choir`)
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await expect(subjects(mail)).toHaveCount(4)
  await page.goForward()
  await expect(page.getByRole('searchbox')).toHaveValue('choir')
  await expect(subjects(mail)).toHaveCount(3)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  await expect(subjects(mail)).toHaveCount(4)
  // The box can take the next words, and covers nothing meanwhile.
  await expect(page.getByRole('searchbox', { name: 'Search mail' })).toBeFocused()
  await expect(page.getByText('who wrote it')).toHaveCount(0)
})

test('what is found is selected, moved and starred as anywhere', async ({ mail, imap, account, page }) => {
  await fill(imap)
  await deliverMany(imap, 'INBOX', 80, { text: 'needle', flags: ['\\Seen'] })
  await mail.signIn(account)
  await search(mail, 'needle')
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '80')
  await mail.row('Message 80').click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('s')
  await expect(mail.row('Message 80').getByRole('img', { name: 'Starred' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await expect(page.getByText('80 of 80 selected')).toBeVisible()
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 80 messages')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await imap.mailboxOpen('Archive')
  expect((await imap.search({ body: 'needle' })) || []).toHaveLength(80)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '80')
  await expect(mail.row('Message 80')).toBeVisible()
  await search(mail, 'choir practice')
  await expect(subjects(mail)).toHaveText(['Choir practice'])
})

test('what subjects and people tell is there before the texts are read, and other work goes on meanwhile', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 40_000 })
  await deliver(imap, 'INBOX', { subject: 'Needle', text: 'Hay' })
  await mail.signIn(account)
  await page.getByRole('searchbox').fill('needle')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar', { name: 'Reading texts' })).toBeVisible()
  await expect(subjects(mail)).toHaveText(['Needle'])
  await mail.open('Needle')
  await expect(mail.body).toContainText('Hay')
  await expect(page.getByRole('status').filter({ hasText: 'found' })).toHaveText('1 found.')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '40001')
})

test('what is typed while a search begins stays typed', async ({ mail, imap, account, page }) => {
  await fill(imap)
  await mail.signIn(account)
  const box = page.getByRole('searchbox', { name: 'Search mail' })
  await box.fill('choir')
  // In one task, so that the page has no moment to follow its address between them.
  await box.evaluate((element) => {
    const input = element as HTMLInputElement
    input.form?.requestSubmit()
    input.setRangeText(' bill', input.value.length, input.value.length, 'end')
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX?q=choir`)
  await expect(subjects(mail)).toHaveCount(3)
  await expect(box).toHaveValue('choir bill')
  await page.keyboard.press('Enter')
  await expect(subjects(mail)).toHaveText(['A bill'])
  await page.goBack()
  await expect(box).toHaveValue('choir')
  await page.goForward()
  await expect(box).toHaveValue('choir bill')
})

test('hostile words are words: no second command, whatever they hold', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'a" OR ALL (b) {3}' })
  await deliver(imap, 'INBOX', { subject: 'Other' })
  await mail.signIn(account)
  await search(mail, 'subject:"a" OR ALL')
  for (const [words, found] of [
    ['{3}', ['a" OR ALL (b) {3}']],
    ['(b)', ['a" OR ALL (b) {3}']],
    ['%', []],
    ['*', []],
    ['\\', []],
    ['ALL', ['a" OR ALL (b) {3}']],
  ] as const) {
    await search(mail, words)
    await expect(subjects(mail)).toHaveText([...found])
  }
  await page.goto(`${mail.origin}/mail/INBOX?q=${encodeURIComponent('x\r\nA1 LOGOUT\r\n')}`)
  await expect(page.getByText('Nothing found')).toBeVisible()
})

test('operators and people are offered, by mouse and by keyboard', async ({ mail, imap, account, page }) => {
  await fill(imap)
  await mail.signIn(account)
  const box = page.getByRole('searchbox')
  const offers = page.getByRole('list', { name: 'Suggestions' })
  await box.click()
  await offers.getByRole('button', { name: 'is:starred' }).click()
  await expect(subjects(mail)).toHaveText(['Été à Genève'])
  await expect(offers).toHaveCount(0)
  await box.fill('ben')
  await expect(offers.getByRole('button')).toHaveText([/Ben Ek.*ben@mill.example/])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX?q=from%3Aben%40mill.example`)
  await expect(subjects(mail)).toHaveText(['Choir practice'])
  await box.fill('sub')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('subject:')
  await page.keyboard.type('lunch')
  await page.keyboard.press('Enter')
  await expect(subjects(mail)).toHaveText(['Lunch'])
  await box.fill('is')
  await expect(offers).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(offers).toHaveCount(0)
  await expect(box).toHaveValue('is')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
})
