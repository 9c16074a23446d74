import type { ImapFlow } from 'imapflow'
import { deliver } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

async function search({ page }: MailPage, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search mail' }).fill(words)
  await page.keyboard.press('Enter')
  await page.waitForURL(({ search: found }) => new URLSearchParams(found).get('q') === words)
  await expect(page.getByRole('status').filter({ hasText: /^[\d,]+ found/ })).toBeVisible()
}

const subjects = (mail: MailPage) => mail.grid.getByRole('row').getByRole('link')
const day = (date: number) => new Date(Date.UTC(2026, 9, date))

/** Five messages about soup, the newest last; each has its folder in its subject. */
async function fill(imap: ImapFlow): Promise<void> {
  await imap.mailboxCreate('Work/Old bills')
  await deliver(imap, 'INBOX', { subject: 'Inbox, long ago', text: 'soup', received: day(1) })
  await deliver(imap, 'Sent', {
    subject: 'Sent',
    to: 'Zoe <zoe@mill.example>',
    text: 'soup',
    received: day(2),
  })
  await deliver(imap, 'Work/Old bills', { subject: 'Bill', text: 'soup', received: day(3) })
  await deliver(imap, 'Trash', { subject: 'Trash', text: 'soup', received: day(4) })
  await deliver(imap, 'INBOX', { subject: 'Inbox', text: 'soup', received: day(5) })
  await deliver(imap, 'INBOX', { subject: 'Other', received: day(6) })
}

const counts = async (imap: ImapFlow, ...paths: string[]) =>
  Promise.all(
    paths.map(async (path) => {
      await imap.noop()
      const status = await imap.status(path, { messages: true })
      return status ? status.messages : null
    }),
  )

test('a search in all folders has the newest first, and each row says where it is', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap)
  await mail.signIn(account)
  await search(mail, 'soup')
  await expect(subjects(mail)).toHaveText(['Inbox', 'Inbox, long ago'])
  await page.getByRole('button', { name: 'All folders' }).click()
  await expect(page).toHaveURL(/\?q=soup\+in%3Aall$/)
  await expect(page.getByRole('heading', { level: 1, name: 'All folders' })).toBeVisible()
  await expect(subjects(mail)).toHaveText(['Inbox', 'Trash', 'Bill', 'Sent', 'Inbox, long ago'])
  await expect(mail.row('Bill')).toContainText('Work/Old bills')
  await expect(mail.row('Trash')).toContainText('Trash')
  await expect(mail.row('Sent')).toContainText('To: Zoe')
  await mail.open('Bill')
  await expect(page.getByRole('button', { name: 'Inbox', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\/mail\/Work%2FOld%20bills\/1\?v=\d+&q=soup\+in%3Aall$/)
  await expect(mail.row('Bill')).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('j')
  await expect(mail.heading('Sent')).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  await expect(mail.heading('Trash')).toBeVisible()
  await page.reload()
  await expect(mail.heading('Trash')).toBeVisible()
  await expect(subjects(mail)).toHaveText(['Inbox', 'Trash', 'Bill', 'Sent', 'Inbox, long ago'])
  await expect(mail.row('Trash')).toHaveAttribute('aria-current', 'true')
  await page.goBack()
  await expect(mail.heading('Bill')).toBeVisible()
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await expect(page).toHaveURL(`${mail.origin}/mail/Trash?q=soup`)
  await expect(subjects(mail)).toHaveText(['Trash'])
  await page.goBack()
  await page.keyboard.press('u')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('')
})

test('what is found in several folders is moved, starred, deleted and put back where it was', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap)
  await mail.signIn(account)
  await search(mail, 'soup in:all')
  for (const subject of ['Inbox', 'Bill', 'Sent']) await mail.row(subject).getByRole('checkbox').check()
  await page.keyboard.press('s')
  for (const subject of ['Inbox', 'Bill', 'Sent']) {
    await expect(mail.row(subject).getByRole('img', { name: 'Starred' })).toBeVisible()
  }
  await expect
    .poll(async () => {
      const found: unknown[] = []
      for (const path of ['INBOX', 'Sent', 'Work/Old bills']) {
        await imap.mailboxOpen(path)
        found.push(await imap.search({ flagged: true }, { uid: true }))
      }
      return found
    })
    .toEqual([[2], [1], [1]])
  await page.keyboard.press('#')
  await expect(mail.done).toContainText('Deleted 3 messages')
  await expect(subjects(mail)).toHaveText(['Trash', 'Inbox, long ago'])
  await expect.poll(() => counts(imap, 'INBOX', 'Sent', 'Work/Old bills', 'Trash')).toEqual([2, 0, 0, 4])
  await mail.undo.click()
  await expect(mail.done).toContainText('Moved 3 messages back')
  await expect.poll(() => counts(imap, 'INBOX', 'Sent', 'Work/Old bills', 'Trash')).toEqual([3, 1, 1, 1])
  await expect(subjects(mail)).toHaveText(['Inbox', 'Trash', 'Bill', 'Sent', 'Inbox, long ago'])
  await mail.open('Trash')
  await page.keyboard.press('#')
  await expect(mail.destroyDialog).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await expect(mail.row('Trash')).toBeFocused()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('5 of 5 selected')).toBeVisible()
  await page.keyboard.press('e')
  await expect(mail.done).toContainText('Archived 5 messages')
  await expect
    .poll(() => counts(imap, 'INBOX', 'Sent', 'Work/Old bills', 'Trash', 'Archive'))
    .toEqual([...[1, 0, 0, 0, 5]])
})

