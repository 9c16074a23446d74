import { deliverMany } from './fixtures/deliver.ts'
import { intercept } from './fixtures/intercept.ts'
import { flagged } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/wire.ts'

const fetched = (commands: string[]) =>
  commands.flatMap((command) => /^UID FETCH (\d+) (?=.*ENVELOPE).*BODYSTRUCTURE/.exec(command)?.[1] ?? [])

test.use({ allowedErrors: [/ERR_FAILED/] })

test('the messages beside the open one are there when they are opened, and count as read only then', async ({
  mail,
  imap,
  account,
  wire,
  page,
}) => {
  const uids = await deliverMany(imap, 'INBOX', 5)
  await mail.signIn(account)
  await expect(mail.rows).toHaveCount(5)
  wire.reset()
  await mail.open('Message 3')
  await expect(mail.body).toContainText('this is the text')
  await expect.poll(() => fetched(wire.commands())).toEqual([uids[2], uids[1], uids[3]].map(String))
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Message 3'])
  wire.reset()
  await intercept(page, '**/api/message?*', (route) => route.abort())
  await page.keyboard.press('j')
  await expect(mail.heading('Message 2')).toBeVisible()
  await expect(mail.body).toContainText('this is the text')
  await expect.poll(() => flagged(imap, 'INBOX', '\\Seen')).toEqual(['Message 2', 'Message 3'])
  expect(fetched(wire.commands())).toEqual([])
})

test('what nobody looks at any more is not fetched before what is opened', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 9)
  await mail.signIn(account)
  const held: string[] = []
  const given: string[] = []
  await intercept(page, '**/api/message?*', async (route) => {
    const uid = new URL(route.request().url()).searchParams.get('uid') ?? ''
    if (uid === '5' || uid === '2') return route.continue()
    held.push(uid)
  })
  page.on('requestfailed', (request) => {
    given.push(new URL(request.url()).searchParams.get('uid') ?? '')
  })
  await mail.open('Message 5')
  await expect.poll(() => held.toSorted()).toEqual(['4', '6'])
  await mail.open('Message 2')
  await expect.poll(() => given.toSorted()).toEqual(['4', '6'])
})
