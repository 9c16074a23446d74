import type { ImapFlow } from 'imapflow'
import { type Account, connectImap, makeAccount } from './fixtures/account.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { flagged, paths, subjects } from './fixtures/mailbox-state.ts'
import { onDovecot } from './fixtures/own-dovecot.ts'
import { expect } from './fixtures/test.ts'
import { FolderMenu } from './pages/folder-menu.ts'

/** Dots between levels, all folders below "INBOX.", and folders of others. */
const test = onDovecot({ dotted: true })

/** Sends a command with its values as they are: ImapFlow would put "INBOX." before each path. */
async function say(imap: ImapFlow, command: string, ...values: string[]): Promise<void> {
  const { exec } = imap as unknown as {
    exec(command: string, values: object[]): Promise<{ next(): void }>
  }
  const tokens = values.map((value) => ({ type: 'STRING', value }))
  ;(await exec.call(imap, command, tokens)).next()
}

/** Another account with two messages in a folder, and rights in it for this one (SETACL, RFC 4314). */
async function shareTeam(account: Account, imap: ImapFlow, rights: string) {
  const { user } = account
  const owner = makeAccount(account.port)
  const other = await connectImap(owner)
  await other.mailboxCreate('INBOX.Team')
  await deliverMany(other, 'INBOX.Team', 2)
  await say(other, 'SETACL', 'INBOX.Team', user, rights)
  const path = `shared.${owner.user}.Team`
  await say(imap, 'SUBSCRIBE', path)
  return { other, owner: owner.user, path }
}

test('folders that the server keeps below INBOX stand beside the Inbox, by their own names', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('INBOX.Projects.Harbour')
  await deliver(imap, 'INBOX', { subject: 'Moorings' })
  await mail.signIn(account)
  await expect(mail.folder('Projects')).toHaveAttribute('aria-level', '1')
  await expect(mail.folder('Inbox, 1 unread')).not.toHaveAttribute('aria-expanded', /./)
  await expect(mail.folder('Harbour')).toHaveAttribute('aria-level', '2')

  await mail.check('Moorings')
  await mail.action('Move to…').click()
  await expect(mail.moveDialog.getByRole('option', { name: 'Projects/Harbour', exact: true })).toBeVisible()
  await mail.moveDialog.getByRole('combobox', { name: 'Folder' }).fill('Projects/Boats/Sails')
  await mail.moveDialog.getByRole('button', { name: 'Create “Projects/Boats/Sails”' }).click()
  await expect(mail.done).toHaveText('Moved 1 message to Projects/Boats/Sails')
  expect(await subjects(imap, 'INBOX.Projects.Boats.Sails')).toEqual(['Moorings'])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 1 message back')
  await mail.expectRows('Moorings')

  await page.goto(`${mail.origin}/mail/INBOX.Projects.Boats.Sails`)
  await mail.ready()
  await expect(page.getByRole('heading', { name: 'Sails' })).toBeVisible()
})

test('a folder made at the top, renamed, moved and deleted is where the server has its namespace', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('INBOX.Projects')
  await mail.signIn(account)
  await page.getByRole('button', { name: 'New folder' }).click()
  await page.getByRole('dialog', { name: 'New folder' }).getByRole('textbox').fill('Été')
  await page.keyboard.press('Enter')
  await expect(mail.folder('Été')).toHaveAttribute('aria-level', '1')
  expect(await paths(imap)).toContain('INBOX.Été')

  const menu = new FolderMenu(mail)
  await menu.choose('Été', 'Move to…')
  const dialog = page.getByRole('dialog', { name: 'Move folder' })
  await expect(dialog.getByRole('option', { name: 'Top level' })).toHaveCount(0)
  await expect(dialog.getByRole('option', { name: 'Inbox' })).toHaveCount(0)
  await dialog.getByRole('option', { name: 'Projects', exact: true }).click()
  await expect(mail.done).toHaveText('Moved “Été” into Projects')
  expect(await paths(imap)).toContain('INBOX.Projects.Été')
  await mail.undo.click()
  await expect.poll(() => paths(imap)).toContain('INBOX.Été')

  await menu.choose('Été', 'Delete')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(mail.folder('Été')).toHaveAttribute('aria-level', '2')
  expect(await paths(imap)).toContain('INBOX.Trash.Été')
})

test('what is not allowed in a folder of somebody else is not offered, and why is said', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const { other, owner } = await shareTeam(account, imap, 'lr')
  await deliver(imap, 'INBOX', { subject: 'My own' })
  await mail.signIn(account)
  const team = mail.folder('Team, 2 unread')
  await expect(mail.folder(owner)).toHaveAttribute('aria-level', '2')
  await team.click()
  await mail.open('Message 2')
  await expect(mail.body).toContainText('this is the text')
  for (const name of ['Archive', 'Delete', 'Junk', 'Move to…', 'Mark as read', 'Star']) {
    await expect(mail.action(name)).toHaveAttribute('aria-disabled', 'true')
    await expect(mail.action(name)).toHaveAttribute('title', 'You are not allowed to do that in this folder.')
  }
  for (const key of ['e', '#', 's', 'Shift+I', '!']) {
    await page.keyboard.press(key)
    await expect(mail.failed).toHaveText('You are not allowed to do that in this folder.')
  }
  await expect(team).toBeVisible()
  expect(await flagged(other, 'INBOX.Team', '\\Seen')).toEqual([])

  await team.click({ button: 'right' })
  await expect(page.getByText('You are not allowed to rename, move or delete this folder.')).toBeVisible()
  await expect(mail.menuItem('Hide')).toBeVisible()
  for (const name of ['Rename', 'Move to…', 'Delete', 'New subfolder', 'Mark all as read']) {
    await expect(mail.menuItem(name)).toHaveCount(0)
  }
  await page.keyboard.press('Escape')

  await mail.folder(/^Inbox/).click()
  await mail.check('My own')
  await mail.action('Move to…').click()
  await expect(mail.moveDialog.getByRole('option', { name: 'Archive', exact: true })).toBeVisible()
  await expect(mail.moveDialog.getByRole('option', { name: /Team/ })).toHaveCount(0)
  await other.logout()
})

test('a copy out of a shared folder is one’s own, and with the rights messages move in and out', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const { other, path } = await shareTeam(account, imap, 'lrswite')
  await mail.signIn(account, `/mail/${encodeURIComponent(path)}`)
  await mail.check('Message 1')
  await mail.page.keyboard.press('Shift+V')
  await mail.copyDialog.getByRole('option', { name: 'Inbox', exact: true }).click()
  await expect(mail.done).toHaveText('Copied 1 message to Inbox')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1'])
  await mail.check('Message 2')
  await page.keyboard.press('e')
  await expect(mail.done).toHaveText('Archived 2 messages')
  expect(await subjects(imap, 'INBOX.Archive')).toEqual(['Message 1', 'Message 2'])
  expect(await subjects(other, 'INBOX.Team')).toEqual([])
  await mail.undo.click()
  await expect(mail.done).toHaveText('Moved 2 messages back')
  expect(await subjects(other, 'INBOX.Team')).toEqual(['Message 1', 'Message 2'])
  await other.logout()
})
