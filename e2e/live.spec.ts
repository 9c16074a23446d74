import type { BrowserContext, Page } from '@playwright/test'
import { connectImap } from './fixtures/account.ts'
import { signInApi } from './fixtures/api.ts'
import { deliver, deliverMany } from './fixtures/deliver.ts'
import { fillMailbox } from './fixtures/fill.ts'
import { expect, test } from './fixtures/test.ts'
import { MailPage } from './pages/mail-page.ts'

/** Within this, what happens elsewhere is to be seen (two seconds, and what a busy machine takes). */
const soon = { timeout: 5000 }

/** Streams of events that the tabs of a browser have open. */
function streams(context: BrowserContext) {
  const open = new Set<unknown>()
  let opened = 0
  context.on('request', (request) => {
    if (!request.url().includes('/api/events')) return
    opened += 1
    open.add(request)
  })
  context.on('requestfailed', (request) => open.delete(request))
  context.on('requestfinished', (request) => open.delete(request))
  return { open: () => open.size, opened: () => opened }
}

const listOf = ({ page }: MailPage) => page.getByRole('region', { name: 'Message list' })

/** Waits until what happens on the server is told. */
async function isLive(page: Page): Promise<void> {
  await page.waitForRequest(/\/api\/events/)
}

test('mail that comes, is marked or goes elsewhere is seen so without a click', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 3)
  const live = isLive(page)
  await mail.signIn(account)
  await live
  const uid = await deliver(imap, 'INBOX', { subject: 'By itself' })
  await expect(mail.row('By itself')).toHaveAttribute('aria-rowindex', '1', soon)
  await expect(mail.folder('Inbox, 4 unread')).toBeVisible(soon)
  await expect(page).toHaveTitle(/^\(4\) Inbox/)
  await imap.mailboxOpen('INBOX')
  await imap.messageFlagsAdd([uid], ['\\Flagged', '\\Seen'], { uid: true })
  await expect(mail.row('By itself').getByRole('img', { name: 'Starred' })).toBeVisible(soon)
  await expect(mail.folder('Inbox, 3 unread')).toBeVisible(soon)
  await imap.messageMove([uid], 'Archive', { uid: true })
  await expect(mail.row('By itself')).toHaveCount(0, soon)
})

test('mail that comes in the same moment as another message is marked is seen', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'INBOX', 2)
  const live = isLive(page)
  await mail.signIn(account)
  await live
  const phone = await connectImap(account)
  await phone.mailboxOpen('INBOX')
  for (let round = 1; round <= 5; round += 1) {
    await Promise.all([
      deliver(imap, 'INBOX', { subject: `Round ${round}` }),
      round % 2 === 1
        ? phone.messageFlagsAdd('1', ['\\Flagged'])
        : phone.messageFlagsRemove('1', ['\\Flagged']),
    ])
    await expect(mail.row(`Round ${round}`)).toBeVisible(soon)
  }
  await phone.logout()
})

test('in another folder that is opened, too; the open message and the selection stay', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliverMany(imap, 'Archive', 3)
  const live = isLive(page)
  await mail.signIn(account)
  await live
  await mail.openFolder('Archive')
  await mail.open('Message 2')
  await mail.check('Message 1')
  for (const number of [4, 5]) await deliver(imap, 'Archive', { subject: `Message ${number}` })
  await expect(mail.row('Message 5')).toHaveAttribute('aria-rowindex', '1', soon)
  await expect(mail.heading('Message 2')).toBeVisible()
  await expect(mail.row('Message 1')).toHaveAttribute('aria-selected', 'true')
  await imap.mailboxOpen('Archive')
  await imap.messageFlagsAdd('1:*', ['\\Flagged'])
  for (const number of [1, 2, 3, 4, 5])
    await expect(mail.row(`Message ${number}`).getByRole('img', { name: 'Starred' })).toBeVisible(soon)
})

