import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/wire.ts'

test.use({ allowedErrors: [/status of 40[04]/] })

test('shows special folders and all others as two trees, with names, levels and unread counts', async ({
  page,
  mail,
  imap,
  account,
}) => {
  for (const path of ['Projects', 'Projects/Alpha', 'Projects/Alpha/Deep', 'Archive/2026 été', 'Bills'])
    await imap.mailboxCreate(path)
  await deliverMany(imap, 'INBOX', 3)
  await deliver(imap, 'INBOX', { flags: ['\\Seen'] })
  await deliver(imap, 'Projects/Alpha')
  await mail.signIn(account)
  const special = page.getByRole('tree', { name: 'Special folders', exact: true })
  const others = page.getByRole('tree', { name: 'Folders', exact: true })
  const names = async (tree: typeof special) =>
    tree
      .getByRole('treeitem')
      .evaluateAll((items) =>
        items.map((item) => `${item.getAttribute('aria-level')} ${item.getAttribute('aria-label')}`),
      )
  await expect(special.getByRole('treeitem', { name: 'Inbox, 3 unread', exact: true })).toBeVisible()
  expect(await names(special)).toEqual([
    '1 Inbox, 3 unread',
    '1 Drafts',
    '1 Sent',
    '1 Archive',
    '2 2026 été',
    '1 Junk',
    '1 Trash',
  ])
  expect(await names(others)).toEqual(['1 Bills', '1 Projects', '2 Alpha, 1 unread', '3 Deep'])
  const state = async (name: string) => (await mail.folder(name).getAttribute('aria-expanded')) ?? 'none'
  expect([await state('Projects'), await state('Bills'), await state('Archive')]).toEqual([
    'true',
    'none',
    'true',
  ])
  await expect(page.locator('[role=tree] :is(h1, h2, h3)')).toHaveCount(0)
})

test('opening an unread message lowers the count at once, here and in the title', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await expect(page).toHaveTitle('(2) Inbox · Wren')
  await mail.open('Message 2')
  await expect(mail.folder('Inbox, 1 unread')).toBeVisible()
  await expect(page).toHaveTitle('(1) Inbox · Wren')
})

test('the open folder is marked, named in the title and in the heading', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Projects/Alpha')
  await mail.signIn(account)
  const current = page.getByRole('treeitem').and(page.locator('[aria-current="page"]'))
  await expect(current).toHaveAccessibleName('Inbox')
  for (const [name, path] of [
    ['Alpha', '/mail/Projects%2FAlpha'],
    ['Sent', '/mail/Sent'],
    ['Inbox', '/mail/INBOX'],
  ] as const) {
    await mail.folder(name).click()
    await expect(current).toHaveAccessibleName(name)
    await expect(current).toHaveCount(1)
    await expect(page).toHaveURL(`${mail.origin}${path}`)
    await expect(page).toHaveTitle(`${name} · Wren`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
})

test('arrow keys walk, open and close the tree, which is one tab stop', async ({
  page,
  mail,
  imap,
  account,
}) => {
  for (const path of ['Bills', 'Projects', 'Projects/Alpha', 'Projects/Beta']) await imap.mailboxCreate(path)
  await deliver(imap, 'Projects/Alpha', { subject: 'In Alpha', flags: ['\\Seen'] })
  await mail.signIn(account)
  const tree = page.getByRole('tree', { name: 'Folders', exact: true })
  await expect(tree.locator('[role=treeitem][tabindex="0"]')).toHaveCount(1)
  await mail.folder('Inbox').focus()
  for (const button of ['Options for Inbox', 'New folder']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: button })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(mail.folder('Bills')).toBeFocused()
  for (const [key, name] of [
    ['ArrowUp', 'Bills'],
    ['ArrowDown', 'Projects'],
    ['ArrowRight', 'Alpha'],
    ['ArrowDown', 'Beta'],
    ['ArrowDown', 'Beta'],
    ['ArrowLeft', 'Projects'],
    ['Home', 'Bills'],
    ['End', 'Beta'],
    ['ArrowUp', 'Alpha'],
    ['ArrowLeft', 'Projects'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(mail.folder(name), `after ${key}`).toBeFocused()
    await expect(tree.locator('[role=treeitem][tabindex="0"]')).toHaveCount(1)
  }
  await page.keyboard.press('ArrowLeft')
  await expect(mail.folder('Projects')).toHaveAttribute('aria-expanded', 'false')
  await expect(mail.folder('Alpha')).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  await expect(mail.folder('Projects')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(mail.row('In Alpha')).toBeVisible()
  await expect(mail.folder('Alpha')).toHaveAttribute('aria-current', 'page')
})

test('a folder that only holds others opens and closes, and is no link', async ({ mail, imap, account }) => {
  await imap.mailboxCreate('Shelf/Book')
  await mail.signIn(account)
  const shelf = mail.folder('Shelf')
  await expect(mail.folder('Book')).toBeVisible()
  expect(await shelf.getAttribute('href')).toBeNull()
  await shelf.click()
  await expect(mail.folder('Book')).toHaveCount(0)
  await shelf.focus()
  await shelf.press('ArrowRight')
  await expect(mail.folder('Book')).toBeVisible()
  await expect(mail.page).toHaveURL(`${mail.origin}/mail/INBOX`)
})

test('a middle click opens a folder in a tab of its own', async ({ mail, imap, account, context }) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'Projects', { subject: 'In another tab', flags: ['\\Seen'] })
  await mail.signIn(account)
  const opened = context.waitForEvent('page')
  await mail.folder('Projects').click({ button: 'middle' })
  const tab = await opened
  await expect(tab.getByRole('link', { name: 'In another tab' })).toBeVisible()
  await expect(mail.page).toHaveURL(`${mail.origin}/mail/INBOX`)
})

test('a folder that is not there has status 404, says so, and keeps the folders beside it', async ({
  page,
  mail,
  imap,
  account,
}) => {
  await imap.mailboxCreate('Bills')
  await mail.signIn(account)
  for (const path of ['/mail/Nowhere', '/mail/a%0D%0Ab', '/mail/%E0%A4%A', `/mail/${'x'.repeat(1001)}`]) {
    const answer = await page.goto(`${mail.origin}${path}`)
    expect(answer?.status(), path).toBe(404)
    await expect(mail.alert, path).toContainText('This folder is not there')
    await expect(mail.folder('Bills'), path).toBeVisible()
  }
  await mail.folder('Inbox').click()
  await expect(page.getByRole('main').getByText('Your Inbox is empty')).toBeVisible()
  await expect(mail.alert.filter({ hasText: 'not there' })).toHaveCount(0)
})

test('all folders with their counts come by one LIST', async ({ mail, imap, account, wire }) => {
  for (let number = 1; number <= 30; number += 1) await imap.mailboxCreate(`Folder ${number}`)
  await mail.signIn(account)
  wire.reset()
  await mail.refresh()
  expect(wire.commands().filter((command) => command.startsWith('LIST'))).toHaveLength(1)
  const verbs = wire.commands().map((command) => command.split(' ')[0])
  for (const verb of ['STATUS', 'LSUB', 'XLIST', 'EXAMINE']) expect(verbs).not.toContain(verb)
})
