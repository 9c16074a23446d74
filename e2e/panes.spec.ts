import type { Locator } from '@playwright/test'
import { signInApi } from './fixtures/api.ts'
import { deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ viewport: { width: 1440, height: 900 } })

async function box(locator: Locator) {
  const found = await locator.boundingBox()
  if (!found) throw new Error('Not on the screen')
  return found
}

test.beforeEach(async ({ imap }) => {
  await deliverMany(imap, 'INBOX', 3)
})

test('the list can be made wider by dragging, and stays so after a reload', async ({
  mail,
  account,
  page,
}) => {
  await mail.signIn(account)
  const separator = page.getByRole('separator', { name: 'Size of the message list' })
  const list = page.getByRole('region', { name: 'Message list' })
  const before = await box(list)
  expect(before.width).toBe(416)
  const from = await box(separator)
  await page.mouse.move(from.x + 4, 400)
  await page.mouse.down()
  await page.mouse.move(from.x + 84, 420, { steps: 4 })
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/settings'))
  await page.mouse.up()
  expect((await kept).status()).toBe(200)
  expect((await box(list)).width).toBeGreaterThan(480)
  const { width } = await box(list)
  await page.reload()
  expect((await box(list)).width).toBe(width)
})

test('by keyboard the list gets smaller and larger, not below its least size, and Enter brings the usual one', async ({
  mail,
  account,
  page,
}) => {
  await mail.signIn(account)
  const separator = page.getByRole('separator', { name: 'Size of the message list' })
  await separator.focus()
  await page.keyboard.press('ArrowRight')
  await expect(separator).toHaveAttribute('aria-valuenow', '27')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(separator).toHaveAttribute('aria-valuenow', '18')
  expect((await box(page.getByRole('region', { name: 'Message list' }))).width).toBe(288)
  await page.keyboard.press('Enter')
  await expect(separator).toHaveAttribute('aria-valuenow', '26')
  await expect(separator).toBeFocused()
})

test('a reading pane below has the message under the list, each with its own size', async ({
  mail,
  account,
  page,
}) => {
  await signInApi(page.request, mail.origin, account)
  await page.request.patch(`${mail.origin}/api/settings`, { data: { readingPane: 'below' } })
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.ready()
  await mail.open('Message 2')
  const list = await box(page.getByRole('region', { name: 'Message list' }))
  const reader = await box(page.getByRole('region', { name: 'Reading pane' }))
  expect(reader.y).toBeGreaterThanOrEqual(list.y + list.height)
  expect(reader.width).toBe(list.width)
  expect(reader.width).toBe(1200)
  const separator = page.getByRole('separator', { name: 'Size of the message list' })
  await expect(separator).toHaveAttribute('aria-orientation', 'horizontal')
  await separator.press('ArrowDown')
  await expect(separator).toHaveAttribute('aria-valuenow', '21')
  expect((await box(page.getByRole('region', { name: 'Message list' }))).height).toBe(336)
  await expect(mail.action('Archive')).toBeVisible()
})

test('without a reading pane a message takes the place of the list, and Back returns to it', async ({
  mail,
  account,
  page,
}) => {
  await signInApi(page.request, mail.origin, account)
  await page.request.patch(`${mail.origin}/api/settings`, { data: { readingPane: 'off' } })
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.ready()
  await expect(page.getByRole('region', { name: 'Reading pane' })).toBeHidden()
  await mail.open('Message 2')
  await expect(mail.grid).toBeHidden()
  expect((await box(page.getByRole('region', { name: 'Reading pane' }))).width).toBe(1200)
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(mail.row('Message 2')).toBeVisible()
  await expect(page.getByRole('separator')).toHaveCount(0)
})

test('on a small screen the pane is as it must be, whatever was chosen', async ({ mail, account, page }) => {
  await signInApi(page.request, mail.origin, account)
  await page.request.patch(`${mail.origin}/api/settings`, { data: { readingPane: 'below', listWidth: 60 } })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.ready()
  expect((await box(page.getByRole('region', { name: 'Message list' }))).width).toBe(390)
  await mail.open('Message 2')
  await expect(mail.grid).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
