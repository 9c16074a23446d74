import { deliver, deliverMany } from './fixtures/deliver.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'
import { Finger } from './fixtures/touch.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('the whole way from signing in to signing out needs neither mouse nor keys but for the login', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'Projects', { subject: 'Harbour', text: 'The crane is blue.' })
  await deliverMany(imap, 'INBOX', 3)
  await page.goto(`${mail.origin}/sign-in`)
  await page.getByRole('textbox', { name: 'Email address' }).fill(account.user)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).tap()
  await expect(mail.row('Message 3')).toBeVisible()
  await mail.ready()

  await test.step('read, star and go on to the next', async () => {
    await mail.row('Message 3').tap()
    await expect(mail.heading('Message 3')).toBeVisible()
    await mail.action('Star').tap()
    await expect(mail.action('Unstar')).toBeVisible()
    await page.getByRole('button', { name: 'Next message' }).tap()
    await expect(mail.heading('Message 2')).toBeVisible()
    await page.getByRole('button', { name: 'Back' }).tap()
    await expect(mail.row('Message 3').getByRole('img', { name: 'Starred' })).toBeVisible()
  })

  await test.step('select two and move them to a folder', async () => {
    const finger = new Finger(page)
    await finger.down(mail.row('Message 3'))
    await expect(mail.row('Message 3')).toHaveAttribute('aria-selected', 'true')
    await finger.up()
    await mail.row('Message 1').tap()
    await mail.action('Move to…').tap()
    await mail.moveDialog.getByRole('option', { name: 'Projects', exact: true }).tap()
    await expect(mail.done).toHaveText('Moved 2 messages to Projects')
    await mail.expectRows('Message 2')
  })

  await test.step('swipe one away, and undo it', async () => {
    await new Finger(page).swipe(mail.row('Message 2'), { x: -200 })
    await expect(mail.done).toHaveText('Deleted 1 message')
    await mail.undo.tap()
    await mail.expectRows('Message 2')
  })

  await test.step('go to the other folder, and read there', async () => {
    await page.getByRole('button', { name: 'Folders', exact: true }).tap()
    await mail.folder(/^Projects/).tap()
    await mail.row('Harbour').tap()
    await expect(mail.body).toContainText('The crane is blue.')
    await mail.action('Archive').tap()
    await expect(mail.done).toHaveText('Archived 1 message')
  })

  await test.step('look at the storage, and sign out', async () => {
    await page.goto(`${mail.origin}/mail/INBOX`)
    await mail.ready()
    await page.getByRole('link', { name: 'Storage' }).filter({ visible: true }).tap()
    await expect(page.getByRole('heading', { name: 'Storage', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Account' }).filter({ visible: true }).tap()
    await page.getByRole('menuitem', { name: 'Sign out' }).tap()
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  })
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 2'])
  expect(await subjects(imap, 'Projects')).toEqual(['Message 1', 'Message 3'])
  expect(await subjects(imap, 'Archive')).toEqual(['Harbour'])
})