test('rows far from the screen are right when they are looked at', async ({ mail, imap, account, page }) => {
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 300 })
  const live = isLive(page)
  await mail.signIn(account)
  await live
  await mail.scrollTo(200)
  await expect(mail.row('Message 000095')).toBeVisible()
  await mail.scrollTo(0)
  await expect(mail.row('Message 000300')).toBeVisible()
  await imap.mailboxOpen('INBOX')
  await imap.messageFlagsAdd('90:100', ['\\Flagged'])
  await imap.messageFlagsAdd('300', ['\\Flagged'])
  await expect(mail.row('Message 000300').getByRole('img', { name: 'Starred' })).toBeVisible(soon)
  await mail.scrollTo(200)
  await expect(mail.row('Message 000095').getByRole('img', { name: 'Starred' })).toBeVisible(soon)
})

test('all tabs of a browser share one stream, and when its tab is closed another takes over', async ({
  mail,
  imap,
  account,
  context,
}) => {
  const { open, opened } = streams(context)
  await mail.signIn(account)
  await expect.poll(open).toBe(1)
  const others = [
    new MailPage(await context.newPage(), mail.origin),
    new MailPage(await context.newPage(), mail.origin),
  ]
  for (const other of others) await other.page.goto(`${mail.origin}/mail/INBOX`)
  for (const each of [mail, ...others])
    await expect(listOf(each).getByText('Your Inbox is empty')).toBeVisible()
  await deliver(imap, 'INBOX', { subject: 'For all' })
  for (const each of [mail, ...others]) await expect(each.row('For all')).toBeVisible(soon)
  expect(opened()).toBe(1)
  await mail.page.close()
  await expect.poll(opened).toBe(2)
  await deliver(imap, 'INBOX', { subject: 'For those that are left' })
  for (const each of others) await expect(each.row('For those that are left')).toBeVisible(soon)
})

test('two folders in two tabs are both as they are', async ({ mail, imap, account, context }) => {
  const { open } = streams(context)
  await mail.signIn(account)
  await expect.poll(open).toBe(1)
  const other = new MailPage(await context.newPage(), mail.origin)
  await other.page.goto(`${mail.origin}/mail/Archive`)
  await expect(listOf(other).getByText('Nothing archived yet')).toBeVisible()
  await deliver(imap, 'Archive', { subject: 'Watched' })
  await expect(other.row('Watched')).toBeVisible(soon)
  await deliver(imap, 'INBOX', { subject: 'Asked for' })
  await expect(mail.row('Asked for')).toBeVisible({ timeout: 12_000 })
})

test.describe('cut off', () => {
  test.use({ allowedErrors: [/ERR_INTERNET_DISCONNECTED/] })

  test('after the network was away, what has happened meanwhile is there without a reload', async ({
    mail,
    imap,
    account,
    context,
    page,
  }) => {
    test.setTimeout(120_000)
    await deliverMany(imap, 'INBOX', 3)
    const live = isLive(page)
    await mail.signIn(account)
    await live
    await page.evaluate(() => Object.assign(window, { kept: true }))
    await context.setOffline(true)
    await deliver(imap, 'INBOX', { subject: 'Meanwhile' })
    await imap.mailboxOpen('INBOX')
    await imap.messageDelete('1')
    await new Promise((resolve) => setTimeout(resolve, 30_000))
    await expect(mail.row('Meanwhile')).toHaveCount(0)
    await context.setOffline(false)
    await mail.expectRows('Meanwhile', 'Message 3', 'Message 2')
    await deliver(imap, 'INBOX', { subject: 'Live again' })
    await expect(mail.row('Live again')).toBeVisible(soon)
    expect(await page.evaluate(() => (window as { kept?: boolean }).kept)).toBe(true)
  })
})

