import type { ImapFlow } from 'imapflow'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { intercept } from './fixtures/intercept.ts'
import { flagged, subjects } from './fixtures/mailbox-state.ts'
import { test as scripted } from './fixtures/scripted.ts'
import { expect, test } from './fixtures/test.ts'

/** Octets used, as the server says it. */
async function usage(imap: ImapFlow): Promise<number> {
  const quota = await imap.getQuota('INBOX')
  return quota ? (quota.storage?.usage ?? Number.NaN) : Number.NaN
}

test.describe('with a quota', () => {
  test.use({ quota: '2M' })

  test('Empty Trash says what it frees, frees just that, and the meter follows', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Kept', text: 'k'.repeat(300_000) })
    for (const number of [1, 2, 3]) {
      await deliver(imap, 'Trash', { subject: `Old ${number}`, text: 'x'.repeat(250_000 + number) })
    }
    const before = await usage(imap)
    await mail.signIn(account, '/mail/Trash')
    await page.getByRole('button', { name: 'Empty Trash' }).click()
    const dialog = mail.emptyDialog('Trash')
    await expect(dialog).toContainText(/Frees \d+ KB; you will be at \d+ %\./)
    const text = await dialog.textContent()
    await dialog.getByRole('button', { name: 'Empty' }).click()
    await expect(mail.done).toHaveText('Deleted 3 messages for good')
    expect(await subjects(imap, 'Trash')).toEqual([])
    expect(await subjects(imap, 'INBOX')).toEqual(['Kept'])
    const after = await usage(imap)
    const kilobytes = Number(/Frees (\d+) KB/.exec(text ?? '')?.[1])
    expect(Math.abs(kilobytes * 1024 - (before - after))).toBeLessThan((before - after) / 100)
    const percent = Math.floor((after * 100) / (2 * 1024 * 1024))
    expect(text).toContain(`you will be at ${percent} %.`)
    await expect(mail.meter).toHaveAttribute('aria-valuenow', `${after}`)
    await expect(page.getByText('Trash is empty')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Empty Trash' })).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
  })
})

test('what arrives while the dialog is open stays', async ({ mail, imap, account, page }) => {
  await deliverMany(imap, 'Trash', 2)
  await mail.signIn(account, '/mail/Trash')
  await mail.open('Message 1')
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  await expect(mail.emptyDialog('Trash')).toContainText('All 2 messages in Trash will be gone')
  await deliver(imap, 'Trash', { subject: 'Just deleted by phone' })
  await mail.emptyDialog('Trash').getByRole('button', { name: 'Empty' }).click()
  await expect(mail.done).toHaveText('Deleted 2 messages for good')
  await mail.expectRows('Just deleted by phone')
  await expect(mail.article).toHaveCount(0)
  expect(await subjects(imap, 'Trash')).toEqual(['Just deleted by phone'])
})

test('by keyboard, Junk: Cancel and Escape change nothing, Empty empties', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'Junk', 3)
  await mail.signIn(account, '/mail/Junk')
  const dialog = mail.emptyDialog('Junk')
  const button = page.getByRole('button', { name: 'Empty Junk' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('All 3 messages in Junk')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await subjects(imap, 'Junk')).toHaveLength(3)
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Empty' })).toBeEnabled()
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Deleted 3 messages for good')
  expect(await subjects(imap, 'Junk')).toEqual([])
})

