import { deliver } from './fixtures/deliver.ts'
import { paths, subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { FolderMenu } from './pages/folder-menu.ts'

const names = [
  '2026 été',
  'R&D',
  '日本語',
  'a.b',
  '100%',
  '"quoted"',
  'back\\slash',
  '*',
  '🐦 birds',
  'trailing ',
  'constructor',
  '__proto__',
  '<b>bold',
]

for (const name of names) {
  test(`the name ${JSON.stringify(name)} goes through making, renaming to, opening, moving into and deleting`, async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Hello', flags: ['\\Seen'] })
    await mail.signIn(account)
    const menu = new FolderMenu(mail)
    const item = page.getByRole('treeitem', { name: name.trim(), exact: true })

    // Made inside Archive, renamed away and back: the name is new, old and new again.
    await menu.choose('Archive', 'New subfolder')
    await menu.fillName(name)
    await expect(item).toBeFocused()
    expect(await paths(imap)).toContain(`Archive/${name}`)
    await menu.choose(name.trim(), 'Rename')
    await menu.fillName('Plain')
    await expect(mail.folder('Plain')).toBeFocused()
    await menu.choose('Plain', 'Rename')
    await menu.fillName(name)
    await expect(item).toBeFocused()
    expect(await paths(imap)).toContain(`Archive/${name}`)

    await mail.check('Hello')
    await mail.action('Move to…').click()
    await mail.moveDialog.getByRole('combobox', { name: 'Folder' }).fill(name)
    await mail.moveDialog.getByRole('option', { name: `Archive/${name}`.trim(), exact: true }).click()
    await expect(mail.done).toHaveText(`Moved 1 message to Archive/${name}`)
    await item.click()
    await expect(page).toHaveURL(`${mail.origin}/mail/${encodeURIComponent(`Archive/${name}`)}`)
    await expect(mail.row('Hello')).toBeVisible()

    await menu.choose(name.trim(), 'Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(mail.done).toHaveText(`Moved “${name}” to Trash`)
    expect(await paths(imap)).toContain(`Trash/${name}`)
    expect(await subjects(imap, `Trash/${name}`)).toEqual(['Hello'])
  })
}
