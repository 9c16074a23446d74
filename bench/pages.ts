import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import type { ImapFlow } from 'imapflow'
import { type Account, connectImap } from '../e2e/fixtures/account.ts'
import { MailPage } from '../e2e/pages/mail-page.ts'
import playwright from '../playwright.config.ts'
import { inputTime, type Sight, timeIn, watchInput } from './clock.ts'
import { Figures } from './figures.ts'
import { kinds, markOf, type Stage, sizes } from './stage.ts'

/** Milliseconds in which a page comes to rest before it is asked for something else. */
const rest = 600
/** Where in the list is jumped to. */
const middle = 50_000

/** What one round works with. */
interface Given {
  page: Page
  mail: MailPage
  account: Account
  /** Another client: what ought to be seen, and what the server has. */
  imap: ImapFlow
  round: number
  rounds: number
  /** Notes how long an operation takes until it is seen. */
  time(name: string, act: () => Promise<unknown>, sight: Sight, isReload?: boolean): Promise<void>
  note(name: string, figure: number): void
}

/**
 * What people wait for, in a browser: from their input to the frame in which they see what they wanted.
 * Each round has a browser without anything in its cache; the first one warms the servers and does not count.
 */
export async function measurePages(stage: Stage, account: Account, rounds: number): Promise<Figures> {
  const figures = new Figures()
  const browser = await chromium.launch(playwright.use?.launchOptions)
  const imap = await connectImap(account)
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const kept = round === 0 ? new Figures() : figures
      await oneRound(browser, stage.web.origin, { account, imap, round, rounds }, kept)
    }
  } finally {
    await imap.logout()
    await browser.close()
  }
  return figures
}

async function oneRound(
  browser: Browser,
  origin: string,
  about: Pick<Given, 'account' | 'imap' | 'round' | 'rounds'>,
  figures: Figures,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  const page = await context.newPage()
  await watchInput(page)
  const given: Given = {
    ...{ ...about, page, mail: new MailPage(page, origin) },
    async time(name, act, sight, isReload) {
      const took = await timeIn(page, act, sight, isReload).catch((cause: Error) => {
        throw new Error(`${name}: ${cause.message}`, { cause })
      })
      figures.add(name, took)
      await page.waitForTimeout(rest)
    },
    note: (name, figure) => figures.add(name, figure),
  }
  for (const part of [signIn, openMessages, switchFolders, jump, search, moveOne, moveMany]) await part(given)
  await context.close()
}

async function signIn({ page, mail, account, imap, time }: Given): Promise<void> {
  const top: Sight = { kind: 'row', subject: await subjectAt(imap, 'INBOX', 0) }
  await page.goto(`${mail.origin}/sign-in`)
  const password = page.getByLabel('Password', { exact: true })
  await page.getByRole('textbox', { name: 'Email address' }).fill(account.user)
  await password.fill(account.password)
  await page.waitForLoadState('networkidle')
  await time('sign in → first rows, empty cache', () => password.press('Enter', { noWaitAfter: true }), top)
  await time('reload → rows, warm cache', () => page.reload({ waitUntil: 'commit' }), top, true)
  await mail.ready()
}

async function openMessages({ page, mail, round, rounds, time }: Given): Promise<void> {
  const body = (subject: string): Sight => ({ kind: 'body', text: markOf(subject) })
  for (const [index, kind] of kinds.entries()) {
    const subject = `${kind} ${round}`
    // Of what was delivered, the last stands on top.
    const position = (rounds + 1 - round) * kinds.length * 3 - index * 3 - 1
    await mail.scrollTo(Math.max(0, position - 5))
    const link = mail.row(subject).getByRole('link')
    await link.waitFor()
    await page.waitForTimeout(rest)
    await time(`open a message (${kind}), first time`, () => link.click(), body(subject))
    await time('open the message beside it', () => page.keyboard.press('k'), body(`above ${subject}`))
    await time('open one that was seen', () => page.keyboard.press('j'), body(subject))
  }
  await page.keyboard.press('u')
}

