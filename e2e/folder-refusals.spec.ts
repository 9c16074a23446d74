import { deliverMany } from './fixtures/deliver.ts'
import { paths, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/scripted.ts'
import { FolderMenu } from './pages/folder-menu.ts'

test.use({ allowedErrors: [/status of (4\d\d|5\d\d)/] })

const refusals: [verb: RegExp, answer: string, words: string][] = [
  [/^(CREATE|RENAME)/i, 'NO [NOPERM] Not yours', 'You are not allowed to do that in this folder.'],
  [/^(CREATE|RENAME)/i, 'NO [CANNOT] Bad name', 'The mail server cannot take a folder of this name.'],
  [/^(CREATE|RENAME)/i, 'NO [ALREADYEXISTS] There', 'There is a folder of this name already.'],
  [/^(CREATE|RENAME)/i, 'NO [OVERQUOTA] Too many', 'There is not enough room in your mailbox for that.'],
  [/^(CREATE|RENAME)/i, 'NO Just no', 'The mail server refused. Nothing was changed.'],
]

for (const [verb, answer, words] of refusals) {
  test(`"${answer}" is said in words when a folder is made or renamed`, async ({
    mail,
    imap,
    account,
    front,
    page,
  }) => {
    await imap.mailboxCreate('Work')
    await mail.signIn(account)
    front.script(account.user, { answer: (command) => (verb.test(command) ? [`TAG ${answer}`] : null) })
    const menu = new FolderMenu(mail)
    await menu.create('Projects')
    await expect(menu.dialog.getByRole('alert')).toContainText(words)
    await page.keyboard.press('Escape')
    await menu.choose('Work', 'Rename')
    await menu.fillName('Play')
    await expect(menu.dialog.getByRole('alert')).toContainText(words)
    expect((await paths(imap)).filter((path) => /Projects|Work|Play/.test(path))).toEqual(['Work'])
  })
}

test('where no folder is Trash, a folder is not deleted and that is said', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await imap.mailboxCreate('Work')
  front.script(account.user, { rewrite: (line) => line.replace(/ ?\\Trash/, '') })
  await mail.signIn(account)
  await new FolderMenu(mail).choose('Work', 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(mail.failed).toContainText('which folder is Trash, so nothing was deleted')
  await expect(mail.folder('Work')).toBeVisible()
  expect(await paths(imap)).toContain('Work')
})

test('where Trash can hold no folders, the messages are moved there before the empty folder goes', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await imap.mailboxCreate('Work')
  await deliverMany(imap, 'Work', 12)
  front.script(account.user, {
    answer: (command) => (/^RENAME/i.test(command) ? ['TAG NO [CANNOT] No folders there'] : null),
  })
  await mail.signIn(account)
  await new FolderMenu(mail).choose(/^Work/, 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(mail.done).toHaveText('Deleted “Work”. Its messages are in Trash')
  await expect(mail.undo).toHaveCount(0)
  expect(await paths(imap)).not.toContain('Work')
  expect(await subjects(imap, 'Trash')).toHaveLength(12)
})

test('a folder whose messages cannot all be moved is kept, and nothing is lost', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await imap.mailboxCreate('Work')
  await deliverMany(imap, 'Work', 3)
  front.script(account.user, {
    answer: (command) => {
      if (/^RENAME/i.test(command)) return ['TAG NO [CANNOT] No folders there']
      return /^UID MOVE/i.test(command) ? ['TAG NO [OVERQUOTA] Full'] : null
    },
  })
  await mail.signIn(account)
  await new FolderMenu(mail).choose(/^Work/, 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(mail.failed).toContainText('There is not enough room')
  await expect(mail.folder(/^Work/)).toBeVisible()
  expect(await subjects(imap, 'Work')).toHaveLength(3)
})

test('a refusal to hide, to mark as read or to delete for good is said and changes nothing', async ({
  mail,
  imap,
  account,
  front,
}) => {
  for (const path of ['Work', 'Trash/Old']) await imap.mailboxCreate(path)
  await deliverMany(imap, 'Work', 2)
  await mail.signIn(account)
  front.script(account.user, {
    answer: (command) =>
      /^(UNSUBSCRIBE|UID STORE|DELETE)/i.test(command) ? ['TAG NO [NOPERM] Not yours'] : null,
  })
  const menu = new FolderMenu(mail)
  const words = 'You are not allowed to do that in this folder.'
  for (const item of ['Hide', 'Mark all as read']) {
    await menu.choose(/^Work/, item)
    await expect(mail.failed, item).toHaveText(words)
    await mail.notifications.getByRole('button', { name: 'Close notification' }).click()
  }
  await menu.choose('Old', 'Delete')
  await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(mail.failed).toHaveText(words)
  await expect(mail.folder('Work, 2 unread')).toBeVisible()
  expect(await paths(imap)).toEqual(expect.arrayContaining(['Trash/Old', 'Work']))
  expect(await imap.status('Work', { unseen: true })).toMatchObject({ unseen: 2 })
})
