import { deliver } from './fixtures/deliver.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { test as scripted } from './fixtures/scripted.ts'
import { expect, test } from './fixtures/test.ts'

const html =
  '<p><a href="http://">No</a> <a href="https://%@win.example/">Now</a> <a href="http://xn--9999999999/">Later</a></p><p><a href="https://win.example/prize">Your prize</a> <a href="#below">Below</a></p><img src="https://win.example/seen.png" width="9" height="9"><p id="below">Hurry</p>'

test('in Junk links lead nowhere and images stay away, until somebody turns them on', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'Junk', { subject: 'You have won', html })
  await mail.signIn(account, '/mail/Junk')
  await mail.open('You have won')
  const link = mail.body.getByText('Your prize')
  await expect(
    page.getByText('This message is in Junk: its links are off, and its images are not shown.'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Show images' })).toHaveCount(0)
  await expect(link).not.toHaveAttribute('href')
  expect(await mail.body.locator('a[href]').allTextContents()).toEqual(['Below'])
  await expect(link).toHaveAttribute('title', 'https://win.example/prize')
  await expect(mail.body.getByText('Below')).toHaveAttribute('href', '#user-content-below')
  await page.getByRole('button', { name: 'Turn on links' }).click()
  await expect(link).toHaveAttribute('href', 'https://win.example/prize')
  await expect(page.getByRole('button', { name: 'Show images' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Turn on links' })).toHaveCount(0)
})

test('elsewhere they are as always, also after "Not junk"', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'Junk', { subject: 'Choir news', html })
  await mail.signIn(account, '/mail/Junk')
  await mail.open('Choir news')
  await mail.action('Not junk').click()
  await expect(mail.done).toHaveText(/^Marked 1 message as not junk/)
  await page.goto(`${mail.origin}/mail/INBOX`)
  await mail.open('Choir news')
  await expect(mail.body.getByText('Your prize')).toHaveAttribute('href', 'https://win.example/prize')
})

test('so is the address in an invitation', async ({ mail, imap, account }) => {
  const event = (location: string) =>
    raw(
      [`Subject: ${location}`, 'Content-Type: text/calendar; method=REQUEST'],
      Buffer.from(
        ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20260105T093000Z']
          .concat(`LOCATION:${location}`, 'END:VEVENT', 'END:VCALENDAR', '')
          .join('\r\n'),
      ),
    )
  const good = 'Hall or https://meet.example/j/1?p=2'
  // Its first letter is Cyrillic.
  const bad = 'https://xn--pple-43d.com/j'
  for (const [mailbox, location] of [
    ['Junk', good],
    ['INBOX', good],
    ['INBOX', bad],
  ] as const)
    await deliverRaw(imap, mailbox, event(location))
  const card = mail.article.getByRole('region', { name: 'Invitation' })
  await mail.signIn(account, '/mail/Junk')
  await mail.open(good)
  await expect(card).toContainText(good)
  await expect(card.getByRole('link')).toHaveCount(0)
  await mail.openFolder('Inbox')
  await mail.open(good)
  await expect(card.getByRole('link')).toHaveText('https://meet.example/j/1?p=2')
  await expect(card.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer')
  await mail.open(bad)
  await expect(card).toContainText(bad)
  await expect(card.getByRole('link')).toHaveCount(0)
})

scripted.describe('while the folders are not known', () => {
  scripted.use({ allowedErrors: [/status of 5\d\d/] })

  scripted(
    'nobody knows what is Junk, and all is held back',
    async ({ mail, imap, account, front, page }) => {
      await deliver(imap, 'INBOX', { subject: 'Choir news', html })
      await mail.signIn(account)
      await mail.open('Choir news')
      const link = mail.body.getByText('Your prize')
      await expect(link).toHaveAttribute('href', 'https://win.example/prize')
      front.script(account.user, {
        answer: (command) => (/^LIST/i.test(command) ? ['TAG NO [UNAVAILABLE] Later'] : null),
      })
      await page.reload()
      await mail.ready()
      await expect(page.getByText('Links are off, and images are not shown, until it is known')).toBeVisible()
      await expect(link).not.toHaveAttribute('href')
      front.script(account.user, {})
      await page.getByRole('main').getByRole('button', { name: 'Refresh' }).click()
      await expect(link).toHaveAttribute('href', 'https://win.example/prize')
    },
  )
})
