import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/scripted.ts'

test.use({ allowedErrors: [/status of 4\d\d|status of 5\d\d/] })

test('a move that the server refuses for lack of room is said to be that, and changes nothing', async ({
  mail,
  imap,
  account,
  front,
}) => {
  front.script(account.user, {
    answer: (command) =>
      /^UID MOVE/i.test(command) ? ['TAG NO [OVERQUOTA] Quota exceeded (mailbox for user is full)'] : null,
  })
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.action('Archive').click()
  await expect(mail.failed).toHaveText(
    'There is not enough room in your mailbox for that. Nothing was changed.',
  )
  await mail.expectRows('Message 3', 'Message 2', 'Message 1')
  await expect(mail.heading('Message 2')).toBeVisible()
  await expect(mail.row('Message 2')).toHaveAttribute('aria-current', 'true')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2', 'Message 3'])
  expect(await subjects(imap, 'Archive')).toEqual([])
})

test('a server without MOVE and with a full mailbox keeps every message where it is', async ({
  mail,
  imap,
  account,
  front,
}) => {
  front.script(account.user, {
    answer: (command) => (/^UID COPY/i.test(command) ? ['TAG NO [OVERQUOTA] Quota exceeded'] : null),
    rewrite: (line) => line.replace(/ MOVE\b/, ''),
  })
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.check('Message 1')
  await mail.action('Delete').click()
  await expect(mail.destroyDialog).toContainText('Your mailbox is full')
  await mail.destroyDialog.getByRole('button', { name: 'Cancel' }).click()
  await mail.expectRows('Message 2', 'Message 1')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
  expect(front.commands(account.user).filter((command) => /EXPUNGE|^CLOSE/i.test(command))).toEqual([])
})

test('where the server names no Archive, Junk or Trash, it is asked, and Cancel changes nothing', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  front.script(account.user, {
    rewrite: (line) => (line.startsWith('* LIST') ? line.replace(/ ?\\(Junk|Archive|Trash)\b/, '') : line),
  })
  await deliver(imap, 'INBOX', { subject: 'Where to' })
  await mail.signIn(account)
  await mail.check('Where to')
  for (const [key, folder] of [
    ['e', 'Archive'],
    ['!', 'Junk'],
    ['#', 'Trash'],
  ] as const) {
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog', { name: `Which folder is ${folder}?` })
    await expect(dialog.getByRole('radio', { name: folder, exact: true })).toBeChecked()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toBeHidden()
  }
  await mail.expectRows('Where to')
  expect(await subjects(imap, 'INBOX')).toEqual(['Where to'])
  expect(
    front.commands(account.user).filter((command) => /^(UID (MOVE|COPY|STORE)|CREATE)/i.test(command)),
  ).toEqual([])
  await mail.action('Junk').click()
  await page.getByRole('button', { name: 'Use “Junk”' }).click()
  await expect(mail.done).toHaveText('Marked 1 message as junk')
  expect(await subjects(imap, 'Junk')).toEqual(['Where to'])
})

test('deleting for good is refused where it could take other messages along', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  front.script(account.user, { rewrite: (line) => line.replace(/ UIDPLUS\b/, '') })
  await deliverMany(imap, 'Trash', 2)
  await mail.signIn(account, '/mail/Trash')
  await mail.check('Message 1')
  const why = 'Your mail server cannot delete messages for good without risk to others.'
  await expect(mail.action('Delete')).toHaveAttribute('aria-disabled', 'true')
  await expect(mail.action('Delete')).toHaveAttribute('title', why)
  await page.keyboard.press('#')
  await expect(mail.failed).toHaveText(why)
  await expect(page.getByRole('button', { name: 'Empty Trash' })).toBeDisabled()
  await mail.expectRows('Message 2', 'Message 1')
  expect(await subjects(imap, 'Trash')).toEqual(['Message 1', 'Message 2'])
})

test('a deletion for good that the server refuses leaves the message where it was', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  front.script(account.user, {
    answer: (command) => (/^UID (STORE|EXPUNGE)/i.test(command) ? ['TAG NO [NOPERM] Not yours'] : null),
  })
  await deliver(imap, 'Trash', { subject: 'Locked', flags: ['\\Seen'] })
  await mail.signIn(account, '/mail/Trash')
  await mail.open('Locked')
  await page.keyboard.press('#')
  await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(mail.failed).toHaveText('You are not allowed to do that in this folder.')
  await expect(mail.heading('Locked')).toBeVisible()
  expect(await subjects(imap, 'Trash')).toEqual(['Locked'])
})