test('folders are named in a search, several of them or none that is there', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap)
  await mail.signIn(account)
  for (const [words, found] of [
    ['soup in:sent', ['Sent']],
    ['in:"old bills"', ['Bill']],
    ['soup in:all -in:trash -in:inbox', ['Bill', 'Sent']],
    ['in:inbox in:sent', ['Other', 'Inbox', 'Sent', 'Inbox, long ago']],
  ] as const) {
    await search(mail, words)
    await expect(subjects(mail)).toHaveText([...found])
  }
  await page.getByRole('searchbox').fill('in:nowhere soup')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no folder of that name.')).toBeVisible()
  await page.getByRole('button', { name: 'Search all folders' }).click()
  await expect(subjects(mail)).toHaveCount(5)
})

test('a search without a hit offers all folders, and folders are offered by name', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap)
  await mail.signIn(account)
  await search(mail, 'subject:bill')
  await page.getByRole('button', { name: 'Search all folders' }).click()
  await expect(subjects(mail)).toHaveText(['Bill'])
  const box = page.getByRole('searchbox')
  await box.fill('soup in:old')
  await page
    .getByRole('list', { name: 'Suggestions' })
    .getByRole('button', { name: /Old bills/ })
    .click()
  await expect(box).toHaveValue('soup in:"Work/Old bills"')
  await expect(subjects(mail)).toHaveText(['Bill'])
})

test('of very many in one folder, the newest are listed, and that is said', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const { port, user, password } = account
  await fillMailbox({ port, user, password, mailbox: 'INBOX', count: 1500 })
  await deliver(imap, 'Archive', { subject: 'Alone', received: day(1) })
  await mail.signIn(account)
  await search(mail, 'larger:1 in:all')
  await expect(page.getByRole('status').filter({ hasText: 'found' })).toHaveText(
    '1,001 found. Of Inbox, the newest 1,000 are listed: search there alone for more.',
  )
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '1001')
})

test('a search is kept in the sidebar, on every computer, and removed with Undo', async ({
  mail,
  imap,
  account,
  page,
  browser,
}) => {
  await fill(imap)
  await mail.signIn(account)
  const nav = page.getByRole('navigation', { name: 'Folders' })
  await search(mail, 'soup in:all')
  const save = page.getByRole('button', { name: 'Save this search' })
  await save.click()
  await expect(save).toHaveAttribute('aria-pressed', 'true')
  await expect(nav.getByRole('link', { name: 'soup in:all' })).toHaveAttribute('aria-current', 'page')
  await search(mail, 'long')
  await save.click()
  await expect(nav.getByRole('link')).toHaveText(['soup in:all', 'longInbox'])
  await mail.openFolder('Sent')
  await nav.getByRole('link', { name: 'long' }).click()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX?q=long`)
  await expect(subjects(mail)).toHaveText(['Inbox, long ago'])
  await nav.getByRole('button', { name: 'Remove the search “soup in:all”' }).click()
  await expect(nav.getByRole('link')).toHaveText(['longInbox'])
  await mail.undo.click()
  await expect(nav.getByRole('link')).toHaveText(['longInbox', 'soup in:all'])
  const elsewhere = await browser.newPage()
  const other = new MailPage(elsewhere, mail.origin)
  await elsewhere.goto(`${mail.origin}/sign-in`)
  await other.signIn(account)
  const there = elsewhere.getByRole('navigation', { name: 'Folders' })
  await expect(there.getByRole('link')).toHaveText(['longInbox', 'soup in:all'])
  await there.getByRole('link', { name: 'soup in:all' }).click()
  await expect(subjects(other)).toHaveCount(5)
  await elsewhere.close()
})
