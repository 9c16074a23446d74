import type { Page } from '@playwright/test'
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

  for (const [what, html] of [
    ['one that brings a ground', '<body bgcolor="#ffffff"><p style="color: #111111">Drawn</p></body>'],
    ['one that brings none', '<p style="color: #111111">Drawn</p>'],
  ] as const) {
    test(`${what} is turned with its ground`, async ({ mail, imap, account, page }) => {
      await deliver(imap, 'INBOX', { subject: 'Coloured', html })
      await mail.signIn(account)
      await mail.open('Coloured')
      await expect(mail.body).toContainText('Drawn')
      const frame = page.locator('iframe[title="Message body"]')
      const lightness = async () => lightnessOf(page, await frame.screenshot())
      expect(await lightness()).toBeGreaterThan(200)
      await page.getByRole('button', { name: turn }).click()
      await expect.poll(lightness).toBeLessThan(40)
    })
  }
})

/** From 0, black, to 255: the mean of a picture. */
function lightnessOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const octets = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([octets], { type: 'image/png' }))
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    context?.drawImage(picture, 0, 0)
    const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] }
    return [...data].filter((_, at) => at % 4 === 0).reduce((sum, red) => sum + red, 0) / (data.length / 4)
  }, png.toString('base64'))
}

test('in the light there is nothing to switch', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Plain', text: 'Sing' })
  await mail.signIn(account)
  await mail.open('Plain')
  await expect(mail.body).toContainText('Sing')
  await expect(page.getByRole('button', { name: turn })).toHaveCount(0)
})
