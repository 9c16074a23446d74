import type { Locator, Page } from '@playwright/test'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { subjects } from './fixtures/mailbox-state.ts'
import { expect, test } from './fixtures/test.ts'

/** Begins to drag with the mouse, and brings it to the middle of something. */
async function dragOver(page: Page, source: Locator, target: Locator): Promise<void> {
  await source.hover()
  await page.mouse.down()
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not on the screen')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(middle.x, middle.y - 3, { steps: 6 })
  await page.mouse.move(middle.x, middle.y)
}

test('one message is dragged onto a folder, which is marked while it is above, and can come back', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  await dragOver(page, mail.row('Message 2'), mail.folder('Projects'))
  await expect(mail.folder('Projects')).toHaveAttribute('data-drop', '')
  await page.mouse.up()
  await expect(mail.done).toHaveText('Moved 1 message to Projects')
  await expect(mail.folder('Projects')).not.toHaveAttribute('data-drop')
  await mail.expectRows('Message 3', 'Message 1')
  expect(await subjects(imap, 'Projects')).toEqual(['Message 2'])
  await mail.undo.click()
  await mail.expectRows('Message 2', 'Message 3', 'Message 1')
})

test('a selected message takes all that are selected along, one that is not goes alone', async ({
  mail,
  account,
  imap,
}) => {
  await imap.mailboxCreate('Projects')
  await deliverMany(imap, 'INBOX', 5)
  await mail.signIn(account)
  for (const subject of ['Message 5', 'Message 3', 'Message 1']) await mail.check(subject)
  await mail.row('Message 4').dragTo(mail.folder('Projects'))
  await expect(mail.done).toHaveText('Moved 1 message to Projects')
  await expect(mail.selectedRows).toHaveCount(3)
  await mail.row('Message 3').dragTo(mail.folder('Projects'))
  await expect(mail.done).toHaveText('Moved 3 messages to Projects')
  await mail.expectRows('Message 2')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 2'])
})

test('the picture under the pointer says how many messages are dragged', async ({
  mail,
  account,
  imap,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await page.addInitScript(() => {
    const set = DataTransfer.prototype.setDragImage
    DataTransfer.prototype.setDragImage = function (image, x, y) {
      document.documentElement.dataset.dragged = image.textContent ?? ''
      set.call(this, image, x, y)
    }
  })
  await mail.signIn(account)
  for (const subject of ['Message 3', 'Message 2', 'Message 1']) await mail.check(subject)
  await dragOver(page, mail.row('Message 2'), mail.folder('Archive'))
  await expect(page.locator('html')).toHaveAttribute('data-dragged', '3 messages')
  await page.mouse.up()
  await expect(mail.done).toHaveText('Archived 3 messages')
})

test('dropped on Trash, Archive and Junk, messages are deleted, archived and marked as junk', async ({
  mail,
  account,
  imap,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  await mail.signIn(account)
  for (const [subject, folder, words] of [
    ['Message 1', 'Trash', 'Deleted 1 message'],
    ['Message 2', 'Archive', 'Archived 1 message'],
    ['Message 3', 'Junk', 'Marked 1 message as junk'],
  ] as const) {
    await mail.row(subject).dragTo(mail.folder(folder))
    await expect(mail.done).toHaveText(words)
    expect(await subjects(imap, folder)).toEqual([subject])
  }
})

test('with Ctrl held messages are copied', async ({ mail, account, imap, page }) => {
  await imap.mailboxCreate('Projects')
  await deliver(imap, 'INBOX', { subject: 'Plan' })
  await mail.signIn(account)
  await dragOver(page, mail.row('Plan'), mail.folder('Projects'))
  await page.keyboard.down('Control')
  await page.mouse.up()
  await page.keyboard.up('Control')
  await expect(mail.done).toHaveText('Copied 1 message to Projects')
  await mail.expectRows('Plan')
  expect(await subjects(imap, 'Projects')).toEqual(['Plan'])
})

test('a closed folder opens when messages are held above it, and the list of folders scrolls', async ({
  mail,
  account,
  imap,
  page,
}) => {
  for (let number = 10; number < 50; number += 1) await imap.mailboxCreate(`Folder ${number}`)
  await imap.mailboxCreate('Able/Below')
  await deliver(imap, 'INBOX', { subject: 'Plan' })
  await mail.signIn(account)
  await mail.folder('Able').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(mail.folder('Below')).toHaveCount(0)
  await dragOver(page, mail.row('Plan'), mail.folder('Able'))
  await expect(mail.folder('Below')).toBeVisible()
  await expect(mail.folder('Folder 49')).not.toBeInViewport()
  const folders = page.getByRole('navigation', { name: 'Folders' })
  const box = await folders.boundingBox()
  if (!box) throw new Error('No folders')
  await page.mouse.move(box.x + 60, box.y + box.height - 12, { steps: 4 })
  await page.mouse.move(box.x + 62, box.y + box.height - 12)
  await expect(mail.folder('Folder 49')).toBeInViewport()
  const last = await mail.folder('Folder 49').boundingBox()
  await page.mouse.move(box.x + 60, (last?.y ?? 0) + 10, { steps: 3 })
  await page.mouse.up()
  await expect(mail.done).toHaveText('Moved 1 message to Folder 49')
})

test('a drag that ends elsewhere, or on the folder itself, does nothing', async ({ mail, account, imap }) => {
  await deliverMany(imap, 'INBOX', 2)
  await mail.signIn(account)
  await mail.row('Message 2').dragTo(mail.folder('Inbox, 2 unread'))
  await mail.row('Message 2').dragTo(mail.page.getByRole('region', { name: 'Reading pane' }))
  await mail.refresh()
  await mail.expectRows('Message 2', 'Message 1')
  await expect(mail.done).toHaveText('')
  expect(await subjects(imap, 'INBOX')).toEqual(['Message 1', 'Message 2'])
})

test.describe('refused', () => {
  test.use({ allowedErrors: [/status of 4\d\d/] })

  test('what was dragged to a folder that is gone is back, selected as before, and the page says why', async ({
    mail,
    account,
    imap,
  }) => {
    await imap.mailboxCreate('Projects')
    await fillMailbox({ ...account, mailbox: 'INBOX', count: 3 })
    await mail.signIn(account)
    await mail.check('Message 000001')
    await mail.check('Message 000003')
    await mail.beforeRequest('messages/move', () => imap.mailboxDelete('Projects'))
    await mail.row('Message 000003').dragTo(mail.folder('Projects'))
    await expect(mail.failed).toContainText('not there')
    await expect(mail.selectedRows.getByRole('link')).toHaveText(['Message 000003', 'Message 000001'])
    expect(await imap.status('INBOX', { messages: true })).toMatchObject({ messages: 3 })
  })
})
