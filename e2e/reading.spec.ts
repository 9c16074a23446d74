import { deliver, deliverMany } from './fixtures/deliver.ts'
import { deliverRaw, flagsOf, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'

// The browser notes a message that is refused in its console.
test.use({ allowedErrors: [/status of 40[049]/] })

test('a message shows its subject, people, date and plain text', async ({ page, mail, imap, account }) => {
  const uid = await deliver(imap, 'INBOX', {
    subject: 'Choir on Friday',
    from: 'Bo Ek <bo@mill.example>',
    to: 'Dana Moreau <dana@wren.example>, eva@ferry.example',
    text: 'Hello <b>Dana</b>,\n\n> quoted\nsee https://choir.example/plan.\n',
    received: new Date('2024-03-12T06:00:00Z'),
  })
  await mail.signIn(account)
  await mail.open('Choir on Friday')
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX/${uid}?v=${uidValidity}`)
  await expect(page.getByRole('article', { name: 'Choir on Friday' })).toBeVisible()
  await expect(mail.article).toContainText('Bo Ek')
  await expect(mail.article).toContainText('bo@mill.example')
  await expect(mail.article).toContainText('Dana Moreau')
  await expect(mail.article.locator('time')).toHaveText('12 Mar 2024, 11:45')
  await expect(mail.body).toContainText('Hello <b>Dana</b>,')
  await expect(mail.body.locator('b')).toHaveCount(0)
  const link = mail.body.getByRole('link')
  await expect(link).toHaveAttribute('href', 'https://choir.example/plan')
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', /noopener/)
})

test('HTML keeps its headings, tables and colours', async ({ mail, imap, account }) => {
  await deliver(imap, 'INBOX', {
    subject: 'Newsletter',
    html: '<style>h1 { color: rgb(1, 2, 3) }</style><h1>Big news</h1><table><tr><td style="text-align:right">7</td></tr></table>',
  })
  await mail.signIn(account)
  await mail.open('Newsletter')
  await expect(mail.body.getByRole('heading', { name: 'Big news' })).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(mail.body.locator('td')).toHaveCSS('text-align', 'right')
})

test('a message counts as read only once its text was shown', async ({ page, mail, imap, account }) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'Read me' })
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  const { promise: wasAsked, resolve: asked } = Promise.withResolvers<void>()
  await page.route(/\/frame(\?|$)/, async (route) => {
    asked()
    await held
    await route.continue()
  })
  await mail.signIn(account)
  await mail.row('Read me').click()
  await expect(mail.article.getByRole('heading', { name: 'Read me' })).toBeVisible()
  await wasAsked
  expect(await flagsOf(imap, 'INBOX', uid)).toEqual([])
  await expect(mail.row('Read me')).toContainText('Unread')
  release()
  await expect(mail.body).toContainText('this is the text')
  await expect.poll(() => flagsOf(imap, 'INBOX', uid)).toEqual(['\\Seen'])
  await expect(mail.row('Read me')).not.toContainText('Unread')
})

test('asking the API for a message does not make it read', async ({ page, mail, imap, account }) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'Unread still' })
  await mail.signIn(account)
  const answer = await page.request.get(`${mail.origin}/api/message?mailbox=INBOX&uid=${uid}`)
  expect(answer.status()).toBe(200)
  expect(await flagsOf(imap, 'INBOX', uid)).toEqual([])
})

test('marked as unread while open, a message stays unread', async ({ page, mail, imap, account }) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'For later' })
  await mail.signIn(account)
  await mail.open('For later')
  await expect.poll(() => flagsOf(imap, 'INBOX', uid)).toEqual(['\\Seen'])
  await mail.action('Mark as unread').click()
  await expect.poll(() => flagsOf(imap, 'INBOX', uid)).toEqual([])
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(mail.folder('Inbox, 1 unread')).toBeVisible()
  await expect(mail.row('For later')).toContainText('Unread')
  await expect(mail.action('Mark as read')).toBeVisible()
  expect(await flagsOf(imap, 'INBOX', uid)).toEqual([])
})

test('a message that is gone meanwhile says so, and has status 404', async ({
  page,
  mail,
  imap,
  account,
}) => {
  const [first] = await deliverMany(imap, 'INBOX', 2, { flags: ['\\Seen'] })
  await mail.signIn(account)
  await expect(mail.row('Message 1')).toBeVisible()
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  await imap.messageDelete(`${first}`, { uid: true })
  await mail.row('Message 1').click()
  await expect(page.getByRole('heading', { name: 'This message is not there' })).toBeVisible()
  const answer = await page.goto(`${mail.origin}/mail/INBOX/${first}?v=${uidValidity}`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'This message is not there' })).toBeVisible()
  await expect(mail.folder('Inbox')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  await expect(mail.row('Message 2')).toBeVisible()
})

test('another v says that the message has moved; without v the current one is taken', async ({
  page,
  mail,
  imap,
  account,
}) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'By number', flags: ['\\Seen'] })
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  await mail.signIn(account)
  const wrong = await page.goto(`${mail.origin}/mail/INBOX/${uid}?v=${Number(uidValidity) + 1}`)
  expect(wrong?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'This message has moved' })).toBeVisible()
  await expect(mail.article).toHaveCount(0)
  const plain = await page.goto(`${mail.origin}/mail/INBOX/${uid}`)
  expect(plain?.status()).toBe(200)
  await expect(mail.article.getByRole('heading', { name: 'By number' })).toBeVisible()
})

test('a message without text says so, and counts as read then', async ({ page, mail, imap, account }) => {
  const uid = await deliverRaw(
    imap,
    'INBOX',
    raw(['Subject: Only a file', 'Content-Type: application/pdf; name="scan.pdf"'], 'x'),
  )
  await mail.signIn(account)
  await mail.open('Only a file')
  await expect(page.getByText('This message has no text.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Attachments' }).getByRole('link')).toHaveCount(1)
  await expect.poll(() => flagsOf(imap, 'INBOX', uid)).toEqual(['\\Seen'])
})

test('a very long text is cut, and says so', async ({ page, mail, imap, account }) => {
  const line = `${'All work and no play makes a dull day. '.repeat(25)}\r\n`
  const text = `The beginning\r\n${line.repeat(3000)}The very end\r\n`
  await deliverRaw(imap, 'INBOX', raw(['Subject: A novel', 'Content-Type: text/plain'], text))
  await mail.signIn(account)
  await mail.open('A novel')
  await expect(mail.body).toContainText('The beginning')
  await expect(page.getByText('The message is very long; only its first part is shown.')).toBeVisible()
  expect(await mail.body.evaluate((body) => body.textContent?.includes('The very end'))).toBe(false)
})
