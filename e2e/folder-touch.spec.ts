import type { Page } from '@playwright/test'
import { paths } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { Finger } from './fixtures/touch.ts'
import { FolderMenu } from './pages/folder-menu.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Rests a finger on a folder until its menu is there. */
async function longPress(page: Page, name: string): Promise<void> {
  const finger = new Finger(page)
  await finger.down(page.getByRole('treeitem', { name, exact: true }))
  await expect(page.getByRole('menu', { name })).toBeVisible()
  await finger.up()
}

test('a long press opens the menu of a folder and not the folder; a subfolder is made by touch alone', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await mail.signIn(account)
  await page.getByRole('button', { name: 'Folders', exact: true }).tap()
  await longPress(page, 'Projects')
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  const menu = new FolderMenu(mail)
  await menu.item('New subfolder').tap()
  await menu.name.fill('Alpha')
  await page.getByRole('button', { name: 'Create' }).tap()
  await expect(mail.folder('Alpha')).toBeVisible()
  expect(await paths(imap)).toContain('Projects/Alpha')
})

test('a folder is deleted by touch alone, and the way back is in reach', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await mail.signIn(account)
  await page.getByRole('button', { name: 'Folders', exact: true }).tap()
  await longPress(page, 'Projects')
  await new FolderMenu(mail).item('Delete').tap()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).tap()
  await expect(mail.done).toHaveText('Moved “Projects” to Trash')
  expect(await paths(imap)).toContain('Trash/Projects')
  await mail.undo.tap()
  await expect(mail.done).toHaveText('Put “Projects” back')
  expect(await paths(imap)).toContain('Projects')
})
