import { deliver, deliverMany } from './fixtures/deliver.ts'
import { flagged, flagsBySubject, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/no-move.ts'
import { test as scripted } from './fixtures/scripted.ts'

test('on a server without MOVE, messages travel with their flags, and Undo brings them back', async ({
  mail,
  imap,
  account,
  wire,
}) => {
  const flags = ['\\Answered', '\\Flagged', '$NotJunk', 'holiday']
  await deliverMany(imap, 'INBOX', 3, { flags })
  await imap.mailboxOpen('INBOX')
  await imap.messageFlagsAdd('3', ['\\Deleted'])
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.check('Message 2')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 2 messages')
  const sorted = [...flags].sort()
  expect(await flagsBySubject(imap, 'Trash')).toEqual({ 'Message 1': sorted, 'Message 2': sorted })
  // What another program has marked is not taken along.
  expect(await flagged(imap, 'INBOX', '\\Deleted')).toEqual(['Message 3'])
  const sent = wire.commands().filter((command) => /^UID (COPY|STORE|EXPUNGE)|^EXPUNGE|^CLOSE/.test(command))
  expect(sent).toEqual(['UID COPY 1:2 Trash', 'UID STORE 1:2 +FLAGS.SILENT (\\Deleted)', 'UID EXPUNGE 1:2'])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 2 messages back')
  expect(await flagsBySubject(imap, 'INBOX')).toMatchObject({ 'Message 1': sorted, 'Message 2': sorted })
  expect(await subjects(imap, 'Trash')).toEqual([])
})

test('by keyboard, and Restore knows where they came from', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'Archive', { subject: 'Boats' })
  await mail.signIn(account, '/mail/Archive')
  await mail.check('Boats')
  await page.keyboard.press('#')
  await expect(mail.done).toHaveText('Deleted 1 message')
  await mail.folder(/^Trash/).click()
  await mail.check('Boats')
  await mail.action('Restore').click()
  await expect(mail.done).toHaveText('Restored 1 message to Archive')
  expect(await subjects(imap, 'Archive')).toEqual(['Boats'])
})

scripted.describe('refused', () => {
  scripted.use({ allowedErrors: [/status of 4\d\d|status of 5\d\d/] })

  for (const [when, answer, told] of [
    [
      'refuses to expunge',
      ['TAG NO not now'],
      'The message was copied to Trash but is still in Inbox as well. Nothing is lost.',
    ],
    [
      'goes away instead of expunging',
      ['* BYE shutting down'],
      'The connection to the mail server was lost. The messages were copied, and may still be where they were as well. Nothing is lost.',
    ],
  ] as const) {
    scripted(
      `a server that copies and ${when} has both, and what is known of that is said`,
      async ({ mail, imap, account, front }) => {
        front.script(account.user, {
          answer: (command) => (/^UID EXPUNGE/i.test(command) ? [...answer] : null),
          rewrite: (line) => line.replace(/ MOVE\b/, ''),
        })
        await deliverMany(imap, 'INBOX', 2)
        await mail.signIn(account)
        await mail.check('Message 1')
        await mail.action('Delete').click()
        await expect(mail.failed).toHaveText(told)
        await mail.expectRows('Message 2', 'Message 1')
        expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
        expect(await subjects(imap, 'Trash')).toEqual(['Message 1'])
      },
    )
  }

  scripted(
    'a server that could take others along is not asked to copy',
    async ({ mail, imap, account, front, page }) => {
      front.script(account.user, { rewrite: (line) => line.replace(/ (MOVE|UIDPLUS)\b/g, '') })
      await deliverMany(imap, 'INBOX', 2)
      await mail.signIn(account)
      await mail.check('Message 1')
      const why = 'Your mail server cannot move messages without risk to others.'
      for (const name of ['Archive', 'Delete', 'Junk', 'Move to…']) {
        await expect(mail.action(name)).toHaveAttribute('aria-disabled', 'true')
        await expect(mail.action(name)).toHaveAttribute('title', why)
      }
      for (const key of ['e', '#', 'v']) {
        await page.keyboard.press(key)
        await expect(mail.failed).toHaveText(why)
      }
      await mail.action('Star').click()
      await expect.poll(() => flagged(imap, 'INBOX', '\\Flagged')).toEqual(['Message 1'])
      const uidValidity = Number((await imap.mailboxOpen('INBOX')).uidValidity)
      const answer = await page.request.post(`${mail.origin}/api/messages/move`, {
        data: { mailbox: 'INBOX', uidValidity, uids: '1', target: 'Archive' },
      })
      expect([answer.status(), (await answer.json()).title]).toEqual([
        501,
        'Your mail server cannot do that without risk to other messages. Nothing was changed.',
      ])
      await mail.expectRows('Message 2', 'Message 1')
      const sent = front.commands(account.user)
      expect(sent.filter((command) => /^UID (COPY|EXPUNGE)|^EXPUNGE|Deleted/i.test(command))).toEqual([])
    },
  )
})
