import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { connectImap, makeAccount } from '../e2e/fixtures/account.ts'
import { deliverRaw } from '../e2e/fixtures/raw.ts'
import { MailPage } from '../e2e/pages/mail-page.ts'
import { startDovecot } from '../e2e/servers/dovecot.ts'
import { startWeb } from '../e2e/servers/web.ts'
import playwright from '../playwright.config.ts'
import { build, isBuilt } from './build.ts'
import { ExpectedWords } from './corpus/expected-words.ts'
import { findMessages } from './corpus/find-messages.ts'
import { MessageOpener, type Opened } from './corpus/open-message.ts'
import { summaryOf, troublesOf } from './corpus/report.ts'
import { Refusal, runScript } from './run-script.ts'
import { runStep } from './run-step.ts'

/** Delivers every message of a folder into a fresh account, opens each, and reports what went wrong. */
async function tryCorpus(): Promise<number> {
  const [folder, only] = process.argv.slice(2)
  if (!folder) throw new Refusal('Usage: npm run corpus -- FOLDER [PATTERN that the paths must match]')
  const messages = findMessages(folder, new RegExp(only ?? ''))
  if (messages.length === 0) throw new Refusal(`${folder} holds no messages`)
  const code = isBuilt() ? 0 : await build(runStep)
  if (code !== 0) return code
  const dir = await mkdtemp(join(tmpdir(), 'wren-corpus-'))
  try {
    const dovecot = await startDovecot({ dir, kind: 'test' })
    const web = await startWeb({ IMAP_URL: `imap://127.0.0.1:${dovecot.port}` })
    const browser = await chromium.launch(playwright.use?.launchOptions)
    const account = makeAccount(dovecot.port, '10G')
    const imap = await connectImap(account)
    const results: Opened[] = []
    try {
      const expected = await ExpectedWords.make(browser)
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await context.newPage()
      await new MailPage(page, web.origin).signIn(account)
      const opener = new MessageOpener(page, web.origin)
      for (const { path, raw } of messages) {
        const uid = await deliverRaw(imap, 'INBOX', raw)
        const opened = await opener.open(uid, await expected.of(raw))
        results.push(opened)
        for (const trouble of troublesOf(opened)) console.log(`${path}: ${trouble}`)
        if (opened.missingWords.length > 0 && opened.reasons.length > 0)
          console.log(`${path}: says why it shows less: ${opened.reasons.join(' ')}`)
      }
    } finally {
      await imap.logout()
      await browser.close()
      await web.stop()
      await dovecot.stop()
    }
    console.log(summaryOf(results))
    return results.some((opened) => troublesOf(opened).length > 0) ? 1 : 0
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

await runScript(tryCorpus)
