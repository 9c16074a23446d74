import { deliver, deliverMany } from './fixtures/deliver.ts'
import { paths, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { FolderMenu } from './pages/folder-menu.ts'

test.use({ allowedErrors: [/status of 4(09|22)/] })

test('a folder is made, with the focus on it, and other programs see it', async ({ mail, imap, account }) => {
  await mail.signIn(account)
  await new FolderMenu(mail).create('Projects')
  await expect(mail.done).toHaveText('Created “Projects”')
  await expect(mail.folder('Projects')).toBeFocused()
  const made = (await imap.list()).find(({ path }) => path === 'Projects')
  expect(made).toMatchObject({ subscribed: true })
})

test('a folder is made inside another by the keyboard alone', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Projects')
  await mail.signIn(account)
  const menu = new FolderMenu(mail)
  await menu.chooseByKeys('Projects', 'New subfolder')
  await expect(menu.dialog).toContainText('Inside Projects')
  await expect(menu.name).toBeFocused()
  await page.keyboard.type('Alpha')
  await page.keyboard.press('Enter')
  await expect(mail.folder('Alpha')).toBeFocused()
  await expect(mail.folder('Alpha')).toHaveAttribute('aria-level', '2')
  expect(await paths(imap)).toContain('Projects/Alpha')
})

test('a name that is taken, or that no folder can have, is refused in words and nothing is made', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await mail.signIn(account)
  const before = await paths(imap)
  const menu = new FolderMenu(mail)
  await page.getByRole('button', { name: 'New folder' }).click()
  for (const [name, words] of [
    ['Projects', 'There is a folder of this name already. Choose another name.'],
    ['inbox', 'There is a folder of this name already. Choose another name.'],
    ['a/b', 'A folder’s name cannot hold “/”.'],
    [' ', 'Give the folder a name.'],
    ['~home', 'The mail server cannot take a folder of this name. Choose another name.'],
    ['..', 'The mail server cannot take a folder of this name. Choose another name.'],
    ['日'.repeat(200), 'The mail server cannot take a folder of this name. Choose another name.'],
    ['x'.repeat(201), 'A folder’s name cannot be longer than 200 characters.'],
  ] as const) {
    await menu.fillName(name)
    await expect(menu.dialog.getByRole('alert'), name.slice(0, 20)).toHaveText(words)
    await expect(menu.name).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(menu.dialog).toHaveCount(0)
  expect(await paths(imap)).toEqual(before)
})

test('the open folder is renamed with what is inside: the address, the subscriptions and the focus follow', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Work', 'Work/Alpha', 'Work/Alpha/Deep']) await imap.mailboxCreate(path)
  await deliver(imap, 'Work/Alpha', { subject: 'In Alpha', flags: ['\\Seen'] })
  await mail.signIn(account, '/mail/Work%2FAlpha')
  await mail.open('In Alpha')
  const menu = new FolderMenu(mail)
  await menu.choose('Work', 'Rename')
  await expect(menu.name).toHaveValue('Work')
  await menu.fillName('Old work')
  await expect(mail.done).toHaveText('Renamed to “Old work”')
  await expect(mail.folder('Old work')).toBeFocused()
  await expect(page).toHaveURL(/\/mail\/Old%20work%2FAlpha\/\d+\?v=\d+$/)
  await expect(mail.heading('In Alpha')).toBeVisible()
  const listed = (await imap.list()).filter(({ path }) => /work/i.test(path))
  expect(listed.map(({ path, subscribed }) => [path, subscribed])).toEqual([
    ['Old work', true],
    ['Old work/Alpha', true],
    ['Old work/Alpha/Deep', true],
  ])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Put “Work” back')
  await expect(page).toHaveURL(/\/mail\/Work%2FAlpha\/\d+\?v=\d+$/)
  expect(await paths(imap)).toContain('Work/Alpha/Deep')
})

test('renaming to a name that is taken says so and changes nothing', async ({ mail, imap, account }) => {
  for (const path of ['Bills', 'Work']) await imap.mailboxCreate(path)
  await mail.signIn(account)
  const menu = new FolderMenu(mail)
  await menu.chooseByKeys('Work', 'Rename')
  await menu.fillName('Bills')
  await expect(menu.dialog.getByRole('alert')).toHaveText(/^There is a folder of this name already/)
  expect(await paths(imap)).toEqual(expect.arrayContaining(['Bills', 'Work']))
})

test('a folder is moved into another by the dialog, and back by Undo', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Bills', 'Work', 'Work/Alpha']) await imap.mailboxCreate(path)
  await mail.signIn(account)
  const menu = new FolderMenu(mail)
  await menu.chooseByKeys('Work', 'Move to…')
  await expect(menu.dialog.getByRole('option', { name: 'Work/Alpha' })).toHaveCount(0)
  await page.keyboard.type('bil')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved “Work” into Bills')
  await expect(mail.folder('Work')).toHaveAttribute('aria-level', '2')
  expect(await paths(imap)).toContain('Bills/Work/Alpha')
  await page.keyboard.press('z')
  await expect(mail.done).toHaveText('Put “Work” back')
  expect(await paths(imap)).toContain('Work/Alpha')
})

