import type { ImapFlow } from 'imapflow'
import { connectImap, makeAccount } from './fixtures/account.ts'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

const MIB = 1024 * 1024

/** Delivers one message of about so many octets of text. */
function fill(imap: ImapFlow, octets: number, subject = 'Ballast'): Promise<number> {
  const text = 'x'.repeat(Math.floor((octets * 3) / 4 / (78 / 76)))
  return deliver(imap, 'INBOX', { subject, text, flags: ['\\Seen'] })
}

const heading = { 80: 'Your mailbox is filling up', 90: 'Your mailbox is almost full' }

function warning(mail: MailPage, role: 'alert' | 'status', text: string) {
  return mail.page.getByRole(role).filter({ hasText: text })
}

async function removeOne(imap: ImapFlow, subject: string): Promise<void> {
  await imap.mailboxOpen('INBOX')
  await imap.messageDelete({ subject })
}

test.use({ quota: '10M' })

test('warns at 80 % as an alert once, then quietly, with a way to the storage page', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap, 8.3 * MIB)
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuetext', /\(8\d%\)$/)
  await expect(warning(mail, 'alert', heading[80])).toBeVisible()
  await page.reload()
  await expect(warning(mail, 'status', heading[80])).toBeVisible()
  await expect(mail.alert).toHaveCount(0)
  await page.getByRole('link', { name: 'See what takes room' }).click()
  await expect(page).toHaveURL(`${mail.origin}/storage`)
})

test('says nothing below 80 %', async ({ mail, imap, account, page }) => {
  await fill(imap, 7.8 * MIB)
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuetext', /\(7\d%\)$/)
  await expect(page.getByText('Your mailbox is')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
})

test('dismissed, it stays away in every folder and after a reload, by keyboard too', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap, 8.3 * MIB)
  await mail.signIn(account)
  await expect(warning(mail, 'alert', heading[80])).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(heading[80])).toHaveCount(0)
  await mail.folder('Archive').click()
  await expect(page.getByRole('main').getByText('Nothing archived yet')).toBeVisible()
  await expect(page.getByText(heading[80])).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('main').getByText('Nothing archived yet')).toBeVisible()
  await expect(mail.meter).toHaveAttribute('aria-valuetext', /\(8\d%\)$/)
  await expect(page.getByText(heading[80])).toHaveCount(0)
})

test('after a dismissal it comes back at the next threshold, as an alert', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fill(imap, 8.3 * MIB)
  await mail.signIn(account)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText(heading[80])).toHaveCount(0)
  await fill(imap, 0.9 * MIB)
  await mail.refresh()
  await expect(mail.meter).toHaveAttribute('aria-valuetext', /\(9\d%\)$/)
  await expect(warning(mail, 'alert', heading[90])).toBeVisible()
})

test('after falling below it warns again, as an alert', async ({ mail, imap, account, page }) => {
  await fill(imap, 7 * MIB)
  await fill(imap, 1.3 * MIB, 'On top')
  await mail.signIn(account)
  await page.reload()
  await expect(warning(mail, 'status', heading[80])).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await removeOne(imap, 'On top')
  await mail.refresh()
  await expect(mail.meter).toHaveAttribute('aria-valuetext', /\(7\d%\)$/)
  await fill(imap, 1.3 * MIB)
  await mail.refresh()
  await expect(warning(mail, 'alert', heading[80])).toBeVisible()
})

test('what one person has dismissed, the next one on this computer is told', async ({
  mail,
  imap,
  account,
  page,
  shared,
}) => {
  await fill(imap, 8.3 * MIB)
  await mail.signIn(account)
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText(heading[80])).toHaveCount(0)
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  const other = makeAccount(shared.imapPort, '10M')
  const otherImap = await connectImap(other)
  await fill(otherImap, 8.3 * MIB)
  await otherImap.logout()
  await mail.signIn(other)
  await expect(warning(mail, 'alert', heading[80])).toBeVisible()
})

test('what one tab has told, another tab and another computer just show', async ({
  mail,
  imap,
  account,
  context,
  browser,
}) => {
  await fill(imap, 8.3 * MIB)
  await mail.signIn(account)
  await expect(warning(mail, 'alert', heading[80])).toBeVisible()
  const tab = new MailPage(await context.newPage(), mail.origin)
  await tab.page.goto(`${mail.origin}/mail/INBOX`)
  await expect(warning(tab, 'status', heading[80])).toBeVisible()
  await expect(tab.alert).toHaveCount(0)
  const elsewhere = new MailPage(await (await browser.newContext()).newPage(), mail.origin)
  await elsewhere.signIn(account)
  await expect(warning(elsewhere, 'status', heading[80])).toBeVisible()
  await expect(elsewhere.alert).toHaveCount(0)
  const kept = elsewhere.page.waitForResponse('**/api/settings')
  await elsewhere.page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(elsewhere.page.getByText(heading[80])).toHaveCount(0)
  await kept
  await tab.page.reload()
  await expect(tab.meter).toHaveAttribute('aria-valuetext', /\(8\d%\)$/)
  await expect(tab.page.getByText(heading[80])).toHaveCount(0)
  await elsewhere.page.context().close()
})
