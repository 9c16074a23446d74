import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

test('offers the folders used last first, and remembers them after a reload', async ({
  mail,
  account,
  imap,
  page,
}) => {
  for (const name of ['Alpha', 'Beta', 'Zulu']) await imap.mailboxCreate(name)
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  for (const [subject, folder] of [
    ['Message 1', 'Zulu'],
    ['Message 2', 'Beta'],
  ] as const) {
    await mail.check(subject)
    await mail.moveTo(folder)
    await expect(mail.done).toHaveText(`Moved 1 message to ${folder}`)
  }
  await page.reload()
  await mail.ready()
  await mail.check('Message 3')
  await page.keyboard.press('v')
  const options = mail.moveDialog.getByRole('option')
  await expect(options.nth(0)).toHaveText('Beta')
  await expect(options.nth(1)).toHaveText('Zulu')
  await expect(options.filter({ hasText: 'Beta' })).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved 1 message to Beta')
})

test('makes a folder of the name that was typed, and moves into it', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.check('Message 2')
  await page.keyboard.press('v')
  await mail.moveDialog.getByRole('combobox', { name: 'Folder' }).fill('Projects/2026 été/Harbour')
  await expect(mail.moveDialog.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(
    mail.moveDialog.getByRole('button', { name: 'Create “Projects/2026 été/Harbour”' }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved 1 message to Projects/2026 été/Harbour')
  expect(await subjects(imap, 'Projects/2026 été/Harbour')).toEqual(['Message 2'])
  await mail.undo.click()
  await mail.expectRows('Message 2', 'Message 1')
})

test('the arrows reach what makes a folder, and lead back to the field', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'INBOX', { subject: 'Plan' })
  await mail.signIn(account)
  await mail.check('Plan')
  await page.keyboard.press('v')
  const field = mail.moveDialog.getByRole('combobox', { name: 'Folder' })
  await field.fill('Proj')
  await page.keyboard.press('ArrowDown')
  const create = mail.moveDialog.getByRole('button', { name: 'Create “Proj”' })
  await expect(create).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field).toBeFocused()
  await field.fill('Harbour')
  await page.keyboard.press('Enter')
  await expect(mail.moveDialog, 'Enter alone makes no folder of a slip').toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Moved 1 message to Harbour')
  expect(await subjects(imap, 'Harbour')).toEqual(['Plan'])
})

test('offers to make a folder beside those that are found, and not where the name is that of a folder', async ({
  mail,
  account,
  imap,
}) => {
  for (const name of ['Projects', 'Projects old']) await imap.mailboxCreate(name)
  await deliver(imap, 'INBOX', { subject: 'Plan' })
  await mail.signIn(account)
  await mail.check('Plan')
  await mail.action('Move to…').click()
  const field = mail.moveDialog.getByRole('combobox', { name: 'Folder' })
  const options = mail.moveDialog.getByRole('option')
  await field.fill('Projects')
  const create = mail.moveDialog.getByRole('button', { name: /^Create/ })
  await expect(options).toHaveText(['Projects', 'Projects old'])
  await expect(create).toHaveCount(0)
  await field.fill('Project')
  await expect(options).toHaveText(['Projects', 'Projects old'])
  await expect(create).toHaveText('Create “Project”')
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 4\d\d/] })

  test('says in the dialog why a folder cannot be made, and moves nothing', async ({
    mail,
    account,
    imap,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Plan' })
    await mail.signIn(account)
    await mail.check('Plan')
    await page.keyboard.press('v')
    await imap.mailboxCreate('Meanwhile')
    await mail.moveDialog.getByRole('combobox', { name: 'Folder' }).fill('Meanwhile')
    await mail.moveDialog.getByRole('button', { name: 'Create “Meanwhile”' }).click()
    await expect(mail.moveDialog.getByRole('alert')).toHaveText(/\S/)
    await page.keyboard.press('Escape')
    await mail.expectRows('Plan')
    expect(await subjects(imap, 'INBOX')).toEqual(['Plan'])
    expect(await subjects(imap, 'Meanwhile')).toEqual([])
  })
})