test('a tab that slept catches up when it is looked at', async ({ mail, imap, account, page, context }) => {
  await deliverMany(imap, 'INBOX', 2)
  const live = isLive(page)
  await mail.signIn(account)
  await live
  const cdp = await context.newCDPSession(page)
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
  const phone = await connectImap(account)
  await deliver(phone, 'INBOX', { subject: 'While it slept' })
  await phone.mailboxOpen('INBOX')
  await phone.messageFlagsAdd('1', ['\\Flagged'])
  await phone.logout()
  await cdp.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(mail.row('While it slept')).toBeVisible()
  await expect(mail.row('Message 1').getByRole('img', { name: 'Starred' })).toBeVisible()
})

test.describe('ended', () => {
  test.use({ allowedErrors: [/status of 401/] })

  test('a session that is ended elsewhere hears no more, and its page leads to sign in', async ({
    mail,
    account,
    page,
    request,
  }) => {
    const live = isLive(page)
    await mail.signIn(account)
    await live
    await signInApi(request, mail.origin, account)
    const others = await request.post(`${mail.origin}/api/sessions`, { data: {} })
    expect(await others.json()).toMatchObject({ ended: 1 })
    await expect(page).toHaveURL(/\/sign-in\?.*ended=1/, { timeout: 40_000 })
  })
})

test('what comes to a folder that nobody looks at is counted, and the tab’s icon counts the Inbox', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const live = isLive(page)
  await mail.signIn(account)
  await live
  await deliver(imap, 'Archive', { subject: 'Elsewhere' })
  await expect(mail.folder('Archive, 1 unread')).toBeVisible(soon)
  await mail.openFolder('Drafts')
  await deliverMany(imap, 'INBOX', 3)
  await expect(mail.folder('Inbox, 3 unread')).toBeVisible(soon)
  const icon = page.locator('link[rel~=icon]')
  const shown = async () => decodeURIComponent((await icon.getAttribute('href')) ?? '')
  await expect.poll(shown).toMatch(/^data:image\/svg\+xml,<svg .*>3<\/text><\/svg>\s*$/)
  await imap.mailboxOpen('INBOX')
  await imap.messageFlagsAdd('1:3', ['\\Seen'])
  await expect.poll(shown).toMatch(/\/icon\.svg$/)
})

test('what comes to the Inbox while nobody looks is said on the desktop, where somebody wants that', async ({
  mail,
  imap,
  account,
  page,
  context,
}) => {
  await context.grantPermissions(['notifications'])
  // Nobody can look at a desktop here; and to a test, its page always has the focus.
  await page.addInitScript(() => {
    const notes: string[] = []
    class Note extends EventTarget {
      static permission = 'granted'
      static requestPermission = async () => 'granted'
      constructor(title: string, { body = '' } = {}) {
        super()
        notes.push(`${title}: ${body}`)
      }
    }
    Object.assign(window, { notes, Notification: Note })
    Object.assign(document, { hasFocus: () => false })
  })
  const notes = () => page.evaluate(() => (window as unknown as { notes: string[] }).notes)
  await deliver(imap, 'INBOX', { subject: 'Before' })
  let live = isLive(page)
  await mail.signIn(account)
  await live
  await deliver(imap, 'INBOX', { subject: 'Not wanted yet' })
  await expect(mail.row('Not wanted yet')).toBeVisible(soon)
  expect(await notes()).toEqual([])
  await page.goto(`${mail.origin}/settings/general`)
  await page.getByLabel('Desktop notifications').click()
  await expect(mail.done).toHaveText('Saved')
  live = isLive(page)
  const known = page.waitForResponse(/\/api\/messages\?mailbox=INBOX&limit=20/)
  await page.goto(`${mail.origin}/mail/Sent`)
  await live
  await known
  await deliver(imap, 'INBOX', { subject: 'Told', from: 'Ben Ek <ben@mill.example>' })
  await expect.poll(notes, soon).toEqual(['Ben Ek: Told'])
  await deliver(imap, 'INBOX', { subject: 'Read elsewhere', flags: ['\\Seen'] })
  await deliver(imap, 'INBOX', { subject: 'And this' })
  await expect.poll(notes, soon).toEqual(['Ben Ek: Told', 'Ana Lima: And this'])
})
