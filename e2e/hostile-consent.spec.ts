import { expect, test as hostile } from './fixtures/hostile.ts'
import { deliverVectors, openNext, settle, unguardFrames } from './fixtures/hostile-reader.ts'
import { leakVectors } from './hostile/all.ts'
import { MailPage } from './pages/mail-page.ts'

/** A product that may fetch images from the canary. */
const test = hostile.extend<{ mail: MailPage }>({
  mail: async ({ page, launch, shared }, use) => {
    const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, IMAGE_NETWORKS: '127.0.0.1' })
    await use(new MailPage(page, web.origin))
  },
})

const images = /^leak-(img|srcset|picture|background|poster|css|sheet)/

/** Some of those that come. */
const shown = [
  'img',
  'img-references',
  'picture-img',
  'background-td',
  'css-set',
  'css-escaped-name',
  'css-unclosed',
  'css-mask',
  'sheet',
  'sheet-media',
  'sheet-before',
]

// Where no policy forbids it, a browser would ask itself.
test.use({ bypassCSP: true, allowedErrors: [/./] })

test('images that are asked for come through the product, and none from where it is', async ({
  page,
  mail,
  account,
  canary,
  witness,
}) => {
  test.setTimeout(240_000)
  const vectors = leakVectors((name) => `${canary.origin}/${name}`).filter(({ name }) => images.test(name))
  await deliverVectors(account, vectors)
  await unguardFrames(page)
  await mail.signIn(account)
  const answered = new Set<string>()
  page.on('response', (response) => answered.add(response.url().slice(mail.origin.length)))
  for (const [index, vector] of vectors.entries()) {
    await openNext(mail, vector, index === 0)
    const show = page.getByRole('button', { name: 'Show images' })
    if (!(await show.isVisible())) continue
    const signed = page.waitForResponse(`${mail.origin}/api/images`).catch(() => undefined)
    // Nothing is asked for where there is nothing that the product fetches.
    const nothing = page
      .getByText('None of the images of this message could be loaded.')
      .waitFor()
      .catch(() => undefined)
    await show.click()
    const answer = await Promise.race([signed, nothing])
    const paths: string[] = answer ? await answer.json() : []
    await expect.poll(() => paths.filter((path) => !answered.has(path)), { intervals: [10] }).toEqual([])
    await settle(page)
  }
  const seen = witness.seen().filter((each) => !each.startsWith('asked '))
  expect(seen, 'what the browser did itself').toEqual([])
  const browsers = canary.asked().filter(({ headers }) => 'sec-fetch-mode' in headers)
  expect(browsers, 'who asked the canary').toEqual([])
  expect(canary.hits()).toEqual(expect.arrayContaining(shown.map((name) => `/leak-${name}`)))
})
