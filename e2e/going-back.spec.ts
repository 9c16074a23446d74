import type { Page } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { Finger } from './fixtures/touch.ts'

/** The browser's Back, as its button and a phone's gesture mean it: a page may keep it for itself. */
const goBack = (page: Page) => page.evaluate(() => history.back())

test('Back closes what lies over the page, then leaves the message, then the folder', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 1')
  const message = page.url()
  await mail.action('Move to…').click()
  await expect(mail.moveDialog).toBeVisible()
  await goBack(page)
  await expect(mail.moveDialog).toBeHidden()
  await expect(page).toHaveURL(message)
  await mail.row('Message 2').click({ button: 'right' })
  await expect(page.getByRole('menu', { name: 'Message' })).toBeVisible()
  await goBack(page)
  await expect(page.getByRole('menu', { name: 'Message' })).toBeHidden()
  await expect(page).toHaveURL(message)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await goBack(page)
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden()
  await expect(page).toHaveURL(message)
  await mail.check('Message 2')
  await goBack(page)
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  await expect(mail.row('Message 2'), 'with a pointer, selecting is nothing to go back from').toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('where the browser does not let a page keep Back, what lay over the page goes with it', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }))
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.open('Message 1')
  await mail.action('Move to…').click()
  await expect(mail.moveDialog).toBeVisible()
  await goBack(page)
  await expect(mail.moveDialog).toBeHidden()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('Back closes the drawer of folders, and ends selecting', async ({ mail, account, imap, page }) => {
    await deliverMany(imap, 'Archive', 2)
    await mail.signIn(account)
    await page.getByRole('button', { name: 'Folders', exact: true }).tap()
    await mail.folder('Archive, 2 unread').tap()
    await expect(page).toHaveURL(`${mail.origin}/mail/Archive`)
    await page.getByRole('button', { name: 'Folders', exact: true }).tap()
    await expect(page.getByRole('dialog', { name: 'Folders' })).toBeVisible()
    await goBack(page)
    await expect(page.getByRole('dialog', { name: 'Folders' })).toBeHidden()
    await expect(page).toHaveURL(`${mail.origin}/mail/Archive`)
    const finger = new Finger(page)
    await finger.down(mail.row('Message 2'))
    await expect(mail.row('Message 2')).toHaveAttribute('aria-selected', 'true')
    await finger.up()
    await goBack(page)
    await expect(mail.row('Message 2')).toHaveAttribute('aria-selected', 'false')
    await expect(page).toHaveURL(`${mail.origin}/mail/Archive`)
    await goBack(page)
    await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
  })
})

test('after signing in, Back does not lead to the form again', async ({ mail, account, page }) => {
  await page.goto(`${mail.origin}/healthz`)
  await page.goto(`${mail.origin}/mail/Archive`)
  await mail.fillSignIn(account.user, account.password)
  await page.waitForURL(`${mail.origin}/mail/Archive`)
  await page.goBack()
  await expect(page).toHaveURL(`${mail.origin}/healthz`)
})

test('back over a reload asks the server for no page, and the page follows its address at once', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await deliver(imap, 'Archive', { subject: 'Kept' })
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.folder(/^Archive/).click()
  await mail.expectRows('Kept')
  await page.reload()
  await mail.ready()
  const pages: string[] = []
  page.on('request', (request) => {
    if (request.headers().rsc) pages.push(request.url())
  })
  await page.goBack()
  await expect(mail.heading('Message 2')).toBeVisible()
  await mail.expectRows('Message 3', 'Message 2', 'Message 1')
  await page.goBack()
  await expect(mail.article).toHaveCount(0)
  await page.goForward()
  await page.goForward()
  await mail.expectRows('Kept')
  await mail.folder(/^Inbox/).click()
  await mail.expectRows('Message 3', 'Message 2', 'Message 1')
  expect(pages).toEqual([])
})

test('Back from another page leads to the message that was left, and so does Forward', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await deliver(imap, 'Archive', { subject: 'Old' })
  await mail.signIn(account)
  await mail.open('Message 2')
  await mail.openFolder('Archive')
  await mail.open('Old')
  const address = page.url()
  await page.getByRole('link', { name: 'Storage' }).click()
  await expect(page.getByRole('heading', { name: 'Storage', level: 1 })).toBeVisible()
  await page.goBack()
  await expect(mail.heading('Old')).toBeVisible()
  expect(page.url()).toBe(address)
  await page.goBack()
  await page.goBack()
  await expect(mail.heading('Message 2')).toBeVisible()
  await page.goForward()
  await mail.expectRows('Old')
  await page.goForward()
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'Storage', level: 1 })).toBeVisible()
  await mail.folder('Inbox').click()
  await mail.expectRows('Message 3', 'Message 2', 'Message 1')
})
