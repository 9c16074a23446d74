import type { Page } from '@playwright/test'
import { deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

/** What has the focus, and that it shows: an outline of its own, not that of an ancestor. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const focused = page.locator(':focus')
  await expect(focused).toBeVisible()
  await expect(focused).not.toHaveJSProperty('tagName', 'BODY')
  const outline = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return { outlineStyle, width: Number.parseFloat(outlineWidth) }
  })
  expect(outline.outlineStyle).not.toBe('none')
  expect(outline.width).toBeGreaterThanOrEqual(2)
}

/** Presses Tab, at most so often, until what has the focus is called that. */
async function tabTo(page: Page, role: 'button' | 'link' | 'menuitem', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).filter({ visible: true })
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${role} "${name}"`)
}

test('the whole way from signing in to signing out needs no mouse, and the focus is always to be seen', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 3)
  await page.goto(`${mail.origin}/sign-in`)
  await expect(page.getByRole('textbox', { name: 'Email address' })).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.type(account.user)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Password')).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(mail.row('Message 3')).toBeVisible()
  await mail.ready()

  await page.keyboard.press('j')
  await expect(mail.row('Message 3')).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.press('ArrowDown')
  await expect(mail.row('Message 2')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mail.heading('Message 2')).toBeVisible()
  await expectVisibleFocus(page)

  await tabTo(page, 'button', 'Move to…')
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await expect(mail.moveDialog.getByRole('combobox', { name: 'Folder' })).toBeFocused()
  await expectVisibleFocus(page)
  await page.keyboard.type('proj')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved 1 message to Projects')
  await expect(mail.heading('Message 1')).toBeVisible()
  await expectVisibleFocus(page)

  await tabTo(page, 'button', 'Undo')
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved 1 message back')
  await expect(mail.rows).toHaveCount(3)
  await expectVisibleFocus(page)
  expect(await subjects(imap, 'Projects')).toEqual([])

  await tabTo(page, 'button', 'Account')
  await expectVisibleFocus(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Email address' })).toBeFocused()
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 401/] })

  test('a wrong password is said, and the focus stays in the password field', async ({
    mail,
    account,
    page,
  }) => {
    await page.goto(`${mail.origin}/sign-in`)
    await page.keyboard.type(account.user)
    await page.keyboard.press('Tab')
    await page.keyboard.type('wrong')
    await page.keyboard.press('Enter')
    await expect(mail.alert).toHaveText(/do not match/)
    await expect(page.getByLabel('Password')).toBeFocused()
    await expectVisibleFocus(page)
  })
})
