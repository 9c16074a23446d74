import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

async function signOut({ page }: MailPage) {
  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
}

test('after signing out neither pages nor the API give anything', async ({ page, mail, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Private' })
  await mail.signIn(account)
  await expect(mail.row('Private')).toBeVisible()
  await signOut(mail)
  const api = await page.request.get(`${mail.origin}/api/messages?mailbox=INBOX`)
  expect(api.status()).toBe(401)
  expect(await api.text()).not.toContain('Private')
  const fresh = await page.request.get(`${mail.origin}/mail/INBOX`, { maxRedirects: 0 })
  expect(fresh.status()).toBe(307)
  expect(fresh.headers().location).toBe('/sign-in?next=%2Fmail%2FINBOX')
})

test('Back after signing out shows no mail', async ({ page, mail, imap, account }) => {
  await deliver(imap, 'INBOX', { subject: 'Do not show me' })
  await mail.signIn(account)
  await mail.open('Do not show me')
  await mail.folder('Archive').click()
  await expect(page.getByRole('heading', { name: 'Archive' })).toBeVisible()
  await signOut(mail)
  await page.goBack()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Do not show me')).toHaveCount(0)
})

test('signing out in one tab takes the other tabs along', async ({ page, mail, account, context }) => {
  await mail.signIn(account)
  const other = await context.newPage()
  await other.goto(`${mail.origin}/mail/Archive`)
  await expect(other.getByRole('heading', { name: 'Archive' })).toBeVisible()
  await signOut(mail)
  await expect(other).toHaveURL(/\/sign-in/)
  await expect(other.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('one can sign out by the keyboard alone', async ({ page, mail, account }) => {
  await mail.signIn(account)
  const menu = page.getByRole('button', { name: 'Account' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu', { name: 'Account' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sign-in$/)
})

test('signing out without a session does nothing and is no error', async ({ request, shared }) => {
  const answer = await request.delete(`${shared.web}/api/session`)
  expect(answer.status()).toBe(204)
})
