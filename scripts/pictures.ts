import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { MailPage } from '../e2e/pages/mail-page.ts'
import { startWeb } from '../e2e/servers/web.ts'
import playwright from '../playwright.config.ts'
import { build, isBuilt } from './build.ts'
import { startDemoMailServer } from './demo-mail-server.ts'
import { ROOT } from './root.ts'
import { Refusal, runScript } from './run-script.ts'
import { runStep } from './run-step.ts'

type Theme = 'light' | 'dark'

type Picture = {
  /** Of the file, without the theme. */
  name: string
  themes: Theme[]
  user: string
  path: string
  size: { width: number; height: number }
  /** Brings the page into the state that is shown. */
  prepare?: (mail: MailPage) => Promise<unknown>
}

const DIRECTORY = join(ROOT, 'docs/pictures')
/** Octets: whoever reads the README loads all of them. */
const MOST = 250 * 1024

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const demo = 'demo@wren.example'

const PICTURES: Picture[] = [
  {
    name: 'mail',
    themes: ['light', 'dark'],
    user: demo,
    path: '/mail/INBOX',
    size: desk,
    prepare: openNewest,
  },
  { name: 'storage', themes: ['light', 'dark'], user: demo, path: '/storage', size: desk },
  { name: 'settings', themes: ['light'], user: demo, path: '/settings/general', size: desk },
  {
    name: 'full',
    themes: ['light'],
    user: 'full@wren.example',
    path: '/mail/INBOX',
    size: desk,
    prepare: openNewest,
  },
  { name: 'phone-list', themes: ['light'], user: demo, path: '/mail/INBOX', size: phone },
  {
    name: 'phone-message',
    themes: ['dark'],
    user: demo,
    path: '/mail/INBOX',
    size: phone,
    prepare: openNewest,
  },
]

/** Opens the newest message and waits until it has been read, so that the list looks the same each time. */
async function openNewest(mail: MailPage): Promise<void> {
  const newest = mail.rows.first()
  await newest.click()
  await mail.body.locator('*').first().waitFor()
  // On a phone the message takes the list's place.
  if (!(await newest.isVisible())) return
  await newest.filter({ hasNotText: 'Unread' }).waitFor()
  // Away from the row, which looks different under the pointer.
  await mail.page.mouse.move(desk.width - 100, desk.height - 100)
}

/** Makes docs/pictures anew, from the production build on the demo's mail. */
async function makePictures(): Promise<number> {
  const code = isBuilt() ? 0 : await build(runStep)
  if (code !== 0) return code
  const dir = await mkdtemp(join(tmpdir(), 'wren-pictures-'))
  try {
    const dovecot = await startDemoMailServer(dir)
    const web = await startWeb({ IMAP_URL: `imap://127.0.0.1:${dovecot.port}` })
    const browser = await chromium.launch(playwright.use?.launchOptions)
    try {
      await rm(DIRECTORY, { recursive: true, force: true })
      await mkdir(DIRECTORY, { recursive: true })
      for (const picture of PICTURES)
        for (const theme of picture.themes) await take(browser, web.origin, dovecot.port, picture, theme)
    } finally {
      await browser.close()
      await web.stop()
      await dovecot.stop()
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
  return 0
}

async function take(browser: Browser, origin: string, port: number, picture: Picture, theme: Theme) {
  const { name, user, path, size, prepare } = picture
  const isPhone = size === phone
  const page = await browser.newPage({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
  })
  const mail = new MailPage(page, origin)
  await mail.signIn({ user, password: 'demo', port }, path)
  await prepare?.(mail)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const file = join(DIRECTORY, `${name}-${theme}.png`)
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' })
  await page.context().close()

  const { size: octets } = await stat(file)
  console.log(`${relative(ROOT, file)}  ${Math.ceil(octets / 1024)} KiB`)
  if (octets > MOST) throw new Refusal(`${name}-${theme}.png is over ${MOST / 1024} KiB`)
}

await runScript(makePictures)
