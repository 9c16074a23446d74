import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

test('a text of thirteen thousand lines can be read to its end', async ({ mail, imap, account, page }) => {
  const lines = Array.from({ length: 13_000 }, (_, index) => `Line ${index + 1} of a very long text`)
  await deliver(imap, 'INBOX', { subject: 'Long', text: [...lines, 'This is the end.'].join('\n') })
  await mail.signIn(account)
  await mail.open('Long')
  const end = mail.body.getByText('This is the end.')
  await expect(end).toHaveCount(1)
  await page.locator('iframe[title="Message body"]').focus()
  await page.keyboard.press('End')
  await expect(end).toBeInViewport()
})

for (const [what, style, isSmaller] of [
  ['is higher than browsers lay out', 'height: 9000000px', false],
  ['is drawn smaller and is still too high', 'width: 1300px; height: 18000000px', true],
] as const) {
  test(`a message that ${what} scrolls inside`, async ({ mail, imap, account, page }) => {
    const html = `<div style="${style}">Top</div><p id="end">This is the end.`
    await deliver(imap, 'INBOX', { subject: 'High', html })
    await mail.signIn(account)
    await mail.open('High')
    const end = mail.body.getByText('This is the end.')
    await expect(end).toHaveCount(1)
    await expect(mail.article.getByRole('button', { name: 'Full size' })).toHaveCount(isSmaller ? 1 : 0)
    await mail.body.getByText('Top').click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('End')
    await expect(end).toBeInViewport()
  })
}

test('lines of another direction are read in it', async ({ mail, imap, account }) => {
  const text = 'مرحبا، هذه رسالة مع English في الوسط.\n> שלום עולם\nHello.'
  await deliver(imap, 'INBOX', { subject: 'Arabic', text })
  await mail.signIn(account)
  await mail.open('Arabic')
  await mail.body.getByText('Hello.').waitFor()
  const places = await mail.body.locator('.plain > div').evaluateAll((lines) =>
    lines.map((line) => {
      const range = line.ownerDocument.createRange()
      range.selectNodeContents(line)
      const [text, whole] = [range.getBoundingClientRect(), line.getBoundingClientRect()]
      return text.left - whole.left > whole.right - text.right ? 'right' : 'left'
    }),
  )
  expect(places).toEqual(['right', 'right', 'left'])
})

test('a sender whose name poses as another address is called by the own one', async ({
  mail,
  imap,
  account,
}) => {
  await deliver(imap, 'INBOX', {
    subject: 'Account',
    from: '"PayPal service@paypal.com" <x@evil.example>',
    text: 'Sing',
  })
  await mail.signIn(account)
  await expect(mail.row('Account')).toContainText('x@evil.example')
  await expect(mail.row('Account')).not.toContainText('paypal')
  await mail.open('Account')
  await expect(mail.article).toContainText('x@evil.example calls itself “PayPal service@paypal.com”')
})

test('a double click opens a message once: Back leads to the list', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Choir', text: 'Sing' })
  await mail.signIn(account)
  await mail.row('Choir').dblclick()
  await expect(mail.heading('Choir')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(`${mail.origin}/mail/INBOX`)
})

test('an open message scrolls by the keyboard, wherever that is', async ({ mail, imap, account, page }) => {
  const lines = Array.from({ length: 300 }, (_, index) => `Line ${index + 1}`)
  await deliver(imap, 'INBOX', { subject: 'Long', text: [...lines, 'This is the end.'].join('\n') })
  await mail.signIn(account)
  await mail.open('Long')
  const top = () => mail.article.evaluate((article) => article.parentElement?.scrollTop ?? 0)
  await expect(mail.body).toContainText('This is the end.')
  for (const place of ['row', 'subject link', 'text', 'page', 'subject', 'button'] as const) {
    if (place === 'text') await mail.body.getByText('Line 3', { exact: true }).click()
    // As after opening a message by its address.
    if (place === 'page') {
      await page.reload()
      await expect(mail.body).toContainText('This is the end.')
    }
    if (place === 'subject') await mail.heading('Long').click()
    if (place === 'row') await mail.row('Long').focus()
    if (place === 'subject link') await mail.row('Long').getByRole('link').focus()
    if (place === 'button') await mail.action('Star').focus()
    for (const [key, expected] of [
      ['Space', 1],
      ['Home', 0],
      ['PageDown', 1],
      ['PageUp', 0],
      ['ArrowDown', 1],
      ['Shift+Space', 0],
      ['End', 1],
      ['Home', 0],
    ] as const) {
      // A row leads to others by them, and a button is pressed by it.
      if ((place === 'row' || place === 'subject link') && !key.endsWith('Space')) continue
      if (place === 'button' && key.endsWith('Space')) continue
      await test.step(`${place} ${key}`, async () => {
        await page.keyboard.press(key)
        await expect.poll(async () => Math.sign(await top())).toBe(expected)
      })
    }
  }
})

test('with Shift, keys select in the text and scroll nothing', async ({ mail, imap, account, page }) => {
  const lines = Array.from({ length: 300 }, (_, index) => `Line ${index + 1}`)
  await deliver(imap, 'INBOX', { subject: 'Long', text: lines.join('\n') })
  await mail.signIn(account)
  await mail.open('Long')
  await mail.body.getByText('Line 3', { exact: true }).click()
  const selection = () => mail.body.evaluate(({ ownerDocument }) => `${ownerDocument.getSelection()}`)
  await mail.body.evaluate(({ ownerDocument }) => {
    const text = ownerDocument.querySelectorAll('.plain div')[2] as Element
    ownerDocument.getSelection()?.setBaseAndExtent(text, 0, text, 1)
  })
  expect(await selection()).toBe('Line 3')
  // Without a caret browsers extend what is selected.
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await selection()).toBe('Line ')
  await page.keyboard.press('Shift+End')
  expect((await selection()).length).toBeGreaterThanOrEqual('Line '.length)
  expect(await mail.article.evaluate((article) => article.parentElement?.scrollTop)).toBe(0)
})

test.describe('images that cannot be had', () => {
  test.use({ allowedErrors: [/status of (404|502)/] })

  test('are said not to be there', async ({ mail, imap, account, page }) => {
    const html = '<p>Sing</p><img src="http://127.0.0.1:1/a.png" alt="The choir">'
    await deliver(imap, 'INBOX', { subject: 'News', html })
    await mail.signIn(account)
    await mail.open('News')
    await page.getByRole('button', { name: 'Show images' }).click()
    const failure = page.getByText('None of the images of this message could be loaded.')
    await expect(failure).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show images' })).toHaveCount(0)
    const again = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/image')
    await page.getByRole('button', { name: 'Try again' }).click()
    expect((await again).status()).toBe(404)
    await expect(failure).toBeVisible()
  })
})
