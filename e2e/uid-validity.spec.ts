import type { ImapFlow } from 'imapflow'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { intercept } from './fixtures/intercept.ts'
import { flagged, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ allowedErrors: [/status of 4\d\d/] })

/** Another client deletes a folder and makes one of the same name: its UIDs mean other messages now. */
async function makeAnew(imap: ImapFlow, path: string, count: number): Promise<void> {
  await imap.mailboxDelete(path)
  await imap.mailboxCreate(path)
  await deliverMany(imap, path, count, { subject: 'Another' })
}

test('under an open list a folder that was made anew shows its own messages, and nothing is selected', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 4)
  await mail.signIn(account, '/mail/Projects')
  await mail.check('Message 2')
  await mail.check('Message 3')
  await mail.leaveOnServer()
  await makeAnew(imap, 'Projects', 3)
  await mail.refresh()
  await mail.expectRows('Another', 'Another', 'Another')
  await expect(mail.selectedRows).toHaveCount(0)
})

test('an open message whose folder was made anew is not taken for the one that has its UID now', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 2)
  await mail.signIn(account, '/mail/Projects')
  await mail.open('Message 1')
  await expect(mail.body).toContainText('this is the text')
  const address = page.url()
  await mail.leaveOnServer()
  await makeAnew(imap, 'Projects', 2)
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'This message has moved' })).toBeVisible()
  await expect.poll(() => flagged(imap, 'Projects', '\\Seen')).toEqual([])
})

for (const [what, press, path] of [
  ['moved', 'e', 'move'],
  ['deleted', '#', 'move'],
  ['starred', 's', 'flags'],
  ['marked as unread', 'Shift+U', 'flags'],
] as const) {
  test(`no other message is ${what} where the folder was made anew between the key and the request`, async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await imap.mailboxCreate('Projects')
    await deliverMany(imap, 'Projects', 2, { flags: ['\\Seen'] })
    await mail.signIn(account, '/mail/Projects')
    await mail.check('Message 1')
    await mail.leaveOnServer()
    await intercept(page, `**/api/messages/${path}`, async (route) => {
      await makeAnew(imap, 'Projects', 3)
      await route.continue()
    })
    const answer = page.waitForResponse(`**/api/messages/${path}`)
    await page.keyboard.press(press)
    expect((await answer).status()).toBe(409)
    await expect(mail.failed).toHaveText('The folder has changed on the server. It was loaded again.')
    await mail.expectRows('Another', 'Another', 'Another')
    await expect(mail.selectedRows).toHaveCount(0)
    expect(await subjects(imap, 'Projects')).toHaveLength(3)
    expect(await flagged(imap, 'Projects', '\\Flagged')).toEqual([])
    for (const elsewhere of ['Archive', 'Trash']) expect(await subjects(imap, elsewhere)).toEqual([])
  })
}

test('a delivery into the folder made anew is counted, and its list goes on', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 2)
  await mail.signIn(account, '/mail/Projects')
  await mail.leaveOnServer()
  await makeAnew(imap, 'Projects', 1)
  await mail.refresh()
  await mail.expectRows('Another')
  await deliver(imap, 'Projects', { subject: 'And one more' })
  await mail.refresh()
  await mail.expectRows('And one more', 'Another')
  await expect(mail.folder('Projects, 2 unread')).toBeVisible()
})
