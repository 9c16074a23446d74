import { signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

test.beforeEach(async ({ account, request, page, shared }) => {
  for (const api of [request, page.request]) await signInApi(api, shared.web, account)
  const answer = await request.patch(`${shared.web}/api/settings`, { data: { density: 'compact' } })
  expect(answer.ok()).toBe(true)
})

test('a compact list has one line a message, with all that a row must say', async ({ mail, imap, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Concert', flags: ['\\Flagged'] })
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.ready()
  const row = mail.row('Concert')
  expect((await row.boundingBox())?.height).toBe(40)
  await expect(row).toContainText('Unread')
  await expect(row.locator('time')).toHaveText(/\d/)
  await expect(row.getByRole('img', { name: 'Starred' })).toBeVisible()
  await row.getByRole('checkbox', { name: 'Select message' }).check()
  await expect(row).toHaveAttribute('aria-selected', 'true')
  await mail.open('Concert')
})

test('a compact list is gone through by keyboard, and jumps to any place', async ({ mail, imap, page }) => {
  await deliverMany(imap, 'INBOX', 120)
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.ready()
  await page.keyboard.press('j')
  await expect(mail.row('Message 120')).toBeFocused()
  await page.keyboard.press('End')
  await expect(mail.row('Message 1')).toBeFocused()
  await expect(mail.row('Message 1')).toBeInViewport()
  await page.keyboard.press('PageUp')
  await expect(mail.row('Message 1')).not.toBeFocused()
  await expect(mail.rows.and(page.locator(':focus'))).toBeInViewport()
})

test('on a phone a compact list fits, down to 320 px', async ({ mail, imap, page }) => {
  await deliver(imap, 'INBOX', { subject: 'A subject that is far too long for the small screen of a phone' })
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(`${mail.origin}/mail/INBOX`)
    await expect(mail.rows).toHaveCount(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }
})
