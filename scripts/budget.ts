import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { makeAccount } from '../e2e/fixtures/account.ts'
import { fillMailbox } from '../e2e/fixtures/fill.ts'
import { budget, describeFirstLoad, type FirstLoad, measureFirstLoad } from '../e2e/fixtures/first-load.ts'
import { MailPage } from '../e2e/pages/mail-page.ts'
import { startDovecot } from '../e2e/servers/dovecot.ts'
import { startWeb } from '../e2e/servers/web.ts'
import playwright from '../playwright.config.ts'
import { build, isBuilt } from './build.ts'
import { runScript } from './run-script.ts'
import { runStep } from './run-step.ts'

/** Prints what a browser with an empty cache receives until the first rows are shown; 1 over the budget. */
async function checkBudget(): Promise<number> {
  const code = isBuilt() ? 0 : await build(runStep)
  if (code !== 0) return code
  const dir = await mkdtemp(join(tmpdir(), 'wren-budget-'))
  try {
    const load = await measure(dir)
    console.log(describeFirstLoad(load))
    return load.scripts > budget.scripts || load.everything > budget.everything ? 1 : 0
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

async function measure(dir: string): Promise<FirstLoad> {
  const dovecot = await startDovecot({ kind: 'test', dir })
  const account = makeAccount(dovecot.port)
  await fillMailbox({ ...account, mailbox: 'INBOX', count: 200 })
  const web = await startWeb({ IMAP_URL: `imap://127.0.0.1:${dovecot.port}` })
  const browser = await chromium.launch(playwright.use?.launchOptions)
  try {
    const page = await browser.newPage({ viewport: playwright.use?.viewport ?? null })
    return await measureFirstLoad(new MailPage(page, web.origin), account)
  } finally {
    await browser.close()
    await web.stop()
    await dovecot.stop()
  }
}

await runScript(checkBudget)
