import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/launch.ts'
import { MailPage } from './pages/mail-page.ts'
import { getFreePort } from './servers/free-port.ts'

const root = join(import.meta.dirname, '..')

let data: string
test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'wren-data-'))
})
test.afterEach(() => rmSync(data, { recursive: true, force: true }))

/** Starts the web app with what cannot work, and waits until it has ended. */
async function startInVain(env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/start.ts')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      IMAP_URL: 'imap://127.0.0.1:1',
      SESSION_SECRET: 'a-secret-of-at-least-32-characters-for-tests',
      DATA_DIR: data,
      PORT: String(await getFreePort()),
      ...env,
    },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { status, printed: stdout + stderr }
}

test('a file that is no database ends the start, and says which', async () => {
  writeFileSync(join(data, 'wren.sqlite'), 'not a database at all, '.repeat(100))
  const { status, printed } = await startInVain({})
  expect(status).toBe(1)
  expect(printed).toContain('the database in DATA_DIR cannot be opened')
})

test('a database server that cannot be reached ends the start, and no password is printed', async () => {
  const DATABASE_URL = `postgres://wren:hunter2@127.0.0.1:${await getFreePort()}/wren`
  const { status, printed } = await startInVain({ DATABASE_URL })
  expect(status).toBe(1)
  expect(printed).toContain('the database in DATABASE_URL cannot be opened')
  expect(printed).not.toContain('hunter2')
})

test.describe('stopped and started', () => {
  // The page asks for its stream of events meanwhile.
  test.use({ allowedErrors: [/ERR_CONNECTION_REFUSED/] })

  test('settings are there again after a restart, in a folder that only its owner can read', async ({
    launch,
    shared,
    account,
    page,
  }) => {
    const folder = join(data, 'new')
    const env = { IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, DATA_DIR: folder }
    const first = await launch(env)
    await new MailPage(page, first.origin).signIn(account, '/settings/general')
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    await first.stop()
    expect(statSync(folder).mode & 0o077).toBe(0)
    expect(existsSync(join(folder, 'wren.sqlite'))).toBe(true)
    const second = await launch(env)
    await new MailPage(page, second.origin).signIn(account)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})

test.describe('damaged', () => {
  test.use({ allowedErrors: [/status of 500/] })

  test('a database that fails under use leaves mail readable, and says that nothing was saved', async ({
    launch,
    shared,
    account,
    imap,
    page,
  }) => {
    await deliver(imap, 'INBOX', { subject: 'Still here' })
    const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}`, DATA_DIR: data })
    const mail = new MailPage(page, web.origin)
    await mail.signIn(account)
    const db = new DatabaseSync(join(data, 'wren.sqlite'))
    db.exec('DROP TABLE settings')
    db.close()
    await page.goto(`${web.origin}/mail/INBOX`)
    await mail.ready()
    await mail.open('Still here')
    await expect(mail.body).toContainText('this is the text')
    await page.goto(`${web.origin}/settings/general`)
    await mail.ready()
    await page.getByRole('radio', { name: 'Dark' }).click()
    await expect(mail.failed).toHaveText(/^Not saved\. Something went wrong on our side/)
    expect(web.readLog()).toContain('settings cannot be read')
  })
})
