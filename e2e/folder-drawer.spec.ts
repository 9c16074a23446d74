import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('on a phone the folders are in a drawer that a chosen folder closes', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'Projects', { subject: 'In Projects', flags: ['\\Seen'] })
  await mail.signIn(account)
  await expect(mail.folder('Projects')).toHaveCount(0)
  await page.getByRole('button', { name: 'Folders', exact: true }).tap()
  await expect(page.getByRole('dialog', { name: 'Folders' })).toBeVisible()
  await mail.folder('Projects').tap()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(mail.row('In Projects')).toBeVisible()
  await expect(page).toHaveURL(`${mail.origin}/mail/Projects`)
})

test('Escape closes the drawer and the focus returns to its button', async ({ page, mail, account }) => {
  await mail.signIn(account)
  const button = page.getByRole('button', { name: 'Folders', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Folders' })
  await expect(drawer).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a folder can be chosen in the drawer by the keyboard alone', async ({ page, mail, imap, account }) => {
  await imap.mailboxCreate('Projects')
  await mail.signIn(account)
  await page.getByRole('button', { name: 'Folders', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Folders' })).toBeVisible()
  await mail.folder('Inbox').focus()
  await page.keyboard.press('ArrowDown')
  await expect(mail.folder('Drafts')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Drafts')
})

test('the drawer closes by its button and by a tap beside it', async ({ page, mail, account }) => {
  await mail.signIn(account)
  const button = page.getByRole('button', { name: 'Folders', exact: true })
  const drawer = page.getByRole('dialog', { name: 'Folders' })
  await button.tap()
  await drawer.getByRole('button', { name: 'Close' }).tap()
  await expect(drawer).toHaveCount(0)
  await button.tap()
  await expect(drawer).toBeVisible()
  await page.touchscreen.tap(380, 400)
  await expect(drawer).toHaveCount(0)
})

test('a folder far down is opened, and its menu is its own: the drawer stays where it was scrolled to', async ({
  page,
  mail,
  imap,
  account,
}) => {
  for (let number = 10; number < 50; number += 1) await imap.mailboxCreate(`Folder ${number}`)
  await mail.signIn(account)
  await page.getByRole('button', { name: 'Folders', exact: true }).tap()
  const low = mail.folder('Folder 25').filter({ visible: true })
  await expect(low).not.toBeInViewport()
  await low.scrollIntoViewIfNeeded()
  await low.click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Folder 25' })).toBeVisible()
  await expect(low).toBeInViewport()
  await page.keyboard.press('Escape')
  await low.tap()
  await expect(page).toHaveURL(`${mail.origin}/mail/Folder%2025`)
})
