import { openImapSocket } from './fixtures/imap-socket.ts'
import { makeManyMailboxes } from './fixtures/many-mailboxes.ts'
import { expect, test } from './fixtures/test.ts'

const count = 10_000

test('ten thousand folders: few lines are drawn, the page stays small, and every folder is in reach', async ({
  mail,
  imap,
  account,
  shared,
  page,
}, info) => {
  test.setTimeout(120_000)
  const names = Array.from({ length: count }, (_, number) => `Folder ${String(number).padStart(5, '0')}`)
  await imap.mailboxCreate('Folder 00000')
  await imap.mailboxSubscribe('Folder 00000')
  makeManyMailboxes(shared, account.user, names.slice(1))
  const socket = await openImapSocket(account.port, account.user, account.password)
  const list = 'LIST "" "*" RETURN (SUBSCRIBED STATUS (MESSAGES UNSEEN))'
  await socket.command(list)
  const made = performance.now()
  const listed = await socket.command(list)
  const answered = performance.now()
  socket.close()
  expect(listed.length).toBeGreaterThan(2 * count)

  await mail.signIn(account)
  const html = await (await page.request.get(`${mail.origin}/mail/INBOX`)).text()
  expect(html.length).toBeLessThan(300_000)
  const asked = performance.now()
  const answer = await page.request.get(`${mail.origin}/api/mailboxes`)
  const told = performance.now()
  expect(((await answer.json()) as object[]).length).toBe(count + 6)

  const tree = page.getByRole('tree', { name: 'Folders', exact: true })
  const items = tree.getByRole('treeitem')
  await expect(items.first()).toHaveAttribute('aria-setsize', `${count}`)
  expect(await items.count()).toBeLessThan(100)
  await items.first().focus()
  const pressed = performance.now()
  await page.keyboard.press('End')
  await expect(mail.folder(`Folder 0${count - 1}`)).toBeFocused()
  const there = performance.now()
  await expect(mail.folder(`Folder 0${count - 1}`)).toHaveAttribute('aria-posinset', `${count}`)
  expect(await items.count()).toBeLessThan(100)
  await expect(tree.locator('[role=treeitem][tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await expect(mail.folder('Folder 09998')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${mail.origin}/mail/Folder%2009998`)
  await page.reload()
  await expect(mail.folder('Folder 09998')).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Tab')
  await mail.folder('Folder 09998').focus()
  await page.keyboard.press('Home')
  await expect(mail.folder('Folder 00000')).toBeFocused()

  const ms = (from: number, to: number) => `${Math.round(to - from)} ms`
  info.annotations.push({
    type: 'measured',
    description: [
      `LIST with STATUS on bare IMAP ${ms(made, answered)}`,
      `/api/mailboxes ${ms(asked, told)}, ${(await answer.body()).length} octets`,
      `first HTML ${html.length} octets`,
      `End until the last has the focus ${ms(pressed, there)}`,
    ].join('; '),
  })
  process.stdout.write(`${info.annotations.at(-1)?.description}\n`)
})
