import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/wire.ts'

test('a row tells sender, subject, start, date and what is special, and nothing more', async ({
  mail,
  imap,
  account,
}) => {
  const file = { filename: 'a.pdf', type: 'application/pdf', content: Buffer.from('x') }
  await deliver(imap, 'INBOX', {
    subject: 'Plain and read',
    text: 'See you at seven.',
    flags: ['\\Seen'],
    received: new Date('2020-03-12T06:00:00Z'),
  })
  await deliver(imap, 'INBOX', {
    from: 'Bo Ek <bo@mill.example>',
    subject: 'With everything',
    flags: ['\\Flagged'],
    attachments: [file],
  })
  await deliver(imap, 'INBOX', { from: 'solo@mill.example', subject: ' ', flags: ['\\Seen'] })
  await mail.signIn(account)
  await expect(mail.grid).toHaveAttribute('aria-multiselectable', 'true')
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '3')
  const plain = mail.row('Plain and read')
  await expect(plain).toContainText('Ana Lima')
  await expect(plain).toContainText('See you at seven.')
  await expect(plain).toContainText('12 Mar 2020')
  await expect(plain).not.toContainText('Unread')
  await expect(plain.getByRole('img')).toHaveCount(0)
  await expect(plain).toHaveAttribute('aria-rowindex', '3')
  await expect(plain).toHaveAttribute('aria-selected', 'false')
  const full = mail.row('With everything')
  await expect(full).toContainText('Bo Ek')
  await expect(full).toContainText('Unread')
  await expect(full.getByRole('img', { name: 'Starred' })).toBeVisible()
  await expect(full.getByRole('img', { name: 'Attachment' })).toBeVisible()
  await expect(mail.row('(no subject)')).toContainText('solo@mill.example')
  await expect(mail.row('(no subject)')).toHaveAttribute('aria-rowindex', '1')
  expect(await mail.grid.getByRole('row').count()).toBe(3)
  expect(await mail.grid.locator('[role=row] > :not([role=gridcell])').count()).toBe(0)
})

test('Sent tells to whom', async ({ mail, imap, account }) => {
  await deliver(imap, 'Sent', {
    subject: 'Off it went',
    to: 'Eva Lind <eva@ferry.example>',
    flags: ['\\Seen'],
  })
  await mail.signIn(account, '/mail/Sent')
  await expect(mail.row('Off it went')).toContainText('To: Eva Lind')
})

test('the first rows and the folders are in the first HTML', async ({ page, mail, imap, account, web }) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  const html = await (await page.request.get(`${web.origin}/mail/INBOX`)).text()
  const shown = html.replace(/<script\b.*?<\/script>/gs, '')
  for (const text of ['Message 1', 'Message 2', 'Message 3', 'Inbox, 3 unread', 'of 100 MB used'])
    expect(shown).toContain(text)
})

test('the first rows are read while the browser is on its way to them, and once', async ({
  page,
  mail,
  imap,
  account,
  web,
  wire,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  const answer = await page.request.post(`${web.origin}/api/session`, {
    data: { username: account.user, password: account.password, next: '/mail/INBOX' },
    headers: { origin: web.origin },
  })
  expect(answer.status()).toBe(204)
  const readings = () => wire.commands().filter((command) => /^FETCH .*ENVELOPE/.test(command))
  await expect.poll(() => readings().length).toBe(1)
  await page.goto(`${web.origin}/mail/INBOX`)
  await expect(mail.row('Message 2')).toBeVisible()
  expect(readings()).toHaveLength(1)
})

test('what the mail page begins with comes while somebody signs in', async ({ page, web, account, mail }) => {
  const asked: string[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) asked.push(response.url())
  })
  await page.goto(`${web.origin}/sign-in`)
  const ahead = await page
    .locator('link[rel=prefetch]')
    .evaluateAll((all) => all.map((each) => (each as HTMLLinkElement).href))
  expect(ahead.length).toBeGreaterThan(3)
  await expect.poll(() => ahead.filter((url) => !asked.includes(url))).toEqual([])
  await mail.fillSignIn(account.user, account.password)
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src))
  for (const url of ahead) expect(scripts).toContain(url)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list can be read', async ({ page, mail, imap, account }) => {
    await deliverMany(imap, 'INBOX', 3)
    await page.goto(`${mail.origin}/sign-in`)
    await mail.fillSignIn(account.user, account.password)
    await expect(mail.row('Message 2')).toBeVisible()
    await expect(mail.grid).toHaveAttribute('aria-rowcount', '3')
  })
})

test('an empty folder says so, outside the grid', async ({ page, mail, imap, account }) => {
  await imap.mailboxCreate('Projects')
  await mail.signIn(account)
  await expect(page.getByRole('main').getByText('Your Inbox is empty')).toBeVisible()
  await expect(mail.grid.getByText('Your Inbox is empty')).toHaveCount(0)
  for (const [folder, text] of [
    ['Trash', 'Trash is empty'],
    ['Junk', 'No junk'],
    ['Drafts', 'No drafts'],
    ['Sent', 'Nothing sent yet'],
    ['Archive', 'Nothing archived yet'],
    ['Projects', 'This folder is empty'],
  ] as const) {
    await mail.folder(folder).click()
    await expect(page.getByText(text)).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Select all' })).toBeDisabled()
  }
})

test('of a thousand messages only those near the screen are fetched', async ({
  page,
  mail,
  imap,
  account,
  wire,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 1000 })
  await imap.noop()
  const fetched = () =>
    wire
      .commands()
      .flatMap((command) => /^FETCH (\d+):(\d+) /.exec(command) ?? [])
      .map(Number)
      .reduce(
        (sum, _, index, all) =>
          index % 3 === 0 ? sum + (all[index + 2] as number) - (all[index + 1] as number) + 1 : sum,
        0,
      )
  const scrollTo = (part: number) =>
    mail.grid.evaluate((grid, to) => {
      const scroller = grid.parentElement as HTMLElement
      scroller.scrollTop = to * (scroller.scrollHeight - scroller.clientHeight)
    }, part)
  await mail.signIn(account)
  await expect(mail.row('Message 001000')).toBeVisible()
  await expect(mail.grid).toHaveAttribute('aria-rowcount', '1000')
  expect(fetched()).toBeGreaterThan(0)
  expect(fetched()).toBeLessThanOrEqual(100)
  wire.reset()
  await scrollTo(0.5)
  await expect(mail.row('Message 000500')).toBeVisible()
  await expect(mail.row('Message 000500')).toHaveAttribute('aria-rowindex', '501')
  expect(fetched()).toBeLessThanOrEqual(100)
  wire.reset()
  await scrollTo(1)
  await expect(mail.row('Message 000001')).toBeVisible()
  await expect(mail.row('Message 000001')).toHaveAttribute('aria-rowindex', '1000')
  expect(fetched()).toBeLessThanOrEqual(100)
  expect(await mail.rows.count()).toBeLessThan(60)
  await mail.open('Message 000002')
  await expect(page).toHaveURL(/\/mail\/INBOX\/2\?v=\d+$/)
})
