import { deliver } from './fixtures/deliver.ts'
import { paths } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { FolderMenu } from './pages/folder-menu.ts'

test('all folders are listed with counts and sizes, and a hidden one is shown again by the keyboard', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Bills', 'Work']) await imap.mailboxCreate(path)
  await deliver(imap, 'Work', { text: 'x'.repeat(5000) })
  await imap.mailboxUnsubscribe('Work')
  await mail.signIn(account, '/settings/folders')
  const list = page.getByRole('list', { name: 'All folders' })
  await expect(mail.folder('Bills')).toBeVisible()
  await expect(mail.folder(/^Work/)).toHaveCount(0)
  await expect(list.getByRole('listitem').filter({ hasText: 'Work' })).toContainText(
    /1 message, \d(\.\d)? KB/,
  )
  const shown = page.getByRole('switch', { name: 'Show Work' })
  await expect(shown).not.toBeChecked()
  await shown.focus()
  await page.keyboard.press('Space')
  await expect(mail.done).toHaveText('Showing “Work”')
  await expect(shown).toBeChecked()
  await expect(mail.folder(/^Work/)).toBeVisible()
  expect((await imap.list()).find(({ path }) => path === 'Work')?.subscribed).toBe(true)
})

test('a folder is renamed and deleted from the list of all', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Work')
  await mail.signIn(account, '/settings/folders')
  await page.getByRole('button', { name: 'Rename Work' }).click()
  await new FolderMenu(mail).fillName('Play')
  await expect(mail.done).toHaveText('Renamed to “Play”')
  await page.getByRole('button', { name: 'Delete Play' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(mail.done).toHaveText('Moved “Play” to Trash')
  expect(await paths(imap)).toContain('Trash/Play')
  await expect(page).toHaveURL(`${mail.origin}/settings/folders`)
})
