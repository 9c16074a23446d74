import { deliver, deliverMany } from './fixtures/deliver.ts'
import { openImapSocket } from './fixtures/imap-socket.ts'
import { flagsBySubject, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

/** Flags and keywords, in every combination. */
const marks = ['\\Seen', '\\Flagged', '\\Answered', '\\Draft', '$Junk', '$NotJunk', 'holiday', '$Forwarded']

test('500 selected messages are moved and undone with their flags and keywords', async ({
  mail,
  imap,
  account,
  page,
}) => {
  test.slow()
  const socket = await openImapSocket(account.port, account.user, account.password)
  const raw = (number: number) => `From: ana@choir.example\r\nSubject: Message ${number}\r\n\r\nText\r\n`
  const batch = Array.from({ length: 500 }, (_, number) => {
    const flags = marks.filter((_mark, bit) => (number >> bit) & 1).join(' ')
    return ` (${flags}) {${raw(number).length}+}\r\n${raw(number)}`
  })
  await socket.command(`APPEND INBOX${batch.join('')}`)
  socket.close()
  await imap.mailboxCreate('Projects')
  const before = await flagsBySubject(imap, 'INBOX')
  expect(Object.keys(before)).toHaveLength(500)
  await imap.mailboxOpen('Projects')

  await mail.signIn(account)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await expect(page.getByText('500 of 500 selected')).toBeVisible()
  await mail.moveTo('Projects')
  await expect(mail.done).toHaveText('Moved 500 messages to Projects')
  expect(await subjects(imap, 'INBOX')).toEqual([])
  expect(await flagsBySubject(imap, 'Projects')).toEqual(before)
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 500 messages back')
  expect(await flagsBySubject(imap, 'INBOX')).toEqual(before)
  expect(await subjects(imap, 'Projects')).toEqual([])
})

test('by keyboard, an archived message comes back with its keywords', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Boats', flags: ['\\Answered', '$NotJunk', 'holiday'] })
  await mail.signIn(account)
  await mail.check('Boats')
  await page.keyboard.press('e')
  await expect(mail.done).toHaveText('Archived 1 message')
  await page.keyboard.press('z')
  await expect(mail.done).toHaveText('Moved 1 message back')
  expect(await flagsBySubject(imap, 'INBOX')).toEqual({ Boats: ['$NotJunk', '\\Answered', 'holiday'] })
})

test('an Undo that brings back only some says how many, and where the others are not', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 5)
  await mail.signIn(account)
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await mail.action('Archive').click()
  await expect(mail.done).toHaveText('Archived 5 messages')
  await imap.mailboxOpen('Archive')
  await imap.messageDelete('1:2')
  await mail.undo.click()
  await expect(mail.failed).toHaveText('Moved 3 of 5 messages back. The others are not in Archive any more.')
  expect(await subjects(imap, 'INBOX')).toHaveLength(3)
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 4\d\d/] })

  test('an Undo to a folder that is gone says so, and where the message is', async ({
    mail,
    imap,
    account,
  }) => {
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'Projects', { subject: 'Plan' })
    await mail.signIn(account, '/mail/Projects')
    await mail.check('Plan')
    await mail.action('Archive').click()
    await mail.undo.hover() // for as long as the pointer is there, the offer stays
    await mail.leaveOnServer()
    await imap.mailboxDelete('Projects')
    await mail.undo.click()
    await expect(mail.failed).toHaveText(
      'Could not be undone. The folder Projects is not there any more. The message is in Archive.',
    )
    expect(await subjects(imap, 'Archive')).toEqual(['Plan'])
  })

  test('an Undo whose folder was made anew says that it is not certain which messages these were', async ({
    mail,
    imap,
    account,
  }) => {
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'INBOX', { subject: 'Plan' })
    await mail.signIn(account)
    await mail.check('Plan')
    await mail.moveTo('Projects')
    await mail.undo.hover() // for as long as the pointer is there, the offer stays
    await mail.leaveOnServer()
    await imap.mailboxDelete('Projects')
    await imap.mailboxCreate('Projects')
    await deliver(imap, 'Projects', { subject: 'Another' })
    await mail.undo.click()
    await expect(mail.failed).toHaveText(
      'Could not be undone. Projects has changed on the mail server, so it is not certain which messages these were.',
    )
    expect(await subjects(imap, 'Projects')).toEqual(['Another'])
  })
})
