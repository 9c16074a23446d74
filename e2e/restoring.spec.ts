import { deliver, deliverMany } from './fixtures/deliver.ts'
import { flagsBySubject, subjects } from './fixtures/mailbox-state.ts'
import { test as scripted } from './fixtures/scripted.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

/** Deletes one message, as a person does. */
async function remove(mail: MailPage, subject: string) {
  await mail.check(subject)
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
}

test.describe('from a browser that was signed out meanwhile', () => {
  test.use({ allowedErrors: [/status of 401/] })

  test('Restore puts messages back to where each came from, long after Undo is gone', async ({
    mail,
    imap,
    account,
    page,
    browser,
  }) => {
    await imap.mailboxCreate('Archive/2026 été')
    await deliver(imap, 'Archive/2026 été', { subject: 'Minutes', flags: ['\\Answered', 'minutes'] })
    await deliverMany(imap, 'INBOX', 2)
    await mail.signIn(account, '/mail/Archive%2F2026%20%C3%A9t%C3%A9')
    await remove(mail, 'Minutes')
    await mail.folder(/^Inbox/).click()
    await remove(mail, 'Message 1')
    await page.request.delete(`${mail.origin}/api/session`)

    // Another browser, and a new session.
    const context = await browser.newContext()
    const other = new (mail.constructor as typeof MailPage)(await context.newPage(), mail.origin)
    await other.signIn(account, '/mail/Trash')
    await other.check('Minutes')
    await other.check('Message 1')
    await other.action('Restore').click()
    await expect(other.done).toHaveText(
      /^Restored 2 messages: 1 to (Inbox|Archive\/2026 été), 1 to (Inbox|Archive\/2026 été)$/,
    )
    expect(await flagsBySubject(imap, 'Archive/2026 été')).toEqual({ Minutes: ['\\Answered', 'minutes'] })
    expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
    expect(await subjects(imap, 'Trash')).toEqual([])
    await context.close()
  })
})

test('by keyboard; its Undo puts them into Trash again, from where they can be restored again', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'Projects', { subject: 'Plan' })
  await mail.signIn(account, '/mail/Projects')
  await remove(mail, 'Plan')
  await mail.folder(/^Trash/).click()
  const restore = async () => {
    await mail.check('Plan')
    await mail.action('Restore').focus()
    await page.keyboard.press('Enter')
    await expect(mail.done).toHaveText('Restored 1 message to Projects')
    expect(await subjects(imap, 'Projects')).toEqual(['Plan'])
  }
  await restore()
  await page.keyboard.press('z')
  await expect(mail.done).toHaveText('Moved 1 message back')
  expect(await subjects(imap, 'Trash')).toEqual(['Plan'])
  await restore()
})

test('messages whose folder is gone, or that others have deleted, go to the Inbox, and that is said', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'Projects', 2)
  await deliver(imap, 'Trash', { subject: 'By phone' })
  await mail.signIn(account, '/mail/Projects')
  await mail.check('Message 1')
  await mail.check('Message 2')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 2 messages')
  await mail.folder(/^Trash/).click()
  await mail.check('Message 1')
  await mail.leaveOnServer()
  await imap.mailboxDelete('Projects')
  await mail.check('Message 2')
  await mail.action('Restore').click()
  await expect(mail.done).toHaveText('Restored 2 messages to Inbox, their folder is not there any more')
  await mail.check('By phone')
  await mail.action('Restore').click()
  await expect(mail.done).toHaveText('Restored 1 message to Inbox')
  expect(await subjects(imap, 'INBOX')).toEqual(['By phone', 'Message 1', 'Message 2'])
  expect(await subjects(imap, 'Trash')).toEqual([])
})

scripted.describe('refused', () => {
  scripted.use({ allowedErrors: [/status of 4\d\d|status of 5\d\d/] })

  scripted(
    'the message stays in Trash, selected, and the reason is said',
    async ({ mail, imap, account, front }) => {
      front.script(account.user, {
        answer: (command) => (/^UID MOVE/i.test(command) ? ['TAG NO [INUSE] Locked'] : null),
      })
      await deliver(imap, 'Trash', { subject: 'Stuck' })
      await mail.signIn(account, '/mail/Trash')
      await mail.check('Stuck')
      await mail.action('Restore').click()
      await expect(mail.failed).toHaveText(/^Another program is using that at the moment/)
      await expect(mail.row('Stuck')).toHaveAttribute('aria-selected', 'true')
      expect(await subjects(imap, 'Trash')).toEqual(['Stuck'])
    },
  )
})
