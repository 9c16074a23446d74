import { expect, test } from './fixtures/test.ts'
import { FolderMenu } from './pages/folder-menu.ts'

test('what is collapsed stays so, also in the first HTML of the next visit', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Projects', 'Projects/Alpha', 'Bills']) await imap.mailboxCreate(path)
  await mail.signIn(account)
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/mailboxes/settings'))
  await mail.folder('Projects').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(mail.folder('Alpha')).toHaveCount(0)
  await kept
  const html = await (await page.request.get(`${mail.origin}/mail/INBOX`)).text()
  expect(html).toContain('aria-label="Projects"')
  expect(html).not.toContain('aria-label="Alpha"')
  await page.reload()
  await expect(mail.folder('Projects')).toHaveAttribute('aria-expanded', 'false')
  await expect(mail.folder('Alpha')).toHaveCount(0)
})

test('a favourite stands with what is inside it at the end of the special folders, and nowhere else', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Bills', 'Projects', 'Projects/Alpha']) await imap.mailboxCreate(path)
  await mail.signIn(account)
  const special = page.getByRole('tree', { name: 'Special folders', exact: true })
  const menu = new FolderMenu(mail)
  await menu.chooseByKeys('Projects', 'Add to favourites')
  await expect(special.getByRole('treeitem').last()).toHaveAccessibleName('Alpha')
  await expect(mail.folder('Projects')).toHaveCount(1)
  await expect(mail.folder('Projects')).toBeFocused()
  await page.reload()
  await expect(special.getByRole('treeitem', { name: 'Projects' })).toBeVisible()
  await menu.choose('Projects', 'Remove from favourites')
  await expect(special.getByRole('treeitem').last()).toHaveAccessibleName('Trash')
  await expect(mail.folder('Projects')).toHaveCount(1)
})

test('a colour is chosen by the keyboard, is kept, and follows the folder when it is renamed', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Work')
  await mail.signIn(account)
  const menu = new FolderMenu(mail)
  await menu.chooseByKeys('Work', 'Colour')
  const violet = page.getByRole('menuitemradio', { name: 'violet' })
  await expect(violet).toBeVisible()
  await page.keyboard.press('v')
  await expect(violet).toBeFocused()
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/mailboxes/settings'))
  await page.keyboard.press('Enter')
  await expect(mail.folder('Work').locator('.folder-violet')).toBeVisible()
  await kept
  await menu.choose('Work', 'Rename')
  await menu.fillName('Play')
  await expect(mail.done).toHaveText('Renamed to “Play”')
  await page.reload()
  await expect(mail.folder('Play').locator('.folder-violet')).toBeVisible()
})

test('a hidden folder leaves the tree, is not gone, and comes back by Undo', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const path of ['Bills', 'Work']) await imap.mailboxCreate(path)
  await mail.signIn(account)
  await new FolderMenu(mail).chooseByKeys('Work', 'Hide')
  await expect(mail.done).toHaveText('Hid “Work”')
  await expect(mail.folder('Work')).toHaveCount(0)
  const subscribed = async () => (await imap.list()).find(({ path }) => path === 'Work')?.subscribed
  expect(await subscribed()).toBeFalsy()
  await page.keyboard.press('z')
  await expect(mail.folder('Work')).toBeVisible()
  await expect.poll(subscribed).toBe(true)
})

test('a folder that is not subscribed to is shown while it is open', async ({ mail, imap, account }) => {
  for (const path of ['Bills', 'Work/Alpha']) await imap.mailboxCreate(path)
  await imap.mailboxUnsubscribe('Work/Alpha')
  await mail.signIn(account, '/mail/Work%2FAlpha')
  await expect(mail.folder('Alpha')).toHaveAttribute('aria-current', 'page')
  await expect(mail.folder('Work')).toBeVisible()
  await mail.folder('Inbox').click()
  await expect(mail.folder('Alpha')).toHaveCount(0)
  await expect(mail.folder('Bills')).toBeVisible()
})