test('deleted folders go with Trash: what they take is in the gain, and the dialog says so', async ({
  mail,
  imap,
  account,
  page,
}) => {
  for (const name of ['Trash/Projects', 'Trash/Projects/Old']) await imap.mailboxCreate(name)
  await deliver(imap, 'Trash/Projects', { subject: 'Plan', text: 'x'.repeat(400_000) })
  await deliver(imap, 'Trash/Projects/Old', { subject: 'Older plan' })
  await deliver(imap, 'Trash', { subject: 'Old' })
  await mail.signIn(account, '/mail/Trash')
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  const dialog = mail.emptyDialog('Trash')
  await expect(dialog).toContainText(/Frees 53\d KB/)
  await expect(dialog).toContainText('All 3 messages and 2 folders in Trash will be gone from the server.')
  await page.keyboard.press('Escape')
  expect(await subjects(imap, 'Trash/Projects')).toEqual(['Plan'])
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  await dialog.getByRole('button', { name: 'Empty' }).click()
  await expect(mail.done).toHaveText('Deleted 3 messages and 2 folders for good')
  expect(await subjects(imap, 'Trash')).toEqual([])
  expect((await imap.list()).map(({ path }) => path)).not.toContainEqual(expect.stringMatching(/Projects/))
  await expect(page.getByText('Trash is empty')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Empty Trash' })).toHaveCount(0)
})

test('a Trash of folders alone says so and can be emptied by keyboard; folders in Junk stay', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await imap.mailboxCreate('Trash/Projects')
  await imap.mailboxCreate('Junk/Reported')
  await deliver(imap, 'Junk/Reported', { subject: 'Kept' })
  await deliver(imap, 'Junk', { subject: 'Spam' })
  await mail.signIn(account, '/mail/Trash')
  await expect(page.getByRole('main').getByText('No messages in Trash')).toBeVisible()
  await page.getByRole('button', { name: 'Empty Trash' }).press('Enter')
  await expect(mail.emptyDialog('Trash')).toContainText('The one folder in Trash will be gone')
  await expect(mail.emptyDialog('Trash').getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(mail.done).toHaveText('Deleted 1 folder for good')
  expect((await imap.list()).map(({ path }) => path)).not.toContain('Trash/Projects')
  await mail.folder(/^Junk/).click()
  await page.getByRole('button', { name: 'Empty Junk' }).click()
  await expect(mail.emptyDialog('Junk')).toContainText('The folders in Junk stay, with what is in them.')
  await mail.emptyDialog('Junk').getByRole('button', { name: 'Empty' }).click()
  await expect(mail.done).toHaveText('Deleted 1 message for good')
  expect(await subjects(imap, 'Junk/Reported')).toEqual(['Kept'])
})

test('5,000 messages go in steps with a progress bar, and Cancel stops after the step', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await fillMailbox({ ...account, mailbox: 'Trash', count: 5000 })
  await mail.signIn(account, '/mail/Trash')
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  let steps = 0
  await intercept(page, '**/api/mailboxes/emptying', async (route) => {
    steps += 1
    if (steps === 2) await held
    await route.continue()
  })
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  const dialog = mail.emptyDialog('Trash')
  await dialog.getByRole('button', { name: 'Empty' }).click()
  const progress = dialog.getByRole('progressbar', { name: 'Emptying Trash' })
  await expect(progress).toHaveAttribute('aria-valuenow', '2000')
  await expect(progress).toHaveAttribute('aria-valuemax', '5000')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  release()
  await expect(mail.done).toHaveText(
    'Deleted 4,000 of 5,000 messages for good. The others are still in Trash.',
  )
  await expect(dialog).toBeHidden()
  expect(await imap.status('Trash', { messages: true })).toMatchObject({ messages: 1000 })
  await page.getByRole('button', { name: 'Empty Trash' }).click()
  await dialog.getByRole('button', { name: 'Empty' }).click()
  await expect(mail.done).toHaveText('Deleted 1,000 messages for good')
  expect(await subjects(imap, 'Trash')).toEqual([])
})

scripted.describe('refused', () => {
  scripted.use({ allowedErrors: [/status of 4\d\d|status of 5\d\d/] })

  scripted('says so, and nothing is gone or marked', async ({ mail, imap, account, front, page }) => {
    front.script(account.user, {
      answer: (command) => (/^UID EXPUNGE/i.test(command) ? ['TAG NO [NOPERM] Not yours'] : null),
    })
    await deliverMany(imap, 'Trash', 2)
    await mail.signIn(account, '/mail/Trash')
    await page.getByRole('button', { name: 'Empty Trash' }).click()
    await mail.emptyDialog('Trash').getByRole('button', { name: 'Empty' }).click()
    await expect(mail.failed).toHaveText('You are not allowed to do that in this folder.')
    await mail.expectRows('Message 2', 'Message 1')
    expect(await subjects(imap, 'Trash')).toEqual(['Message 1', 'Message 2'])
    expect(await flagged(imap, 'Trash', '\\Deleted')).toEqual([])
  })

  scripted(
    'a deleted folder that the server keeps is still there, and it says how far it got',
    async ({ mail, imap, account, front, page }) => {
      front.script(account.user, {
        answer: (command) => (/^DELETE/i.test(command) ? ['TAG NO [NOPERM] Not yours'] : null),
      })
      await imap.mailboxCreate('Trash/Projects')
      await deliver(imap, 'Trash/Projects', { subject: 'Plan' })
      await deliver(imap, 'Trash', { subject: 'Old' })
      await mail.signIn(account, '/mail/Trash')
      await page.getByRole('button', { name: 'Empty Trash' }).click()
      await mail.emptyDialog('Trash').getByRole('button', { name: 'Empty' }).click()
      await expect(mail.failed).toHaveText(
        'Deleted 1 of 2 messages for good, then it stopped. You are not allowed to do that in this folder.',
      )
      expect(await subjects(imap, 'Trash/Projects')).toEqual(['Plan'])
      expect(await subjects(imap, 'Trash')).toEqual([])
      await expect(page.getByText('No messages in Trash')).toBeVisible()
    },
  )
})
