import { makeAccount } from './fixtures/account.ts'
import { signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

const dayAgo = () => new Date(Date.now() - 86_400_000)

function radio(mail: MailPage, name: string) {
  return mail.page.getByRole('radio', { name, exact: true })
}

async function choose(mail: MailPage, label: string, option: string) {
  await mail.page.getByRole('combobox', { name: label }).selectOption({ label: option })
  await expect(mail.done).toHaveText('Saved')
}

test('the account menu leads to the settings, by keyboard too', async ({ mail, account, page }) => {
  await mail.signIn(account)
  await page.getByRole('button', { name: 'Account' }).filter({ visible: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Settings' }).press('Enter')
  await expect(page).toHaveURL(`${mail.origin}/settings/general`)
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(page).toHaveTitle(/General settings/)
})

test('a theme beats the system’s, at once, after a reload without a flash, and on another computer', async ({
  mail,
  account,
  page,
  browser,
}) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'light' })
  await mail.signIn(account, '/settings/general')
  expect(await ground()).toBe('rgb(250, 250, 250)')
  await radio(mail, 'Dark').check()
  await expect(mail.done).toHaveText('Saved')
  expect(await ground()).toBe('rgb(9, 9, 11)')
  const html = await (await page.request.get(`${mail.origin}/mail/INBOX`)).text()
  expect(html).toMatch(/<html[^>]* data-theme="dark"/)
  const elsewhere = new MailPage(await browser.newPage({ colorScheme: 'light' }), mail.origin)
  await elsewhere.signIn(account)
  await expect(elsewhere.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await elsewhere.page.close()
  await page.emulateMedia({ colorScheme: 'dark' })
  await radio(mail, 'Light').check()
  await expect.poll(ground).toBe('rgb(250, 250, 250)')
  await radio(mail, 'System').check()
  await expect.poll(ground).toBe('rgb(9, 9, 11)')
})

test('a message follows the chosen theme, and not the system’s', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Plain' })
  await page.emulateMedia({ colorScheme: 'light' })
  await mail.signIn(account, '/settings/general')
  await radio(mail, 'Dark').check()
  await expect(mail.done).toHaveText('Saved')
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.open('Plain')
  await expect(mail.body).toContainText('this is the text')
  await expect(mail.body).toHaveCSS('color', 'rgb(244, 244, 245)')
})

test('dates follow the chosen zone and language, in the first HTML as well', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Old', received: dayAgo() })
  await mail.signIn(account, '/settings/general')
  await choose(mail, 'Language of dates', 'Deutsch')
  await choose(mail, 'Time zone', 'Pacific/Kiritimati')
  await page.goto(`${mail.origin}/mail/INBOX`)
  await expect(mail.row('Old').locator('time')).toHaveText(/^(Gestern|Vorgestern|\d\d:\d\d)$/)
  await expect(mail.row('Old').locator('time')).toHaveAttribute('title', /(tag|woch), \d+\. [\p{L}]+ \d{4}/u)
  const html = await (await page.request.get(`${mail.origin}/mail/INBOX`)).text()
  expect(html).toMatch(/<time[^>]*title="\w+(tag|woch), \d+\. /)
})

test('with shortcuts switched off, single keys do nothing, and Escape still goes back', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account, '/settings/general')
  await page.getByRole('checkbox', { name: 'Keyboard shortcuts' }).uncheck()
  await expect(mail.done).toHaveText('Saved')
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.ready()
  await mail.open('Message 2')
  for (const key of ['#', 'e', 's', 'j', '?']) await page.keyboard.press(key)
  await mail.body.press('e')
  await expect(mail.heading('Message 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  await mail.expectRows('Message 2', 'Message 1')
})

const afterwards: [string, string | null][] = [
  ['Open the message above', 'Message 3'],
  ['Go back to the list', null],
  ['Open the next message down', 'Message 1'],
]
for (const [choice, opened] of afterwards) {
  test(`after deleting: ${choice}`, async ({ mail, imap, account, page }) => {
    await deliverMany(imap, 'INBOX', 3)
    await mail.signIn(account, '/settings/general')
    if (!choice.includes('next')) await choose(mail, 'After a message is deleted, moved or archived', choice)
    await page.goto(`${mail.origin}/mail/INBOX`)
    await mail.ready()
    await mail.open('Message 2')
    await mail.action('Delete').click()
    await expect(mail.done).toHaveText('Deleted 1 message')
    if (opened) await expect(mail.heading(opened)).toBeVisible()
    else await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  })
}

test('every choice can be made by keyboard, and the focus stays', async ({ mail, account, page }) => {
  await mail.signIn(account, '/settings/general')
  await radio(mail, 'System').focus()
  await page.keyboard.press('ArrowRight')
  await expect(mail.done).toHaveText('Saved')
  await expect(radio(mail, 'Light')).toBeFocused()
  await expect(radio(mail, 'Light')).toBeChecked()
  await page.reload()
  await expect(radio(mail, 'Light')).toBeChecked()
})

test('two tabs that change two settings keep both', async ({ mail, account, context }) => {
  await mail.signIn(account, '/settings/general')
  const tab = new MailPage(await context.newPage(), mail.origin)
  await tab.page.goto(`${mail.origin}/settings/general`)
  await tab.ready()
  await radio(mail, 'Dark').check()
  await expect(mail.done).toHaveText('Saved')
  await radio(tab, 'Compact').check()
  await expect(tab.done).toHaveText('Saved')
  await expect(radio(tab, 'Dark')).toBeChecked()
  await mail.page.reload()
  await expect(radio(mail, 'Compact')).toBeChecked()
})

test('another person has settings of their own', async ({ mail, account, shared, request }) => {
  await mail.signIn(account, '/settings/general')
  await radio(mail, 'Dark').check()
  await expect(mail.done).toHaveText('Saved')
  const other = makeAccount(shared.imapPort, '10M')
  await signInApi(request, mail.origin, other)
  expect(await (await request.get(`${mail.origin}/api/settings`)).json()).toMatchObject({ theme: 'system' })
})

test('a setting that there is not, or a value that it cannot have, is refused', async ({
  shared,
  account,
  request,
}) => {
  await signInApi(request, shared.web, account)
  const wrong: unknown[] = [
    { theme: 'sepia' },
    { constructor: 1 },
    { __proto__: 1, toString: 'x' },
    { timeZone: 'Mars/Olympus' },
    { listWidth: 1e9 },
    { recentTargets: Array.from({ length: 6 }, () => 'x') },
    { recentTargets: ['x'.repeat(1001)] },
    { dateLanguage: 'tlh' },
    [],
    null,
    'x',
  ]
  for (const data of wrong) {
    const answer = await request.patch(`${shared.web}/api/settings`, { data: JSON.stringify(data) })
    expect(answer.status(), JSON.stringify(data)).toBe(400)
  }
  expect((await request.patch(`${shared.web}/api/settings`, { data: { theme: 'dark' } })).status()).toBe(200)
})

test.describe('without a connection', () => {
  test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED/] })

  test('a choice that could not be kept is taken back, and that is said', async ({
    mail,
    account,
    context,
  }) => {
    await mail.signIn(account, '/settings/general')
    await context.setOffline(true)
    await radio(mail, 'Dark').click()
    await expect(mail.failed).toHaveText(/^Not saved\. Wren cannot be reached/)
    await expect(radio(mail, 'System')).toBeChecked()
    await expect(mail.page.locator('html')).toHaveAttribute('data-theme', 'system')
  })
})
