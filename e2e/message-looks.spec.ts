import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

const darkRules = '@media (prefers-color-scheme: dark) { body { background: #0c1020; color: #fff } }'
const announced = '<meta name="color-scheme" content="light dark">'
const designs: [subject: string, head: string][] = [
  ['Announced', announced],
  ['By a property', '<style>:root { color-scheme: light dark }</style>'],
  ['Not announced', ''],
]

test('a sender’s dark styles are shown on a dark page, where the sender announces them', async ({
  page,
  mail,
  imap,
  account,
}) => {
  for (const [subject, head] of designs) {
    const html = `<!doctype html><html><head>${head}<style>body { background: #fafaf0; color: #222 } ${darkRules}</style></head><body>Stars</body></html>`
    await deliver(imap, 'INBOX', { subject, html })
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await mail.signIn(account)
  for (const [subject] of designs) {
    await mail.open(subject)
    const dark = subject === 'Not announced' ? 'rgb(250, 250, 240)' : 'rgb(12, 16, 32)'
    await expect(mail.body, subject).toHaveCSS('background-color', dark)
  }
  await mail.open('Announced')
  await expect(mail.body).toHaveCSS('background-color', 'rgb(12, 16, 32)')
  await page.emulateMedia({ media: 'print' })
  await expect(mail.body, 'on paper').toHaveCSS('background-color', 'rgb(250, 250, 240)')
  await page.emulateMedia({ media: 'screen' })
  await expect(mail.body).toHaveCSS('background-color', 'rgb(12, 16, 32)')
  // The page's theme counts, not the system's.
  await page.request.patch(`${mail.origin}/api/settings`, { data: { theme: 'light' } })
  await page.reload()
  await expect(mail.body).toHaveCSS('background-color', 'rgb(250, 250, 240)')
})

test('a letter has the font of the page, and what is laid out the browser’s own', async ({
  mail,
  imap,
  account,
}) => {
  const letter = '<div dir="ltr">Hello <b style="color:red">you</b></div>'
  await deliver(imap, 'INBOX', { subject: 'Letter', html: letter })
  const quoted = `${letter}<blockquote style="margin:0"><table style="font-family:serif"><tr><td>Offer</td></tr></table></blockquote>`
  await deliver(imap, 'INBOX', { subject: 'Answer', html: quoted })
  await deliver(imap, 'INBOX', { subject: 'Offer', html: `<table><tr><td>${letter}</td></tr></table>` })
  await mail.signIn(account)
  for (const [subject, font] of [
    ['Letter', /^Inter/],
    ['Answer', /^Inter/],
    ['Offer', /^(?!Inter)/],
  ] as const) {
    await mail.open(subject)
    await expect(mail.body.getByText('Hello'), subject).toHaveCSS('font-family', font)
  }
})

test('in place of an image that is not shown stands a box of its size, with its words', async ({
  mail,
  imap,
  account,
}) => {
  const source = 'src="https://choir.example/poster.png"'
  const html = `<!doctype html><table><tr><td><img ${source} width="200" height="60" alt="A &amp; B &gt; <b>&#7;"></td>
    <td><img ${source} alt="Poster" style="width:90px;height:30px"></td><td><img ${source} alt="Only words"></td></tr></table>`
  await deliver(imap, 'INBOX', { subject: 'Poster', html })
  await mail.signIn(account)
  await mail.open('Poster')
  const images = mail.body.locator('img')
  await expect(images).toHaveCount(3)
  const words = () =>
    images.evaluateAll((all) =>
      all.map((each) => {
        const box = decodeURIComponent((each as HTMLImageElement).src.slice('data:image/svg+xml,'.length))
        return new DOMParser().parseFromString(box, 'image/svg+xml').querySelector('div')?.textContent
      }),
    )
  await expect.poll(words).toEqual(['A & B > <b>', 'Poster', 'Only words'])
  const isDrawn = (image: Element) => (image as HTMLImageElement).naturalWidth > 0
  for (const image of await images.all()) await expect.poll(() => image.evaluate(isDrawn)).toBe(true)
  expect(await images.nth(0).boundingBox()).toMatchObject({ width: 200, height: 60 })
  expect(await images.nth(1).boundingBox()).toMatchObject({ width: 90, height: 30 })
  expect(await images.nth(2).boundingBox()).toMatchObject({ height: 24 })
})

test('links inside a message lead to their place in it', async ({ mail, imap, account, page }) => {
  const lines = '<p>A line</p>'.repeat(60)
  const html = `<a name="top"></a><a href="#swap">To the swap</a>${lines}<a name="swap">Swap meet</a>${lines}<a href="#top">Up</a>`
  await deliver(imap, 'INBOX', { subject: 'In two parts', html })
  await mail.signIn(account)
  await mail.open('In two parts')
  await expect(mail.body.getByText('Swap meet')).not.toBeInViewport()
  await mail.body.getByText('To the swap').click()
  await expect(mail.body.getByText('Swap meet')).toBeInViewport()
  await expect(page).toHaveURL(/\/mail\/INBOX\/\d+/)
})

test('what asks for the height of the window is cut off nowhere', async ({ mail, imap, account }) => {
  const html =
    '<!doctype html><div style="height:100vh">First</div><p>Second</p><div style="min-height:50vh">Last</div>'
  await deliver(imap, 'INBOX', { subject: 'Tall', html })
  await mail.signIn(account)
  await mail.open('Tall')
  const size = () =>
    mail.body.evaluate(({ ownerDocument: { documentElement: root } }) => ({
      first: root.querySelector('div')?.clientHeight,
      leftOut: root.scrollHeight - root.clientHeight,
    }))
  await expect.poll(size).toEqual({ first: 900, leftOut: 0 })
})

const wide =
  '<table width="600" cellpadding="0" cellspacing="0"><tr><td>Wide</td><td align="right"><a href="https://choir.example/">End</a></td></tr></table>'

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('what is too wide is drawn smaller, and at its full size when somebody wants that', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliver(imap, 'INBOX', {
      subject: 'Newsletter',
      html: `<!doctype html><body style="margin:0">${wide}`,
    })
    await mail.signIn(account)
    await mail.open('Newsletter')
    const end = mail.body.getByText('End')
    await expect(end).toBeInViewport({ ratio: 1 })
    const table = mail.body.locator('table')
    await expect.poll(async () => (await table.boundingBox())?.width).toBeCloseTo(374, 0)
    const overflow = () =>
      mail.body.evaluate(
        ({ ownerDocument: { documentElement: root } }) => root.scrollWidth - root.clientWidth,
      )
    expect(await overflow()).toBe(0)
    await page.getByRole('button', { name: 'Full size' }).click()
    await expect.poll(async () => (await table.boundingBox())?.width).toBe(600)
    expect(await overflow()).toBe(226)
    await end.scrollIntoViewIfNeeded()
    await expect(end).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: 'Fit to width' }).click()
    await expect.poll(async () => (await table.boundingBox())?.width).toBeCloseTo(374, 0)
  })

  test('what would be too small to read scrolls inside, and nothing else does', async ({
    mail,
    imap,
    account,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Chart', html: wide.replace('600', '2400') })
    await mail.signIn(account)
    await mail.open('Chart')
    await expect.poll(async () => (await mail.body.locator('table').boundingBox())?.width).toBe(2400)
    await expect(page.getByRole('button', { name: 'Full size' })).toHaveCount(0)
    await mail.body.getByText('End').scrollIntoViewIfNeeded()
    await expect(mail.body.getByText('End')).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})

test('the frame is as high as its content, also when the window changes its width', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const html = `<!doctype html><style>@media (max-width: 480px) { td { display: block } }</style><body style="margin:0">
    <table><tr>${'<td>Some words that wrap where there is little room for them.</td>'.repeat(12)}</tr></table>`
  await deliver(imap, 'INBOX', { subject: 'Columns', html })
  await mail.signIn(account)
  await mail.open('Columns')
  const heights = () =>
    mail.body.evaluate((body) => [body.ownerDocument.documentElement.clientHeight, body.scrollHeight])
  const isAsHigh = async () => {
    const [frame = 0, content = 0] = await heights()
    return content > 0 && frame === content
  }
  await expect.poll(isAsHigh).toBe(true)
  const [broad = 0] = await heights()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(async () => (await heights())[1]).not.toBe(broad)
  await expect.poll(isAsHigh).toBe(true)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(heights).toEqual([broad, broad])
})
