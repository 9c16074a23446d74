import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

const names = [
  'Archive/2026 été',
  'R&D',
  '日本語',
  'a.b',
  '100%',
  '%2F',
  '"quoted"',
  'back\\slash',
  '*',
  '🐦 birds',
  'trailing ',
  'constructor',
  '__proto__',
  'question?mark#hash',
  'a+b',
  '12',
  'שלום',
  '<b>bold</b>',
]

for (const name of names) {
  test(`the folder ${JSON.stringify(name)} opens by a click, by its address and after a reload`, async ({
    page,
    mail,
    imap,
    account,
  }) => {
    await imap.mailboxCreate(name)
    await deliver(imap, name, { subject: 'In the folder', text: 'Found it.', flags: ['\\Seen'] })
    await mail.signIn(account)
    const label = (name.split('/').at(-1) as string).trim()
    const item = page.getByRole('treeitem', { name: label, exact: true })
    await item.click()
    await expect(page).toHaveURL(`${mail.origin}/mail/${encodeURIComponent(name)}`)
    await expect(mail.row('In the folder')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(label)
    await expect(item).toHaveAttribute('aria-current', 'page')

    await mail.open('In the folder')
    await expect(mail.body).toContainText('Found it.')
    const answer = await page.reload()
    expect(answer?.status()).toBe(200)
    await expect(mail.body).toContainText('Found it.')

    await page.goto(`${mail.origin}/mail/${encodeURIComponent(name)}`)
    await expect(mail.row('In the folder')).toBeVisible()
    await expect(item).toHaveAttribute('aria-current', 'page')
    await expect(page).toHaveTitle(`${label} · Wren`)
  })
}
