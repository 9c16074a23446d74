import { deliver } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/scripted.ts'

test('a search that takes long can be stopped: what was found stays, and how far it came is said', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 1200 })
  await deliver(imap, 'INBOX', { subject: 'Needle', text: 'Hay' })
  await mail.signIn(account)
  // Of the texts, the newest 500 are read; then the server falls silent.
  let isSilent = false
  front.script(account.user, {
    answer: (command) => {
      isSilent ||= /^UID SEARCH RETURN \(ALL\) \d+:701 /.test(command)
      return isSilent ? [] : null
    },
  })
  await page.getByRole('searchbox').fill('needle')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('progressbar', { name: 'Reading texts' })).toHaveAttribute(
    'aria-valuenow',
    '500',
  )
  await page.getByRole('button', { name: 'Stop' }).click()
  const status = page.getByRole('status').filter({ hasText: 'found' })
  await expect(status).toHaveText('1 found. Of the texts, the newest 500 of 1,201 were read.')
  await expect(mail.rows).toHaveCount(1)
  isSilent = false
  front.script(account.user, {})
  await mail.open('Needle')
  await expect(mail.body).toContainText('Hay')
  await page.getByRole('button', { name: 'Search again' }).click()
  await expect(status).toHaveText('1 found.')
})

test.describe('where the server refuses', () => {
  test.use({ allowedErrors: [/status of 4\d\d|status of 50\d/] })

  test('why is said, at once or half way', async ({ mail, imap, account, front, page }) => {
    await fillMailbox({ ...account, mailbox: 'INBOX', count: 1200 })
    await deliver(imap, 'INBOX', { subject: 'Needle', text: 'Hay' })
    await mail.signIn(account)
    front.script(account.user, {
      answer: (command) => (/^UID SEARCH .*\d+:701 /.test(command) ? ['TAG NO [UNAVAILABLE] Not now'] : null),
    })
    await page.getByRole('searchbox').fill('needle')
    await page.keyboard.press('Enter')
    const status = page.getByRole('status').filter({ hasText: 'found' })
    await expect(status).toContainText('1 found. ')
    await expect(status).toContainText('A part of the mail server is out of service.')
    await expect(mail.rows).toHaveCount(1)
    front.script(account.user, {
      answer: (command) => (/^UID SEARCH /.test(command) ? ['TAG NO Not at all'] : null),
    })
    await page.getByRole('searchbox').fill('hay')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'could not be loaded' })).toBeVisible()
    front.script(account.user, {})
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(mail.rows.getByRole('link')).toHaveText(['Needle'])
  })
})
