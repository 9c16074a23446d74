import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

/** The whole browser, with a profile on the disk, where it is installed. */
const chromiumPath = '/usr/bin/chromium'

/** Every file below a folder in which a text stands, in UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const content = readFileSync(path)
      return content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))
    })
}

test('after signing out the browser’s profile on the disk holds no mail and no session', async ({
  imap,
  account,
  shared,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'wren-profile-'))
  const secret = 'Zanzibar lease 4711'
  await deliver(imap, 'INBOX', {
    subject: secret,
    text: 'The hidden key is under the Quetzal pot.',
    attachments: [{ filename: 'plan.txt', type: 'text/plain', content: Buffer.from('Ocelot plan') }],
  })
  const executablePath = existsSync(chromiumPath) ? chromiumPath : launchOptions.executablePath
  const open = () => chromium.launchPersistentContext(profile, { ...launchOptions, executablePath })
  try {
    let context = await open()
    const mail = new MailPage(context.pages()[0] ?? (await context.newPage()), shared.web)
    await mail.signInByForm(account)
    await mail.open(secret)
    await expect(mail.body).toContainText('Quetzal')
    const download = mail.page.waitForEvent('download')
    await mail.page.getByRole('list', { name: 'Attachments' }).getByRole('link').click()
    await (await download).delete()
    await mail.page.getByRole('button', { name: 'Account' }).click()
    await mail.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(mail.page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    const kept = await mail.page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
    }))
    expect(kept).toEqual({ local: [], session: [], databases: 0, caches: [] })
    expect(await context.cookies()).toEqual([])
    await mail.page.goBack()
    await expect(mail.page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expect(mail.page.getByText(secret)).toHaveCount(0)
    await context.close()
    // That pages were visited is the browser's own to know: it shows that the search finds what there is.
    expect(filesWith(profile, '/mail/INBOX').length).toBeGreaterThan(0)
    // The login name is the browser’s own to offer again, as in every form.
    for (const text of [secret, 'Quetzal', 'Ocelot plan']) {
      expect(filesWith(profile, text), text).toEqual([])
    }
    context = await open()
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${shared.web}/mail/INBOX`)
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await context.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('no answer that holds mail or settings may be kept by any cache', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Private' })
  const kept: string[] = []
  page.on('response', (answer) => {
    const { pathname } = new URL(answer.url())
    const isPersonal = pathname.startsWith('/api/') || /^\/(mail|storage|settings)/.test(pathname)
    if (isPersonal && !/\bno-store\b/.test(answer.headers()['cache-control'] ?? '')) kept.push(pathname)
  })
  await mail.signIn(account)
  await mail.open('Private')
  await expect(mail.body).toContainText('this is the text')
  await page.goto(`${mail.origin}/storage`)
  await page.goto(`${mail.origin}/settings/general`)
  await mail.ready()
  expect(kept).toEqual([])
})
