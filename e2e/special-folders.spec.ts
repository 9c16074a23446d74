import type { Page } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

function role(page: Page, name: string) {
  return page.getByRole('region', { name: 'Special folders' }).getByRole('combobox', { name })
}

/** The folder that a special folder's link in the sidebar leads to. */
async function expectSpecial(mail: MailPage, name: string, path: string) {
  const tree = mail.page.getByRole('tree', { name: 'Special folders' })
  await expect(tree.getByRole('treeitem', { name, exact: true })).toHaveAttribute('href', `/mail/${path}`)
}

test('a chosen folder beats the server’s, for the sidebar, for Delete, and after a reload', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Papierkorb')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account, '/settings/folders')
  await expectSpecial(mail, 'Trash', 'Trash')
  await expect(role(page, 'Trash').locator('option').first()).toHaveText('As the server says (Trash)')
  await role(page, 'Trash').selectOption({ label: 'Papierkorb' })
  await expect(mail.done).toHaveText('Trash is “Papierkorb” now')
  await expectSpecial(mail, 'Trash', 'Papierkorb')
  // The server's own is an ordinary folder by its own name.
  await expect(page.getByRole('tree', { name: 'Folders', exact: true }).getByRole('treeitem')).toHaveText([
    /^Trash/,
  ])
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.ready()
  await expectSpecial(mail, 'Trash', 'Papierkorb')
  await mail.check('Message 1')
  await mail.action('Delete').click()
  await expect(mail.done).toHaveText('Deleted 1 message')
  expect(await subjects(imap, 'Papierkorb')).toEqual(['Message 1'])
  expect(await subjects(imap, 'Trash')).toEqual([])
})

test('a choice stands in the first HTML, and is nobody else’s', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Papierkorb')
  await mail.signIn(account, '/settings/folders')
  await role(page, 'Trash').selectOption({ label: 'Papierkorb' })
  await expect(mail.done).toHaveText('Trash is “Papierkorb” now')
  const html = await (await page.request.get(`${mail.origin}/mail/INBOX`)).text()
  expect(html).toMatch(
    /<a[^>]* aria-label="Trash"[^>]* href="\/mail\/Papierkorb"|<a[^>]* href="\/mail\/Papierkorb"[^>]* aria-label="Trash"/,
  )
})

test('Undo gives the role back, and choices go by keyboard', async ({ mail, imap, account, page }) => {
  await imap.mailboxCreate('Gesendet')
  await mail.signIn(account, '/settings/folders')
  const asked: string[] = []
  page.on('request', (request) => request.method() === 'PATCH' && asked.push(request.url()))
  await role(page, 'Sent').focus()
  await page.keyboard.type('Gesendet')
  await expect(role(page, 'Sent')).toHaveValue('folder:Gesendet')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Sent is “Gesendet” now')
  expect(asked, 'one choice is asked for once, however many letters were typed').toHaveLength(1)
  await expectSpecial(mail, 'Sent', 'Gesendet')
  await page.keyboard.press('Tab')
  await expect(role(page, 'Sent')).toHaveValue('folder:Gesendet')
  expect(asked, 'leaving changes nothing').toHaveLength(1)
  await mail.undo.focus()
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Sent is as it was')
  await expectSpecial(mail, 'Sent', 'Sent')
  await expect(role(page, 'Sent')).toHaveValue('server')
})

test('with no folder for a role, nothing is done before it was asked for', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Stays' })
  await mail.signIn(account, '/settings/folders')
  await role(page, 'Trash').selectOption({ label: 'None' })
  await expect(mail.done).toHaveText('No folder is Trash now')
  await mail.folder('Inbox').click()
  await mail.check('Stays')
  await mail.action('Delete').click()
  await expect(page.getByRole('dialog', { name: 'Which folder is Trash?' })).toBeVisible()
  expect(await subjects(imap, 'INBOX')).toEqual(['Stays'])
  expect(await subjects(imap, 'Trash')).toEqual([])
})

test('a chosen folder that is gone gives the role back to the server’s', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Papierkorb')
  await mail.signIn(account, '/settings/folders')
  await role(page, 'Trash').selectOption({ label: 'Papierkorb' })
  await expect(mail.done).toHaveText('Trash is “Papierkorb” now')
  await imap.mailboxDelete('Papierkorb')
  await page.reload()
  await mail.ready()
  await expectSpecial(mail, 'Trash', 'Trash')
  await expect(role(page, 'Trash')).toHaveValue('server')
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 4\d\d/] })

  test('a folder that has gone meanwhile is not taken', async ({ mail, imap, account, page }) => {
    await imap.mailboxCreate('Papierkorb')
    await mail.signIn(account, '/settings/folders')
    await expect(role(page, 'Trash').locator('option', { hasText: 'Papierkorb' })).toHaveCount(1)
    await mail.beforeRequest('special-uses', () => imap.mailboxDelete('Papierkorb'))
    await role(page, 'Trash').selectOption({ label: 'Papierkorb' })
    await expect(mail.failed).toHaveText(/^Not saved\. This folder is not there\./)
    await expect(role(page, 'Trash')).toHaveValue('server')
  })

  test('a folder that has another role is neither offered nor taken', async ({ mail, account, page }) => {
    await mail.signIn(account, '/settings/folders')
    await expect(role(page, 'Trash').locator('option')).toHaveText([
      'As the server says (Trash)',
      'None',
      'Trash',
    ])
    const patch = (mailbox: string) =>
      page.request.patch(`${mail.origin}/api/special-uses`, { data: { use: '\\Trash', mailbox } })
    const answer = await patch('Sent')
    expect(answer.status()).toBe(409)
    expect(await answer.json()).toMatchObject({ type: 'urn:wren:problem:special-use-taken' })
    expect((await patch('INBOX')).status()).toBe(404)
    await page.reload()
    await mail.ready()
    await expectSpecial(mail, 'Sent', 'Sent')
  })
})
