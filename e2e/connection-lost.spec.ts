import { signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { flagged, subjects } from './fixtures/mailbox-state.ts'
import { sendMany } from './fixtures/many-requests.ts'
import { expect, test } from './fixtures/wire.ts'

test('a connection lost in the middle of twenty requests leaves none without an answer', async ({
  request,
  account,
  imap,
  web,
  wire,
}) => {
  await deliverMany(imap, 'INBOX', 5)
  await signInApi(request, web.origin, account)
  wire.reset()
  const answers = sendMany(request, web.origin)
  await expect.poll(() => wire.commands().length, { intervals: [1] }).toBeGreaterThan(2)
  wire.cut()
  for (const { status, type } of await answers) {
    if (status !== 200) expect({ status, type }).toEqual({ status: 502, type: 'application/problem+json' })
  }
  expect((await request.get(`${web.origin}/api/messages?mailbox=INBOX`)).status()).toBe(200)
  expect(web.readLog()).not.toMatch(/unhandled|"level":(50|60)/i)
})

test('a download whose connection is lost before its first byte says so', async ({
  request,
  account,
  imap,
  web,
  wire,
}) => {
  const attachments = [{ filename: 'plan.pdf', type: 'application/pdf', content: Buffer.alloc(5_000, 7) }]
  const uid = await deliver(imap, 'INBOX', { attachments })
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  await signInApi(request, web.origin, account)
  const path = `${web.origin}/api/message/part?mailbox=INBOX&uid=${uid}&v=${uidValidity}&part=2`
  wire.loseAnswer(/BODY\.PEEK\[2\]/)
  const answer = await request.get(path)
  expect(answer.status()).toBe(502)
  expect(answer.headers()['content-type']).toBe('application/problem+json')
  expect(answer.headers()['content-disposition']).toBeUndefined()
  expect((await (await request.get(path)).body()).length).toBe(5_000)
})

test('a connection that was lost while nobody used it is not noticed', async ({
  mail,
  account,
  imap,
  web,
  wire,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.check('Message 2')
  wire.cut()
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.expectRows('Message 3', 'Message 1')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 2'])
  expect(web.readLog()).not.toMatch(/unhandled|"level":(50|60)/i)
})

test('nothing that the product says to the server takes other clients’ \\Deleted messages along', async ({
  mail,
  account,
  imap,
  wire,
}) => {
  const [first = 0] = await deliverMany(imap, 'INBOX', 4)
  await imap.mailboxOpen('INBOX')
  await imap.messageFlagsAdd([first], ['\\Deleted'], { uid: true })
  await imap.mailboxOpen('Sent')
  await mail.signIn(account)
  await mail.open('Message 4')
  await mail.action('Star').click()
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  for (const folder of [/^Trash/, /^Archive/, /^Inbox/]) {
    await mail.openFolder(folder)
    await mail.refresh()
  }
  await mail.page.getByRole('button', { name: 'Account' }).click()
  await mail.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(mail.page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  expect(await flagged(imap, 'INBOX', '\\Deleted')).toEqual(['Message 1'])
  expect(wire.commands().filter((command) => /^(CLOSE|EXPUNGE)\b/i.test(command))).toEqual([])
})
