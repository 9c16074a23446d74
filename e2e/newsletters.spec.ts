import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test as launching } from './fixtures/launch.ts'
import { pictureOf } from './fixtures/picture.ts'
import { deliverRaw } from './fixtures/raw.ts'
import { type Box, deviations, type Layout, measure } from './newsletters/boxes.ts'
import { asMessage, asPage, type Newsletter, newsletters } from './newsletters/newsletters.ts'
import { MailPage } from './pages/mail-page.ts'

type Fixtures = {
  /** A web server that has the newsletters as pages, and all of their pictures. */
  site: string
  /** A product that may fetch images from it. */
  mail: MailPage
  /** A page for the newsletters as they are. */
  raw: Page
}

const test = launching.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern
  site: async ({}, use) => {
    let origin = ''
    const server = createServer(({ url = '' }, response) => {
      const [, name = '', type] = /^\/([\w-]+)\.(html|png)$/.exec(url) ?? []
      const newsletter = newsletters.find((each) => each.name === name)
      const found = type === 'html' ? newsletter && asPage(newsletter, origin) : pictureOf(name)
      response.writeHead(found ? 200 : 404, { 'content-type': type === 'html' ? 'text/html' : 'image/png' })
      response.end(found)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await use(origin)
    server.closeAllConnections()
    server.close()
  },
  mail: async ({ page, launch, shared }, use) => {
    const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, IMAGE_NETWORKS: '127.0.0.1' })
    await use(new MailPage(page, web.origin))
  },
  raw: async ({ browser }, use) => {
    const context = await browser.newContext()
    // Fonts from elsewhere are not to be had, as in the reader.
    await context.route('http://fonts.test/**', (route) => route.abort())
    await use(await context.newPage())
    await context.close()
  },
})

// None of them has a script: very rarely the browser notes a look of the test's own into a frame without scripts.
test.use({ allowedErrors: [/Blocked script execution in '[^']*\/frame\?/] })

const quickly = { intervals: [20, 40, 80, 160] }

/** How the browser lays a page out by itself, in a window of some width. */
async function layOut(raw: Page, url: string, width: number, scheme: 'light' | 'dark'): Promise<Layout> {
  await raw.emulateMedia({ colorScheme: scheme })
  // What asks for the height of the window gets little: in the reader it has none to ask for.
  await raw.setViewportSize({ width, height: 100 })
  await raw.goto(url)
  await raw.evaluate(() => document.fonts.ready.then(() => undefined))
  return raw.locator('body').evaluate(measure)
}

/** How the reader lays it out, once every image is there and the frame fits. */
async function shownLayout(mail: MailPage): Promise<Layout> {
  const missing = () =>
    mail.body.evaluate(
      (body) =>
        [...body.querySelectorAll('img')].filter(
          (image) => !image.src.startsWith('blob:') || !image.complete || image.naturalWidth === 0,
        ).length,
    )
  await expect.poll(missing, { message: 'images that are missing', ...quickly }).toBe(0)
  const overflow = async () => {
    const { height, roomHeight, width, roomWidth } = await mail.body.evaluate(measure)
    return { height: height - roomHeight, width: width - roomWidth }
  }
  await expect
    .poll(overflow, { message: 'what could be scrolled', ...quickly })
    .toEqual({ height: 0, width: 0 })
  return mail.body.evaluate(measure)
}

async function open(mail: MailPage, { name }: Newsletter): Promise<void> {
  await mail.open(name)
  const count = () => mail.body.evaluate((body) => body.children.length)
  await expect.poll(count, quickly).toBeGreaterThan(0)
}

/** The system changes to dark: what is shown is made anew. */
async function goDark(mail: MailPage): Promise<void> {
  await mail.body.evaluate((body) => {
    for (const element of body.querySelectorAll('*')) element.setAttribute('data-before', '')
  })
  await mail.page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => mail.body.locator('[data-before]').count(), quickly).toBe(0)
}

const isSized = (tag: string) => /\swidth=["']?\d+["'\s]/i.test(tag) && /\sheight=["']?\d+["'\s/>]/i.test(tag)

/** The sizes of the images that state both of theirs. */
function statedSizes({ html }: Newsletter, { boxes }: Layout): Box[] {
  const sized = [...html.matchAll(/<img\b[^>]*>/gi)].map(([tag]) => isSized(tag))
  const images = boxes.filter(({ what }) => what === 'img')
  expect(images).toHaveLength(sized.length)
  return images.filter((_, index) => sized[index]).map((box) => ({ ...box, x: 0, y: 0 }))
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport })

    test('newsletters are laid out as the browser lays them out by itself, in both themes', async ({
      mail,
      raw,
      imap,
      account,
      page,
      site,
    }) => {
      expect(newsletters).toHaveLength(10)
      for (const each of newsletters) await deliverRaw(imap, 'INBOX', asMessage(each, site))
      const left: string[] = []
      page.on('request', (request) => /fonts\.test/.test(request.url()) && left.push(request.url()))
      const fonts: string[] = []
      raw.on('request', (request) => /fonts\.test/.test(request.url()) && fonts.push(request.url()))
      await mail.signIn(account)
      for (const each of newsletters) {
        await test.step(each.name, async () => {
          await page.emulateMedia({ colorScheme: 'light' })
          await open(mail, each)
          const before = await mail.body.evaluate(measure)
          expect(before.roomWidth, 'the width of the frame').toBeGreaterThan(viewport.width < 640 ? 370 : 700)
          const url = `${site}/${each.name}.html`
          const light = await layOut(raw, url, before.roomWidth, 'light')
          expect(light.roomWidth).toBe(before.roomWidth)
          const showImages = page.getByRole('button', { name: 'Show images' })
          if (each.html.includes('http://images.test/')) {
            const sizes = [light, before].map((layout) => statedSizes(each, layout))
            expect.soft(deviations(sizes[0] ?? [], sizes[1] ?? []), 'places of images').toEqual([])
            await showImages.click()
          } else {
            await expect(showImages).toHaveCount(0)
          }
          const shown = await shownLayout(mail)
          expect.soft(deviations(light.boxes, shown.boxes), 'light').toEqual([])
          const scale = Math.min(1, light.roomWidth / light.width)
          expect.soft(shown.scale).toBeCloseTo(scale, 3)
          const height = light.height * scale
          expect.soft(Math.abs(shown.roomHeight - height), 'of the frame').toBeLessThanOrEqual(1)
          await goDark(mail)
          const hasDarkDesign = each.name === 'dark-design'
          const dark = hasDarkDesign ? await layOut(raw, url, before.roomWidth, 'dark') : light
          if (hasDarkDesign) expect(deviations(light.boxes, dark.boxes), 'the control').not.toEqual([])
          expect.soft(deviations(dark.boxes, (await shownLayout(mail)).boxes), 'dark').toEqual([])
          await mail.body.evaluate((body) => {
            body.style.setProperty('letter-spacing', '1px', 'important')
          })
          const spaced = await mail.body.evaluate(measure)
          expect(deviations(dark.boxes, spaced.boxes), 'the control').not.toEqual([])
          if (viewport.width < 640) await page.goBack()
        })
      }
      expect(left).toEqual([])
      expect(fonts.length, 'the control').toBeGreaterThan(0)
    })
  })
}
