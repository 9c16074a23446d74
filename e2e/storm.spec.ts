import type { Page } from '@playwright/test'
import { connectImap } from './fixtures/account.ts'
import { Tally } from './fixtures/bag.ts'
import { expect, test } from './fixtures/launch.ts'
import { Ledger } from './fixtures/ledger.ts'
import { folderLabel, pageView, serverView, sidebarView } from './fixtures/mailbox-view.ts'
import { seeded } from './fixtures/seeded.ts'
import { StormBrowser } from './fixtures/storm-browser.ts'
import { StormClient } from './fixtures/storm-client.ts'
import { watchErrors } from './fixtures/watch-errors.ts'
import { MailPage } from './pages/mail-page.ts'

const seed = Number(process.env.WREN_STORM_SEED) || 1_618
const seconds = Number(process.env.WREN_STORM_SECONDS) || 60
/** At least so often each kind of action must have been done. */
const least = { browsers: 4, client: 8 }

/** The browser notes what another program was faster at; which answers there were, `watchRequests` looks at. */
const allowedErrors = [/the server responded with a status of (40[49]|503) /]
test.use({ allowedErrors })

/** Requests to the API that have no answer yet, and answers that no change of others explains. */
function watchRequests(page: Page) {
  const underWay = new Set<unknown>()
  const odd: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // The stream of events has no end.
    if (pathname.startsWith('/api/') && pathname !== '/api/events') underWay.add(request)
  })
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  page.on('response', (response) => {
    const [status, method] = [response.status(), response.request().method()]
    // Dovecot hangs up on whoever works in a folder that another program deletes: a change is then not
    // begun again, since nobody knows whether it was done.
    const isGone = [404, 409].includes(status) || (status === 503 && method === 'POST')
    if (status >= 400 && !isGone) odd.push(`${status} ${method} ${response.url()}`)
  })
  return { underWay, odd }
}

test('two browsers and another program at work in one mailbox end up with the same mail, and all of it', async ({
  launch,
  shared,
  account,
  imap,
  page,
  browser,
}) => {
  test.setTimeout(seconds * 1000 + 240_000)
  const web = await launch({ IMAP_URL: `imap://127.0.0.1:${shared.imapPort}` })
  const [ledger, tally, clientTally] = [new Ledger(), new Tally(), new Tally()]
  const client = new StormClient(imap, ledger, seeded(seed), clientTally)
  await imap.mailboxCreate('Projects')
  for (let number = 0; number < 30; number += 1) await client.deliver(number % 3 ? 'INBOX' : 'Projects')

  const second = await (await browser.newContext()).newPage()
  const errors = watchErrors(second, allowedErrors)
  const watches = [page, second].map(watchRequests)
  const browsers = [page, second].map(
    (each, number) =>
      new StormBrowser(new MailPage(each, web.origin), ledger, seeded(seed + 1 + number), tally),
  )
  for (const { mail } of browsers) await mail.signIn(account)

  const end = Date.now() + seconds * 1000
  await Promise.all(
    browsers.map(async (each) => {
      while (Date.now() < end) await Promise.all([each.act(), client.act()])
    }),
  )
  const missed = browsers.reduce((sum, each) => sum + each.missed, 0)
  console.log(`seed ${seed}, ${seconds} s:`, tally.done, clientTally.done, {
    missed,
    destroyed: ledger.losses,
    odd: watches.flatMap(({ odd }) => odd),
  })
  console.log('the last actions of each browser:', ...browsers.map(({ trace }) => trace))
  for (const kind of browsers[0]?.kinds ?? []) {
    expect(tally.done.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(least.browsers)
  }
  for (const kind of client.kinds) {
    expect(clientTally.done.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(least.client)
  }

  for (const each of browsers) {
    const inbox = each.mail.folder(/^Inbox/)
    await each.mail.page.setViewportSize({ width: 1440, height: 9_000 })
    // A dialog may open late, after the click that asked for it was given up.
    await expect(async () => {
      await each.settle()
      await inbox.click({ timeout: 1_000 })
    }).toPass()
    await expect(inbox).toHaveAttribute('aria-current', 'page')
  }
  const open = () => watches.reduce((sum, { underWay }) => sum + underWay.size, 0)
  await expect.poll(open, { message: 'requests without an answer' }).toBe(0)

  const truth = await connectImap(account)
  const folders = await serverView(truth)
  const all = folders.flatMap(({ rows }) => rows.map(({ subject }) => subject)).sort()
  expect(all, 'none is lost, none is doubled').toEqual(ledger.expected())
  const labels = folders.map(folderLabel).sort()
  for (const { mail } of browsers) {
    await mail.refresh()
    await expect.poll(() => sidebarView(mail), { message: 'the sidebar' }).toEqual(labels)
    for (const folder of folders) {
      const { path, rows } = folder
      const item = mail.page.getByRole('treeitem', { name: folderLabel(folder), exact: true })
      await item.click()
      // Until then, Refresh is the one of the folder before.
      await expect(item).toHaveAttribute('aria-current', 'page')
      await mail.refresh()
      await expect.poll(() => pageView(mail), { message: path }).toEqual({ total: rows.length, rows })
      expect(await sidebarView(mail), path).toEqual(labels)
    }
  }
  expect(await serverView(truth), 'looking changes nothing').toEqual(folders)
  await truth.logout()
  expect(errors, 'errors in the second browser’s console').toEqual([])
  expect(watches.flatMap(({ odd }) => odd)).toEqual([])
  expect(web.readLog()).not.toMatch(/unhandled|"level":(50|60)|"status":500/i)
  await second.context().close()
})
