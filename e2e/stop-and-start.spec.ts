import { createHash, randomBytes } from 'node:crypto'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { intercept } from './fixtures/intercept.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/stoppable.ts'
import type { MailPage } from './pages/mail-page.ts'

test.use({ allowedErrors: [/status of 50[234]|ERR_(FAILED|INCOMPLETE_CHUNKED_ENCODING|ABORTED)/] })

/** The server is away, or was just about to go. */
const away = /^The (mail server cannot be reached|connection to the mail server was lost|mail server ended)/

/** Views equal the server soon after it is back. */
async function expectSoon(mail: MailPage, ...rows: string[]): Promise<void> {
  await expect(async () => {
    await mail.page.getByRole('main').getByRole('button', { name: 'Refresh' }).press('Enter')
    await expect(mail.rows.getByRole('link')).toHaveText(rows, { timeout: 1500 })
    await expect(mail.rows).toHaveCount(rows.length)
  }).toPass({ timeout: 10_000 })
}

test('stopped while nothing is asked: it is not noticed, and new mail is there afterwards', async ({
  mail,
  server,
  account,
}) => {
  await server.ask(account, (imap) => deliverMany(imap, 'INBOX', 2))
  await mail.signIn(account)
  await mail.expectRows('Message 2', 'Message 1')
  await server.stop()
  await server.start()
  await server.ask(account, (imap) => deliver(imap, 'INBOX', { subject: 'Message 3' }))
  await mail.refresh()
  await mail.expectRows('Message 3', 'Message 2', 'Message 1')
  await mail.check('Message 1')
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
})

test('stopped between a click and its answer: the message is back, why is said, and again works', async ({
  mail,
  server,
  account,
  page,
}) => {
  await server.ask(account, (imap) => deliverMany(imap, 'INBOX', 3))
  await mail.signIn(account)
  await mail.check('Message 2')
  await intercept(
    page,
    '**/api/messages/move',
    async (route) => {
      await server.stop()
      await route.continue()
    },
    { times: 1 },
  )
  await mail.action('Archive').click()
  await expect(mail.failed).toHaveText(away)
  await mail.expectRows('Message 3', 'Message 2', 'Message 1')
  await expect(mail.row('Message 2')).toHaveAttribute('aria-selected', 'true')
  await server.start()
  expect(await server.ask(account, (imap) => subjects(imap, 'Archive'))).toEqual([])
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await expectSoon(mail, 'Message 3', 'Message 1')
  expect(await server.ask(account, (imap) => subjects(imap, 'Archive'))).toEqual(['Message 2'])
})

test('stopped while a message is being opened: the list stays, and Try again opens it', async ({
  mail,
  server,
  account,
  page,
}) => {
  await server.ask(account, (imap) => deliverMany(imap, 'INBOX', 2))
  await mail.signIn(account)
  await server.stop()
  await mail.row('Message 1').click()
  await expect(page.getByRole('heading', { name: 'This message could not be opened' })).toBeVisible()
  await mail.expectRows('Message 2', 'Message 1')
  await server.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(mail.body).toContainText('this is the text')
  await expect(mail.folder('Inbox, 1 unread')).toBeVisible()
})

test('stopped in the middle of a download: a piece is not taken for the whole, and again it is whole', async ({
  mail,
  server,
  account,
  page,
}) => {
  const content = randomBytes(24 * 1024 * 1024)
  const attachments = [{ filename: 'big.bin', type: 'application/octet-stream', content }]
  await server.ask(account, (imap) => deliver(imap, 'INBOX', { subject: 'Big', attachments }))
  await mail.signIn(account)
  await mail.open('Big')
  const href = await page.getByRole('list', { name: 'Attachments' }).getByRole('link').getAttribute('href')
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const download = () => fetch(`${mail.origin}${href}`, { headers: { cookie } })

  const reader = ((await download()).body as ReadableStream<Uint8Array>).getReader()
  await reader.read()
  await server.stop()
  const rest = async () => {
    while (!(await reader.read()).done);
  }
  await expect(rest()).rejects.toThrow()

  await server.start()
  const whole = Buffer.from(await (await download()).arrayBuffer())
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(digest(whole)).toBe(digest(content))
})

test('stopped while Trash is being emptied: it says how far it got, and goes on to the end', async ({
  mail,
  server,
  account,
  page,
}) => {
  await server.ask(account, (imap) => deliverMany(imap, 'Trash', 3))
  await mail.signIn(account, '/mail/Trash')
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  const dialog = mail.emptyDialog('Trash')
  await intercept(
    page,
    '**/api/mailboxes/emptying',
    async (route) => {
      if (route.request().method() === 'POST') await server.stop()
      await route.continue()
    },
    { times: 1 },
  )
  await dialog.getByRole('button', { name: 'Empty' }).click()
  await expect(page.getByText(away).first()).toBeVisible()
  await server.start()
  const left = await server.ask(account, (imap) => subjects(imap, 'Trash'))
  expect(left).toEqual(['Message 1', 'Message 2', 'Message 3'])
  await page.keyboard.press('Escape')
  await expectSoon(mail, 'Message 3', 'Message 2', 'Message 1')
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  await dialog.getByRole('button', { name: 'Empty' }).click()
  await expect(mail.done).toHaveText('Deleted 3 messages for good')
  expect(await server.ask(account, (imap) => subjects(imap, 'Trash'))).toEqual([])
})

test('stopped while a page is loaded: it comes without messages, says why, and Try again brings them', async ({
  mail,
  server,
  account,
  page,
}) => {
  await server.ask(account, (imap) => deliverMany(imap, 'INBOX', 2))
  await mail.signIn(account)
  await server.stop()
  await page.reload()
  await mail.ready()
  await expect(page.getByRole('main').getByText('The messages could not be loaded')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/mail server/)
  await server.start()
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await mail.expectRows('Message 2', 'Message 1')
  await expect(mail.folder('Inbox, 2 unread')).toBeVisible()
})