test('a folder is dragged onto another, and onto the heading to the top level', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Bills', 'Work']) await imap.mailboxCreate(path)
  await mail.signIn(account)
  await mail.folder('Work').dragTo(mail.folder('Bills'))
  await expect(mail.done).toHaveText('Moved “Work” into Bills')
  await expect.poll(() => paths(imap)).toContain('Bills/Work')
  await mail.folder('Work').dragTo(page.getByRole('heading', { name: 'Folders', exact: true }))
  await expect(mail.done).toHaveText('Moved “Work” to the top level')
  await expect.poll(() => paths(imap)).toContain('Work')
})

test('a folder cannot be dragged into itself, nor a special one anywhere', async ({
  mail,
  imap,
  account,
}) => {
  for (const path of ['Bills', 'Work', 'Work/Alpha']) await imap.mailboxCreate(path)
  await mail.signIn(account)
  const before = await paths(imap)
  await mail.folder('Work').dragTo(mail.folder('Alpha'))
  await mail.folder('Sent').dragTo(mail.folder('Bills'))
  await new FolderMenu(mail).create('Last')
  await expect(mail.folder('Last')).toBeVisible()
  expect((await paths(imap)).filter((path) => path !== 'Last')).toEqual(before)
})

test('deleting asks, moves the folder with all that is inside to Trash, and Undo brings it back', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Work', 'Work/Alpha']) await imap.mailboxCreate(path)
  await deliverMany(imap, 'Work', 2)
  await deliver(imap, 'Work/Alpha', { subject: 'In Alpha' })
  await mail.signIn(account, '/mail/Work')
  const menu = new FolderMenu(mail)
  await menu.choose(/^Work/, 'Delete')
  const dialog = page.getByRole('alertdialog', { name: 'Delete folder' })
  await expect(dialog).toContainText('“Work” with 3 messages and 1 folder inside it goes to Trash.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await paths(imap)).toContain('Work')
  await menu.chooseByKeys(/^Work/, 'Delete')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(mail.done).toHaveText('Moved “Work” to Trash')
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  expect(await paths(imap)).toEqual(expect.arrayContaining(['Trash/Work', 'Trash/Work/Alpha']))
  await mail.undo.click()
  await expect(mail.done).toHaveText('Put “Work” back')
  expect(await subjects(imap, 'Work')).toEqual(['Message 1', 'Message 2'])
  expect(await subjects(imap, 'Work/Alpha')).toEqual(['In Alpha'])
})

test('a folder in Trash is destroyed only with consent', async ({ mail, imap, account }) => {
  for (const path of ['Trash/Work', 'Trash/Work/Alpha']) await imap.mailboxCreate(path)
  await deliver(imap, 'Trash/Work', { subject: 'Old', flags: ['\\Seen'] })
  await mail.signIn(account)
  const menu = new FolderMenu(mail)
  await menu.choose('Work', 'Delete')
  await mail.destroyDialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await paths(imap)).toContain('Trash/Work')
  await menu.choose('Work', 'Delete')
  await expect(mail.destroyDialog).toContainText(
    '“Work” with 1 message and 1 folder inside it will be gone from the server. This cannot be undone.',
  )
  await mail.destroyDialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(mail.done).toHaveText('Deleted “Work” for good')
  await expect(mail.undo).toHaveCount(0)
  expect((await paths(imap)).filter((path) => path.includes('Work'))).toEqual([])
  await expect(mail.folder('Work')).toHaveCount(0)
})

test('special folders say why they cannot be renamed, moved or deleted', async ({ mail, account, page }) => {
  await mail.signIn(account)
  await mail.folder('Trash').click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Trash' })
  await expect(menu).toContainText('Mail programs rely on Trash, so it cannot be renamed, moved or deleted.')
  for (const item of ['Rename', 'Move to…', 'Delete', 'Hide'])
    await expect(new FolderMenu(mail).item(item)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(mail.folder('Trash')).toBeFocused()
})

test('all messages of a folder are marked as read, and unread again by Undo', async ({
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Work')
  await deliverMany(imap, 'Work', 3)
  await deliver(imap, 'Work', { subject: 'Known', flags: ['\\Seen'] })
  await mail.signIn(account)
  await new FolderMenu(mail).chooseByKeys(/^Work/, 'Mark all as read')
  await expect(mail.done).toHaveText('Marked 3 messages as read')
  await expect(mail.folder('Work').and(mail.page.getByLabel('Work', { exact: true }))).toBeVisible()
  const unseen = async () => (await imap.status('Work', { unseen: true })) as { unseen?: number }
  expect(await unseen()).toMatchObject({ unseen: 0 })
  await mail.undo.click()
  await expect(mail.folder('Work, 3 unread')).toBeVisible()
  expect(await unseen()).toMatchObject({ unseen: 3 })
})
