import { deliver } from './fixtures/deliver.ts'
import { flagged } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

/** Marks what stands in the open message's frame now; it bears the mark for as long as it stands there. */
const mark = (mail: MailPage) => mail.body.evaluate((body) => body.setAttribute('data-was-here', ''))

test('a message that was open before is shown as it stands, and read again where it was marked as unread', async ({
  mail,
  imap,
  account,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Letter', text: 'A letter.' })
  await deliver(imap, 'INBOX', { subject: 'News', html: '<table><tr><td>Some news.</td></tr></table>' })
  await mail.signIn(account)
  await mail.open('News')
  await expect(mail.body).toContainText('Some news.')
  await mark(mail)
  await mail.action('Mark as unread').click()
  await mail.open('Letter')
  await expect(mail.body).toContainText('A letter.')
  await expect(mail.body).not.toHaveAttribute('data-was-here')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Letter'])
  await mail.open('News')
  await expect(mail.body).toContainText('Some news.')
  await expect(mail.body).toHaveAttribute('data-was-here')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Letter', 'News'])
})

test('out of sight, a message waits with the colours that it had, and has others when it is seen again', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Letter', text: 'A letter.' })
  await deliver(imap, 'INBOX', { subject: 'Other', text: 'Another letter.' })
  await page.emulateMedia({ colorScheme: 'light' })
  await mail.signIn(account)
  await mail.open('Letter')
  await expect(mail.body).toContainText('A letter.')
  await mark(mail)
  await mail.open('Other')
  await expect(mail.body).toContainText('Another letter.')
  await mark(mail)
  const inDark = async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(mail.body).not.toHaveAttribute('data-was-here')
    await expect(mail.body).toHaveCSS('color-scheme', 'dark')
  }
  await inDark()
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(mail.body).toHaveCSS('color-scheme', 'light')
  await mail.open('Letter')
  await expect(mail.body).toContainText('A letter.')
  await expect(mail.body).toHaveAttribute('data-was-here')
  await mail.open('Other')
  await expect(mail.body).toContainText('Another letter.')
  await mark(mail)
  await inDark()
  await mail.open('Letter')
  await expect(mail.body).toContainText('A letter.')
  await expect(mail.body).toHaveCSS('color-scheme', 'dark')
})

test('out of sight, a message is there for nobody, and the keys scroll only the one that is read', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const text = Array.from({ length: 200 }, (_, line) => `Line ${line}`).join('\n')
  await deliver(imap, 'INBOX', { subject: 'Long', text })
  await deliver(imap, 'INBOX', { subject: 'Short', text: 'Nothing else.' })
  await mail.signIn(account)
  await mail.open('Long')
  await expect(mail.body).toContainText('Line 199')
  await mail.open('Short')
  await expect(mail.body).toContainText('Nothing else.')
  const pane = page.getByRole('region', { name: 'Reading pane' })
  await expect(pane.locator('iframe:visible')).toHaveCount(1)
  expect(await pane.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
  await mail.open('Long')
  await page.keyboard.press('Space')
  await expect.poll(() => pane.evaluate(({ scrollTop }) => Math.round(scrollTop))).toBeGreaterThan(0)
  const page90 = await pane.evaluate(({ clientHeight }) => clientHeight * 0.9)
  expect(await pane.evaluate(({ scrollTop }) => scrollTop)).toBeCloseTo(page90, -1)
})

test('once the page is at rest, a first message asks for itself alone', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'First', text: 'Hello.' })
  await mail.signIn(account)
  const frames = page.getByRole('region', { name: 'Reading pane', includeHidden: true }).locator('iframe')
  await expect(frames).toHaveCount(3)
  await frames.evaluateAll((all) => {
    for (const each of all) each.setAttribute('data-was-here', '')
  })
  const code = page.waitForResponse(async (response) => (await response.text()).includes('blogspot'))
  await page.mouse.move(5, 5)
  await code
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await mail.row('First').click()
  await expect(mail.body).toContainText('Hello.')
  await expect(page.locator('iframe[title="Message body"]')).toHaveAttribute('data-was-here')
  expect(asked.filter((path) => path.startsWith('/_next/'))).toEqual([])
})

test('a link that is clicked before it has been looked at waits, and misleads nobody', async ({
  mail,
  imap,
  account,
  page,
  context,
}) => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  await context.route(/evil\.example|plain\.example/, (route) => route.fulfill({ body: 'A page' }))
  // The largest part of the code is the list of all sites' endings, by which links are looked at.
  await page.route('**/_next/static/**/*.js', async (route) => {
    const response = await route.fetch()
    if ((await response.text()).includes('blogspot')) await held
    await route.fulfill({ response })
  })
  const html =
    '<a href="https://evil.example/">www.bank.com</a> and <a href="https://plain.example/">a page</a>'
  await deliver(imap, 'INBOX', { subject: 'Links', html })
  await mail.signIn(account)
  await mail.open('Links')
  const misleading = mail.body.getByRole('link', { name: 'www.bank.com' })
  await misleading.click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  expect(context.pages()).toHaveLength(1)
  release()
  await expect(page.getByRole('alertdialog')).toContainText('The link says www.bank.com')
  expect(context.pages()).toHaveLength(1)
  await page.keyboard.press('Escape')
  const opened = context.waitForEvent('page')
  await mail.body.getByRole('link', { name: 'a page' }).click()
  await expect(await opened).toHaveURL('https://plain.example/')
})
