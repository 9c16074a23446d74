import { readFileSync } from 'node:fs'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

// The browser notes a refused login in its console.
test.use({ allowedErrors: [/status of 401/] })

test('signing in leads to the Inbox and its messages', async ({ page, mail, imap, account, shared }) => {
  await deliver(imap, 'INBOX', { subject: 'Welcome aboard' })
  await page.goto(shared.web)
  await expect(page).toHaveTitle('Sign in · Wren')
  await mail.fillSignIn(account.user, account.password)
  await expect(page).toHaveURL(`${shared.web}/mail/INBOX`)
  await expect(mail.row('Welcome aboard')).toBeVisible()
})

test('one can sign in by the keyboard alone', async ({ page, mail, imap, account, shared }) => {
  await deliver(imap, 'INBOX', { subject: 'Typed my way in' })
  await page.goto(`${shared.web}/sign-in`)
  await expect(page.getByRole('textbox', { name: 'Email address' })).toBeFocused()
  await page.keyboard.type(account.user)
  await page.keyboard.press('Tab')
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(mail.row('Typed my way in')).toBeVisible()
})

test('a link to a message leads to that message after signing in', async ({
  page,
  mail,
  imap,
  account,
  shared,
}) => {
  const uid = await deliver(imap, 'INBOX', { subject: 'From a link', text: 'The linked text.' })
  const { uidValidity } = await imap.mailboxOpen('INBOX')
  const path = `/mail/INBOX/${uid}?v=${uidValidity}`
  await page.goto(`${shared.web}${path}`)
  await expect(page).toHaveURL(`${shared.web}/sign-in?next=${encodeURIComponent(path)}`)
  await mail.fillSignIn(account.user, account.password)
  await expect(page).toHaveURL(`${shared.web}${path}`)
  await expect(mail.article.getByRole('heading', { name: 'From a link' })).toBeVisible()
  await expect(mail.body).toContainText('The linked text.')
})

for (const path of ['/storage', '/mail/Archive%2F2026%20%C3%A9t%C3%A9']) {
  test(`a request for ${path} without a session comes back there after signing in`, async ({
    page,
    mail,
    imap,
    account,
    shared,
  }) => {
    await imap.mailboxCreate('Archive/2026 été')
    await page.goto(`${shared.web}${path}`)
    await expect(page).toHaveURL(`${shared.web}/sign-in?next=${encodeURIComponent(path)}`)
    await mail.fillSignIn(account.user, account.password)
    await expect(page).toHaveURL(`${shared.web}${path}`)
    await expect(page.getByRole('navigation', { name: 'Folders' })).toBeVisible()
  })
}

const hostile = [
  '//evil.example/',
  '/\\evil.example/',
  'https://evil.example/',
  '/\t/evil.example/',
  '/\n/evil.example/',
  '/..//evil.example/',
  'javascript:alert(1)',
  'mail/INBOX',
  '/sign-in',
  '/./sign-in?next=%2Fstorage',
]
for (const next of hostile) {
  test(`signing in with next=${JSON.stringify(next)} leads to the Inbox`, async ({
    page,
    mail,
    account,
    shared,
  }) => {
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    await page.goto(`${shared.web}/sign-in?next=${encodeURIComponent(next)}`)
    await mail.fillSignIn(account.user, account.password)
    await expect(page).toHaveURL(`${shared.web}/mail/INBOX`)
    expect([...hosts]).toEqual([new URL(shared.web).host])
  })
}

test('a wrong password is said, kept nowhere, and can be mended at once', async ({
  page,
  mail,
  account,
  shared,
}) => {
  await page.goto(`${shared.web}/sign-in?next=%2Fstorage`)
  await mail.fillSignIn(account.user, 'not-the-password')
  await expect(mail.alert).toHaveText(
    'That email address and password do not match. Check both and try again.',
  )
  await expect(page.getByRole('textbox', { name: 'Email address' })).toHaveValue(account.user)
  expect(await page.context().cookies(shared.web)).not.toContainEqual(
    expect.objectContaining({ name: 'wren_session' }),
  )
  await expect(page.getByLabel('Password')).toBeFocused()
  await page.keyboard.type(account.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${shared.web}/storage`)
})

test('a double click on Sign in signs in once', async ({ page, mail, account, shared }) => {
  await page.goto(`${shared.web}/sign-in`)
  await page.getByRole('textbox', { name: 'Email address' }).fill(account.user)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).dblclick()
  await expect(mail.folder('Inbox')).toBeVisible()
  await page.reload()
  await expect(mail.folder('Inbox')).toBeVisible()
  const logins = readFileSync(shared.dovecotLog, 'utf8').split(`Login: user=<${account.user}>`).length - 1
  expect(logins).toBe(1)
})

test('two people in two browsers each see their own mail', async ({
  mail,
  imap,
  account,
  browser,
  shared,
}) => {
  await deliver(imap, 'INBOX', { subject: 'For the first' })
  await mail.signIn(account)
  const other = await browser.newContext()
  const theirs = new MailPage(await other.newPage(), shared.web)
  await theirs.signIn({ ...account, user: `other-${account.user}` })
  await expect(theirs.page.getByRole('main').getByText('Your Inbox is empty')).toBeVisible()
  await mail.page.reload()
  await expect(mail.row('For the first')).toBeVisible()
  await other.close()
})
