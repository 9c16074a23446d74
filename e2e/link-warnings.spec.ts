import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import type { MailPage } from './pages/mail-page.ts'

const links = `
  <p><a href="http://">Nowhere</a> <a href="https://%@evil.example/">Soon</a> <a href="http://xn--9999999999/">Later</a></p>
  <p><a href="https://evil.example/login">https://www.bank.com</a></p>
  <p><a href="https://www.bank.com/help">bank.com</a></p>
  <p><a href="mailto:x@evil.example">help@bank.com</a></p>
  <p><a href="https://xn--mnchen-3ya.example/">Town</a></p>
  <p><a href="https://evil.example/picture"><img alt="www.bank.com" width="90" height="20"></a></p>
  <p><a href="https://раураl.com/">Pay</a></p>`

function dialog({ page }: MailPage) {
  return page.getByRole('alertdialog', { name: 'This link is not what it seems' })
}

test.beforeEach(async ({ mail, imap, account, context }) => {
  await context.route(/evil\.example|bank\.com|xn--/, (route) =>
    route.fulfill({ contentType: 'text/html', body: 'A page' }),
  )
  await deliver(imap, 'INBOX', { subject: 'Links', html: links })
  await mail.signIn(account)
  await mail.open('Links')
  await expect(mail.body).toContainText('Town')
})

test('a link that names another site is marked, and asks before it is followed', async ({
  mail,
  context,
  page,
}) => {
  const link = mail.body.getByText('https://www.bank.com')
  await expect(link).toHaveAttribute('title', 'The link says www.bank.com, but leads to evil.example.')
  await expect(link).toHaveCSS('text-decoration-style', 'wavy')
  await link.click()
  await expect(dialog(mail)).toContainText('The link says www.bank.com, but leads to evil.example.')
  await dialog(mail).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(mail)).toHaveCount(0)
  expect(context.pages()).toHaveLength(1)
  await link.click()
  const opened = context.waitForEvent('page')
  await dialog(mail).getByRole('button', { name: 'Open evil.example' }).click()
  const tab = await opened
  await expect(tab).toHaveURL('https://evil.example/login')
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ''])
  await expect(page).toHaveURL(/\/mail\/INBOX/)
})

test('a link that writes to another mailbox asks as well', async ({ mail, page }) => {
  const words = 'The link says help@bank.com, but writes to x@evil.example.'
  const link = mail.body.getByText('help@bank.com')
  await expect(link).toHaveAttribute('title', words)
  await link.click()
  await expect(dialog(mail)).toContainText(words)
  await expect(dialog(mail).getByRole('button', { name: 'Write to x@evil.example' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(mail)).toHaveCount(0)
})

test('the words of an image are those of its link', async ({ mail }) => {
  const link = mail.body.getByRole('link', { name: 'www.bank.com' }).last()
  await expect(link).toHaveAttribute('title', 'The link says www.bank.com, but leads to evil.example.')
  await link.click()
  await expect(dialog(mail)).toContainText('leads to evil.example')
})

test('by the middle button or the keyboard it asks as well', async ({ mail, context, page }) => {
  const link = mail.body.getByText('https://www.bank.com')
  await link.click({ button: 'middle' })
  await expect(dialog(mail)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(mail)).toHaveCount(0)
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(dialog(mail)).toBeVisible()
  await page.keyboard.press('Escape')
  expect(context.pages()).toHaveLength(1)
})

test('letters that look like others are shown as what they are', async ({ mail }) => {
  const town = mail.body.getByText('Town')
  await expect(town).toHaveAttribute('title', 'https://xn--mnchen-3ya.example/ (münchen.example)')
  await mail.body.getByText('Pay').click()
  await expect(dialog(mail)).toContainText('leads to xn--')
  await expect(dialog(mail)).toContainText('раураl.com')
})

test('a link that leads to where it says is followed at once', async ({ mail, context }) => {
  const opened = context.waitForEvent('page')
  await mail.body.getByText('bank.com', { exact: true }).click()
  await expect(await opened).toHaveURL('https://www.bank.com/help')
})

test('the right button asks nothing', async ({ mail }) => {
  await mail.body.getByText('https://www.bank.com').click({ button: 'right' })
  await mail.body.getByText('Soon').click()
  await expect(dialog(mail)).toContainText('The link begins with %, but leads to evil.example.')
})
