import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/scripted.ts'

test('what the mail server wants people to see is shown once, whatever they were about to do', async ({
  mail,
  imap,
  account,
  front,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Tides' })
  await mail.signIn(account)
  let times = 0
  front.script(account.user, {
    rewrite: (line) => {
      if (!/^\S+ OK (LIST|Noop)/i.test(line)) return line
      times += 1
      return `* OK [ALERT] Maintenance tonight at <i>22:00</i>\r\n${line}`
    },
  })
  await mail.refresh()
  await expect(mail.failed).toHaveText('Your mail server says: “Maintenance tonight at <i>22:00</i>”')
  await page.getByRole('button', { name: 'Close notification' }).click()
  await expect(mail.failed).toHaveText('')
  await mail.refresh()
  await mail.refresh()
  expect(times).toBeGreaterThan(2)
  await expect(mail.failed).toHaveText('')
  await mail.expectRows('Tides')
})

test.describe('with a refusal', () => {
  test.use({ allowedErrors: [/status of 422/] })

  test('what the mail server wants people to see when it refuses them is shown, as text', async ({
    mail,
    account,
    front,
    page,
  }) => {
    front.script(account.user, {
      answer: (command) =>
        /^LOGIN/i.test(command) ? ['TAG NO [ALERT] Locked until you call <b>the office</b>'] : null,
    })
    await page.goto(`${mail.origin}/sign-in`)
    await mail.fillSignIn(account.user, account.password)
    await expect(mail.alert).toHaveText(
      'The mail server refused, and wants you to know why. It says: “Locked until you call <b>the office</b>”',
    )
  })
})
