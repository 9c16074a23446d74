import { deliver, deliverMany } from './fixtures/deliver.ts'
import { flagsBySubject, subjects } from './fixtures/mailbox-state.ts'
import { test as scripted } from './fixtures/scripted.ts'
import { expect, test } from './fixtures/test.ts'

test('Junk marks a message, clears what said otherwise, and moves it; Undo restores place and keywords', async ({
  mail,
  imap,
  account,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Win a boat', flags: ['\\Seen', '$NotJunk', 'holiday'] })
  await deliver(imap, 'INBOX', { subject: 'Win a car' })
  await mail.signIn(account)
  await mail.check('Win a boat')
  await mail.check('Win a car')
  await mail.action('Junk').click()
  await expect(mail.done).toHaveText('Marked 2 messages as junk')
  expect(await flagsBySubject(imap, 'Junk')).toEqual({
    'Win a boat': ['$Junk', '\\Seen', 'holiday'],
    'Win a car': ['$Junk'],
  })
  expect(await subjects(imap, 'INBOX')).toEqual([])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 2 messages back')
  expect(await flagsBySubject(imap, 'INBOX')).toEqual({
    'Win a boat': ['$NotJunk', '\\Seen', 'holiday'],
    'Win a car': [],
  })
  expect(await subjects(imap, 'Junk')).toEqual([])
})

test('by keyboard, ! sends to Junk, and from there back to where it came from, also after a reload', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'Projects', { subject: 'Not so bad', flags: ['\\Flagged'] })
  await mail.signIn(account, '/mail/Projects')
  await mail.check('Not so bad')
  await page.keyboard.press('!')
  await expect(mail.done).toHaveText('Marked 1 message as junk')
  await page.goto(`${mail.origin}/mail/Junk`)
  await mail.ready()
  await expect(mail.row('Not so bad')).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(mail.action('Not junk')).toBeVisible()
  await expect(mail.action('Junk')).toHaveCount(0)
  await page.keyboard.press('!')
  await expect(mail.done).toHaveText('Marked 1 message as not junk, now in Projects')
  expect(await flagsBySubject(imap, 'Projects')).toEqual({ 'Not so bad': ['$NotJunk', '\\Flagged'] })
  await page.keyboard.press('z')
  await expect(mail.done).toHaveText('Moved 1 message back')
  expect(await flagsBySubject(imap, 'Junk')).toEqual({ 'Not so bad': ['$Junk', '\\Flagged'] })
})

test('Not junk puts what a filter has put into Junk into the Inbox', async ({ mail, imap, account }) => {
  await deliver(imap, 'Junk', { subject: 'From the bank', flags: ['$Junk'] })
  await mail.signIn(account, '/mail/Junk')
  await mail.open('From the bank')
  await mail.action('Not junk').click()
  await expect(mail.done).toHaveText('Marked 1 message as not junk, now in Inbox')
  expect(await flagsBySubject(imap, 'INBOX')).toMatchObject({
    'From the bank': expect.arrayContaining(['$NotJunk']),
  })
  expect(await subjects(imap, 'Junk')).toEqual([])
})

scripted.describe('refused', () => {
  scripted.use({ allowedErrors: [/status of 4\d\d|status of 5\d\d/] })

  scripted('leaves place, keywords and selection as they were', async ({ mail, imap, account, front }) => {
    front.script(account.user, {
      answer: (command) => (/^UID MOVE/i.test(command) ? ['TAG NO [NOPERM] Not yours'] : null),
    })
    await deliverMany(imap, 'INBOX', 2, { flags: ['$NotJunk'] })
    await mail.signIn(account)
    await mail.check('Message 1')
    await mail.action('Junk').click()
    await expect(mail.failed).toHaveText('You are not allowed to do that in this folder.')
    await mail.expectRows('Message 2', 'Message 1')
    await expect(mail.row('Message 1')).toHaveAttribute('aria-selected', 'true')
    expect(await flagsBySubject(imap, 'INBOX')).toEqual({
      'Message 1': ['$NotJunk'],
      'Message 2': ['$NotJunk'],
    })
  })
})
