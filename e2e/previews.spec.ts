import { readFile } from 'node:fs/promises'
import { deliver } from './fixtures/deliver.ts'
import { smallPdf, smallPng, smallWav } from './fixtures/files.ts'
import { intercept } from './fixtures/intercept.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

const files = [
  { filename: 'photo.png', type: 'image/png', content: smallPng(120, 80) },
  {
    filename: 'notes.txt',
    type: 'text/plain; charset=iso-8859-1',
    content: Buffer.from('Größe <b>', 'latin1'),
  },
  { filename: 'tone.wav', type: 'audio/x-wav', content: smallWav() },
  { filename: 'plan.docx', type: 'application/octet-stream', content: Buffer.from('PK') },
  { filename: 'bill.pdf', type: 'application/pdf', content: smallPdf('Bill') },
]

function preview({ page }: MailPage, name: string) {
  return page.getByRole('dialog', { name, exact: true })
}

function eye({ article }: MailPage, name: string) {
  return article.getByRole('button', { name: `Preview ${name}`, exact: true })
}

test.beforeEach(async ({ mail, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Files', attachments: files })
  await mail.signIn(account)
  await mail.open('Files')
})

test('what a browser shows can be looked at without saving it, one after the other', async ({
  mail,
  page,
}) => {
  await expect(eye(mail, 'plan.docx')).toHaveCount(0)
  await eye(mail, 'photo.png').click()
  const image = preview(mail, 'photo.png').getByRole('img', { name: 'photo.png' })
  await expect
    .poll(() => image.evaluate((each: HTMLImageElement) => [each.naturalWidth, each.naturalHeight]))
    .toEqual([120, 80])
  await expect(preview(mail, 'photo.png')).toContainText('1 of 4')
  await expect(page.getByRole('button', { name: 'Previous file' })).toBeDisabled()
  await expect(preview(mail, 'photo.png')).toBeFocused()
  await page.getByRole('button', { name: 'Next file' }).click()
  await expect(preview(mail, 'notes.txt').getByRole('region', { name: 'notes.txt' })).toHaveText('Größe <b>')
  await page.getByRole('button', { name: 'Next file' }).click()
  const audio = preview(mail, 'tone.wav').locator('audio')
  await expect.poll(() => audio.evaluate((each: HTMLAudioElement) => Math.round(each.duration * 10))).toBe(5)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(preview(mail, 'tone.wav')).toHaveCount(0)
})

test('by keyboard: a preview opens, goes on by arrows, and closes to where one was', async ({
  mail,
  page,
}) => {
  await eye(mail, 'photo.png').focus()
  await page.keyboard.press('Enter')
  await expect(preview(mail, 'photo.png')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(preview(mail, 'notes.txt')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowLeft')
  await expect(preview(mail, 'photo.png')).toBeVisible()
  // Beyond the first and the last there is nothing, and the way back stays.
  await page.keyboard.press('ArrowLeft')
  for (const name of ['notes.txt', 'tone.wav', 'bill.pdf']) {
    await page.keyboard.press('ArrowRight')
    await expect(preview(mail, name)).toBeVisible()
  }
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(preview(mail, 'tone.wav')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview(mail, 'photo.png')).toHaveCount(0)
  await expect(eye(mail, 'photo.png')).toBeFocused()
  await expect(mail.heading('Files')).toBeVisible()
})

test('from a preview the file itself is saved', async ({ mail, page }) => {
  await eye(mail, 'notes.txt').click()
  const started = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save notes.txt' }).click()
  const file = await started
  expect(file.suggestedFilename()).toBe('notes.txt')
  expect(await readFile(await file.path())).toEqual(files[1]?.content)
})

test.describe('with what is not what it says', () => {
  test.use({ allowedErrors: [/./] })

  test('a damaged image is said to be one that cannot be shown', async ({ mail, imap }) => {
    const content = Buffer.from('<script>top.pwned = 1</script>')
    await deliver(imap, 'INBOX', {
      subject: 'Damaged',
      attachments: [{ filename: 'x.png', type: 'image/png', content }],
    })
    await mail.refresh()
    await mail.open('Damaged')
    await eye(mail, 'x.png').click()
    await expect(preview(mail, 'x.png').getByRole('status')).toContainText('cannot be shown here')
  })

  test('where the browser has no viewer for PDF, that is said', async ({ mail, page }) => {
    await page.evaluate(() => Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false }))
    await eye(mail, 'bill.pdf').click()
    await expect(preview(mail, 'bill.pdf').getByRole('status')).toContainText('cannot be shown here')
  })
})

test('what is shown can do nothing: its address answers with headers that say so', async ({ mail, page }) => {
  await eye(mail, 'photo.png').click()
  const path = await preview(mail, 'photo.png').getByRole('img').getAttribute('src')
  for (const [part, type, disposition] of [
    ['2', 'image/png', /^attachment; filename="photo.png"/],
    ['3', 'text/plain', /^attachment/],
    ['5', 'application/octet-stream', /^attachment/],
    ['6', 'application/pdf', /^inline; filename="bill.pdf"/],
  ] as const) {
    const answer = await page.request.get(`${mail.origin}${path}`.replace('part=2', `part=${part}`))
    expect(answer.status()).toBe(200)
    const headers = answer.headers()
    expect(headers['content-type']).toBe(type)
    expect(headers['content-disposition']).toMatch(disposition)
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store, no-transform')
  }
})

test('a file that can do harm says so beside its name', async ({ mail, imap }) => {
  const risky = ['setup.pdf.exe', 'report.docm', 'login.html', 'fine.pdf']
  await deliver(imap, 'INBOX', {
    subject: 'Risky',
    attachments: risky.map((filename) => ({
      ...{ filename, type: 'application/octet-stream', content: Buffer.from('x') },
    })),
  })
  await mail.refresh()
  await mail.open('Risky')
  const item = (name: string) => mail.article.getByRole('listitem').filter({ hasText: name })
  await expect(item('setup.pdf.exe')).toContainText('Can run a program')
  await expect(item('report.docm')).toContainText('Can contain a program')
  await expect(item('login.html')).toContainText('enter no password')
  await expect(item('fine.pdf')).not.toContainText(/program|password/)
  await expect(mail.article.getByRole('link', { name: 'setup.pdf.exe' })).toHaveAccessibleDescription(
    /Can run a program/,
  )
})

test.describe('gone meanwhile', () => {
  test.use({ allowedErrors: [/status of 404/] })

  for (const name of ['photo.png', 'notes.txt', 'tone.wav', 'bill.pdf']) {
    test(`of ${name} it is said that the message is not there any more`, async ({ mail, imap }) => {
      await imap.mailboxOpen('INBOX')
      await imap.messageDelete('1:*')
      await eye(mail, name).click()
      await expect(preview(mail, name).getByRole('status')).toHaveText(
        'This message is not there. It may have been moved or deleted.',
      )
    })
  }
})

test('a preview that was asked for does not open over another message', async ({ mail, imap, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Other files', attachments: files })
  await mail.refresh()
  await expect(mail.row('Other files')).toBeVisible()
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await intercept(page, '**/_next/static/chunks/**', async (route) => {
    await held
    await route.continue()
  })
  await eye(mail, 'photo.png').click()
  await page.keyboard.press('k')
  await expect(mail.heading('Other files')).toBeVisible()
  release()
  await eye(mail, 'notes.txt').click()
  await expect(preview(mail, 'notes.txt')).toBeVisible()
  await expect(preview(mail, 'photo.png')).toHaveCount(0)
})
