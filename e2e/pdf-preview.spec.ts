import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { deliver } from './fixtures/deliver.ts'
import { smallPdf } from './fixtures/files.ts'
import { expect, test as shared } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

/** Debian's; elsewhere Playwright has one. The one without windows has no viewer. */
const whole = existsSync('/usr/bin/chromium')
  ? { executablePath: '/usr/bin/chromium' }
  : { executablePath: undefined, channel: 'chromium' }

const test = shared.extend({
  page: async ({ launchOptions }, use) => {
    const browser = await chromium.launch({ ...launchOptions, ...whole })
    await use(await browser.newPage())
    await browser.close()
  },
  mail: async ({ page, shared: { web } }, use) => use(new MailPage(page, web)),
})
test.use({ allowedErrors: [/./] })

test('a PDF is shown by the browser’s own viewer, under a policy that lets nothing else happen', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const content = smallPdf('Bill')
  await deliver(imap, 'INBOX', {
    subject: 'Bill',
    attachments: [{ filename: 'bill.pdf', type: 'application/pdf', content }],
  })
  await mail.signIn(account)
  await mail.open('Bill')
  await mail.article.getByRole('button', { name: 'Preview bill.pdf' }).click()
  const frame = page.locator('iframe[title="bill.pdf"]')
  await expect(frame).toBeVisible()
  const answer = await page.request.get(`${mail.origin}${await frame.getAttribute('src')}`)
  expect(answer.headers()['content-security-policy']).toBe("sandbox; default-src 'none'")
  // The viewer is a document of the browser itself inside the frame.
  await expect
    .poll(() => page.frames().map((each) => each.url().split('/')[0]))
    .toContain('chrome-extension:')
})

test('a PDF that cannot be read does not take the keyboard', async ({ mail, imap, account, page }) => {
  const content = Buffer.from('%PDF-1.4\nnothing of a kind')
  await deliver(imap, 'INBOX', {
    subject: 'Broken',
    attachments: [{ filename: 'broken.pdf', type: 'application/pdf', content }],
  })
  await mail.signIn(account)
  await mail.open('Broken')
  await mail.article.getByRole('button', { name: 'Preview broken.pdf' }).click()
  const dialog = page.getByRole('dialog', { name: 'broken.pdf' })
  await expect
    .poll(() => page.frames().map((each) => each.url().split('/')[0]))
    .toContain('chrome-extension:')
  // Its own words about it come a moment later.
  await page.waitForTimeout(2000)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a file that is empty, and one that is no PDF, are told', async ({ mail, imap, account, page }) => {
  const type = 'application/pdf'
  await deliver(imap, 'INBOX', {
    subject: 'Bills',
    attachments: [
      { filename: 'empty.pdf', type, content: Buffer.from('') },
      { filename: 'page.pdf', type, content: Buffer.from(`<!doctype html>${' '.repeat(5000)}%PDF-`) },
      { filename: 'empty.png', type: 'image/png', content: Buffer.from('') },
      { filename: 'empty.txt', type: 'text/plain', content: Buffer.from('') },
    ],
  })
  await mail.signIn(account)
  await mail.open('Bills')
  for (const [name, words] of [
    ['empty.pdf', 'This file is empty.'],
    ['page.pdf', 'This file cannot be shown here.'],
    ['empty.png', 'This file is empty.'],
    ['empty.txt', 'This file is empty.'],
  ] as const) {
    await mail.article.getByRole('button', { name: `Preview ${name}` }).click()
    const dialog = page.getByRole('dialog', { name })
    await expect(dialog.getByRole('status')).toContainText(words)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
})
