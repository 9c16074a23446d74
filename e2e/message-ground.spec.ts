import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

const turn = 'Switch light and dark for this message'

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' })

  test('a message can be put on white, and one with colours of its own turned dark, each by itself', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Plain', text: 'Sing' })
    const html = '<body bgcolor="#ffffff"><p style="color: #111111">Drawn</p></body>'
    await deliver(imap, 'INBOX', { subject: 'Coloured', html })
    await mail.signIn(account)
    await mail.open('Plain')
    const button = page.getByRole('button', { name: turn })
    await expect(mail.body).toHaveCSS('color', 'rgb(244, 244, 245)')
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(mail.body).toHaveCSS('color', 'rgb(24, 24, 27)')
    await expect(page.locator('iframe[title="Message body"]')).toHaveCSS(
      'background-color',
      'rgb(255, 255, 255)',
    )
    await mail.open('Coloured')
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    const root = mail.body.locator('xpath=..')
    await expect(mail.body).toContainText('Drawn')
    await expect(root).toHaveCSS('filter', 'none')
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(root).toHaveCSS('filter', 'invert(1) hue-rotate(180deg)')
    await page.keyboard.press('Enter')
    await expect(root).toHaveCSS('filter', 'none')
  })
})

test('in the light there is nothing to switch', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Plain', text: 'Sing' })
  await mail.signIn(account)
  await mail.open('Plain')
  await expect(mail.body).toContainText('Sing')
  await expect(page.getByRole('button', { name: turn })).toHaveCount(0)
})