async function switchFolders({ mail, imap, time }: Given): Promise<void> {
  const top: Sight = { kind: 'row', subject: await subjectAt(imap, 'INBOX', 0) }
  const inFolder: Sight = { kind: 'row', subject: await subjectAt(imap, 'Folder', 0) }
  await mail.scrollTo(0)
  for (const when of ['first time', 'again']) {
    await time(`switch to a folder of 5,000, ${when}`, () => mail.folder('Folder').click(), inFolder)
    await time('switch back to the Inbox', () => mail.folder(/^Inbox/).click(), top)
  }
}

async function jump({ page, mail, imap, time }: Given): Promise<void> {
  const there: Sight = { kind: 'row', subject: await subjectAt(imap, 'INBOX', middle) }
  const act = async () => {
    await page.evaluate(() =>
      sessionStorage.setItem('bench-input', `${performance.timeOrigin + performance.now()}`),
    )
    await mail.scrollTo(middle - 2)
  }
  await time('jump to position 50,000', act, there)
  await mail.scrollTo(0)
  await page.waitForTimeout(rest)
}

/** What is looked for stands deep in the folder, and of texts among the newest. */
async function search({ page, mail, imap, round, time }: Given): Promise<void> {
  const box = page.getByRole('searchbox', { name: 'Search mail' })
  const deep = await subjectAt(imap, 'INBOX', middle + round)
  for (const [name, words, subject] of [
    ['search subjects and people: first hit', `"${deep}"`, deep],
    ['search texts: first hit', `body:"${markOf('plain 0')}"`, 'plain 0'],
  ] as const) {
    await box.fill(words)
    await time(name, () => box.press('Enter', { noWaitAfter: true }), { kind: 'row', subject })
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await mail.rows.first().waitFor()
  }
}

async function moveOne({ page, mail, imap, time, note }: Given): Promise<void> {
  const subject = await subjectAt(imap, 'INBOX', 0)
  await mail.row(subject).getByRole('link').click()
  await page.waitForTimeout(rest)
  const target = await offerTarget(mail, 'Target')
  const arrived = untilCount(imap, 'Target', 1)
  await time('move one message: row gone', () => target.click(), { kind: 'no row', subject })
  note('move one message: server has it', (await arrived) - (await inputTime(page)))
  await moveBack(imap, 'Target', 'INBOX')
}

async function moveMany({ page, mail, imap, time, note }: Given): Promise<void> {
  const subject = await subjectAt(imap, 'Bulk', 0)
  await mail.folder('Bulk').first().click()
  await mail.row(subject).waitFor()
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.waitForTimeout(rest)
  const target = await offerTarget(mail, 'Bulk target')
  const arrived = untilCount(imap, 'Bulk target', sizes.bulk)
  await time('move 500: rows gone', () => target.click(), { kind: 'no row', subject })
  note('move 500: server has them', (await arrived) - (await inputTime(page)))
  await moveBack(imap, 'Bulk target', 'Bulk')
}

/** Brings the dialog to where a click moves. */
async function offerTarget(mail: MailPage, folder: string): Promise<Locator> {
  await mail.action('Move to…').click()
  await mail.moveDialog.getByRole('combobox', { name: 'Folder' }).fill(folder)
  const option = mail.moveDialog.getByRole('option', { name: folder, exact: true })
  await option.waitFor()
  await mail.page.waitForTimeout(rest)
  return option
}

/** Epoch milliseconds at which another client sees so many messages. */
async function untilCount(imap: ImapFlow, mailbox: string, count: number): Promise<number> {
  for (const until = Date.now() + 30_000; Date.now() < until; await pause(2)) {
    const status = await imap.status(mailbox, { messages: true })
    if (status && status.messages === count) return performance.timeOrigin + performance.now()
  }
  throw new Error(`${mailbox} has not got ${count} messages`)
}

async function moveBack(imap: ImapFlow, from: string, to: string): Promise<void> {
  await imap.mailboxOpen(from)
  await imap.messageMove('1:*', to)
  await imap.mailboxOpen('INBOX')
}

async function subjectAt(imap: ImapFlow, mailbox: string, position: number): Promise<string> {
  const { exists } = await imap.mailboxOpen(mailbox)
  const message = await imap.fetchOne(String(exists - position), { envelope: true })
  const subject = message ? message.envelope?.subject : undefined
  if (!subject) throw new Error(`There is no message at ${position} of ${mailbox}`)
  return subject
}
