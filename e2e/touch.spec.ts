import { deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { Finger } from './fixtures/touch.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('a long press begins a selection, and taps go on with it', async ({ mail, account, imap, page }) => {
  await deliverMany(imap, 'INBOX', 4)
  await mail.signIn(account)
  const finger = new Finger(page)
  await finger.down(mail.row('Message 3'))
  await expect(mail.row('Message 3')).toHaveAttribute('aria-selected', 'true')
  await finger.up()
  await expect(mail.row('Message 3')).toHaveAttribute('aria-selected', 'true')
  await mail.row('Message 1').tap()
  await expect(mail.selectedRows.getByRole('link')).toHaveText(['Message 3', 'Message 1'])
  await expect(page).toHaveURL(/\/mail\/INBOX$/)
  await mail.row('Message 1').tap()
  await expect(mail.selectedRows.getByRole('link')).toHaveText(['Message 3'])
  await mail.action('Archive').tap()
  await expect(mail.done).toHaveText('Archived 1 message')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 3'])
  await mail.row('Message 4').tap()
  await expect(mail.heading('Message 4')).toBeVisible()
})

test('a swipe to the right archives, to the left deletes, and both can be undone', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  const finger = new Finger(page)
  await finger.swipe(mail.row('Message 2'), { x: 180 })
  await expect(mail.done).toHaveText('Archived 1 message')
  await mail.expectRows('Message 3', 'Message 1')
  await finger.swipe(mail.row('Message 3'), { x: -180 })
  await expect(mail.done).toHaveText('Deleted 1 message')
  await mail.expectRows('Message 1')
  expect(await subjects(imap, 'Archive')).toEqual(['Message 2'])
  expect(await subjects(imap, 'Trash')).toEqual(['Message 3'])
  await mail.undo.tap()
  await mail.expectRows('Message 3', 'Message 1')
})

test('says under the row what a swipe will do; a short one springs back and does nothing', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  const finger = new Finger(page)
  const start = await finger.down(mail.row('Message 2'))
  const begun = await finger.move(start, { x: 60 })
  await expect(page.locator('[data-swipe=begun]')).toHaveText('Archive')
  const far = await finger.move(begun, { x: 90 })
  await expect(page.locator('[data-swipe=armed]')).toHaveText('Archive')
  await finger.move(far, { x: -110 })
  await finger.up()
  await expect(page.locator('[data-swipe]')).toHaveCount(0)
  await expect.poll(() => mail.row('Message 2').evaluate((row) => row.style.translate)).toBe('')
  await mail.expectRows('Message 2', 'Message 1')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
  await expect(page).toHaveURL(/\/mail\/INBOX$/)
})

test('moving up and down scrolls, selects nothing and swipes nothing', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 20)
  await mail.signIn(account)
  const finger = new Finger(page)
  await finger.swipe(mail.row('Message 14'), { x: 30, y: -260 })
  await expect(mail.row('Message 20')).not.toBeInViewport()
  await expect(mail.selectedRows).toHaveCount(0)
  await expect(page).toHaveURL(/\/mail\/INBOX$/)
  expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 20 })
})

test('swipes do what the settings say, and nothing where they say so', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  const answer = await page.request.patch(`${mail.origin}/api/settings`, {
    data: { swipeLeft: 'none', swipeRight: 'read' },
  })
  expect(answer.ok()).toBe(true)
  await page.reload()
  await mail.ready()
  const finger = new Finger(page)
  await expect(mail.row('Message 2')).toContainText('Unread')
  await finger.swipe(mail.row('Message 2'), { x: -200 })
  await finger.swipe(mail.row('Message 2'), { x: 200 })
  await expect(mail.row('Message 2')).not.toContainText('Unread')
  await mail.expectRows('Message 2', 'Message 1')
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 4\d\d/] })

  test('a swiped message that is not there any more comes to no harm, and the page says so', async ({
    mail,
    account,
    imap,
    page,
  }) => {
    const [gone] = await deliverMany(imap, 'INBOX', 2)
    await mail.signIn(account)
    await expect(mail.row('Message 1')).toBeVisible()
    await imap.mailboxOpen('INBOX')
    await imap.messageDelete(`${gone}`, { uid: true })
    await new Finger(page).swipe(mail.row('Message 1'), { x: 200 })
    await expect(mail.failed).toContainText('This message is not there')
    await mail.expectRows('Message 2')
    expect(await subjects(imap, 'INBOX')).toEqual(['Message 2'])
  })
})
