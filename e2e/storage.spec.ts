import type { Account } from './fixtures/account.ts'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import { installClock } from './fixtures/watch-errors.ts'
import type { MailPage } from './pages/mail-page.ts'
import { storageUsed } from './servers/doveadm.ts'
import type { Shared } from './servers/shared.ts'

const file = (octets: number) => [
  { filename: 'scan.bin', type: 'application/octet-stream', content: Buffer.alloc(octets, 7) },
]

/** The meter shows, in octets, what Dovecot has counted. */
async function expectTrue(mail: MailPage, shared: Shared, { user }: Account): Promise<number> {
  const used = await storageUsed(shared, user)
  await expect(mail.meter).toHaveAttribute('aria-valuenow', String(used))
  return used
}

test.use({ quota: '10M' })

test('the meter shows what the server counts, in the words of the limit', async ({
  mail,
  imap,
  account,
  shared,
}) => {
  await deliver(imap, 'INBOX', { attachments: file(3_000_000) })
  await mail.signIn(account)
  const used = await expectTrue(mail, shared, account)
  await expect(mail.meter).toHaveAttribute('aria-valuemax', String(10 * 1024 * 1024))
  const text = `${(used / 1024 / 1024).toFixed(1)} MB of 10 MB used (${Math.floor((used / 10 / 1024 / 1024) * 100)}%)`
  await expect(mail.meter).toHaveAttribute('aria-valuetext', text)
})

test('the meter follows a delivery within a minute, a move and a deletion for good, without a reload', async ({
  mail,
  imap,
  account,
  shared,
  page,
}) => {
  await installClock(page)
  await deliver(imap, 'INBOX', { subject: 'Small' })
  await mail.signIn(account)
  const first = await expectTrue(mail, shared, account)
  await page.evaluate(() => Object.assign(window, { stillHere: true }))

  await deliver(imap, 'INBOX', { subject: 'Large', attachments: file(1_000_000) })
  await page.clock.fastForward(60_000)
  await expect(mail.row('Large')).toBeVisible()
  const second = await expectTrue(mail, shared, account)
  expect(second).toBeGreaterThan(first + 1_000_000)

  await mail.check('Large')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  expect(await expectTrue(mail, shared, account)).toBe(second)

  await mail.folder(/^Trash/).click()
  await mail.check('Large')
  await mail.action('Delete').click()
  await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(mail.done).toHaveText('Deleted 1 message for good')
  expect(await expectTrue(mail, shared, account)).toBe(first)
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true)
})

test('a limit that is no whole number of mebibytes is counted in thousands', async ({ mail, shared }) => {
  const account = { user: `k${Date.now()}@9766k`, password: 'pass', port: shared.imapPort }
  await mail.signIn(account)
  await expect(mail.meter).toHaveAttribute('aria-valuemax', String(9766 * 1024))
  await expect(mail.meter).toHaveAttribute('aria-valuetext', '0 B of 10 MB used (0%)')
})

for (const width of [1440, 820, 390]) {
  test(`exactly one meter is in sight at ${width} px, with a link beside it`, async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    await deliver(imap, 'INBOX', { subject: 'In sight' })
    await mail.signIn(account)
    await expect(mail.meter.filter({ visible: true })).toHaveCount(1)
    await expect(
      page.getByRole('link', { name: 'Storage', exact: true }).filter({ visible: true }),
    ).toHaveCount(1)
    expect(await mail.meter.evaluate((meter) => meter.closest('a') === null)).toBe(true)
    await mail.open('In sight')
    await expect(mail.meter.filter({ visible: true })).toHaveCount(1)
    await page.getByRole('link', { name: 'Storage', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Storage', level: 1 })).toBeVisible()
    await expect(mail.meter.filter({ visible: true })).toHaveCount(1)
  })
}

test('the storage page lists folders by size and follows Refresh', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'Archive', { attachments: file(300_000) })
  await deliver(imap, 'INBOX', { attachments: file(100_000) })
  await mail.signIn(account, '/storage')
  const folders = page.getByRole('region', { name: 'Folders' }).getByRole('listitem')
  await expect(folders.getByRole('link')).toHaveText(['Archive', 'Inbox'])
  const usage = page.getByRole('region', { name: 'Usage' })
  await expect(usage).toContainText(/of 10 MB used/)
  await deliver(imap, 'INBOX', { attachments: file(900_000) })
  await page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
  await expect(folders.getByRole('link')).toHaveText(['Inbox', 'Archive'])
  const text = await mail.meter.getAttribute('aria-valuetext')
  await expect(usage).toContainText(text?.split(' of ')[0] ?? '')
  await expect(page.getByRole('main').getByText(/^As of \d\d:\d\d/)).toBeVisible()
})

test('the storage page is reached and used by keyboard alone', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { attachments: file(100_000) })
  await mail.signIn(account)
  await page.getByRole('link', { name: 'Storage', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Storage', level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Inbox' }).focus()
  await page.keyboard.press('Enter')
  await expect(mail.row('A subject')).toBeVisible()
})
