import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Ending } from '../e2e/servers/process-group.ts'
import { build, isBuilt } from './build.ts'
import { DEMO_ACCOUNTS } from './demo-accounts.ts'
import { startDemoMailServer } from './demo-mail-server.ts'
import { type DemoSettings, parseDemoSettings } from './demo-settings.ts'
import { requirePort, startWeb } from './demo-web.ts'
import { ensureDovecot } from './ensure-dovecot.ts'
import { takeLock } from './lock.ts'
import { isEnding, Refusal, runScript } from './run-script.ts'
import { runQuietly } from './run-step.ts'

/** The product in one command: a private mail server with sample mail, and the web app on it. */
async function demo(): Promise<number> {
  const settings = parseDemoSettings(process.env)
  await requirePort(settings)
  claim(settings)
  if (!settings.imapUrl) await ensureDovecot(join(settings.demoDir, 'install.log'))
  await buildWhenChanged(join(settings.demoDir, 'build.log'))

  const dovecot = settings.imapUrl ? null : await startDemoMailServer(settings.demoDir)
  const imapUrl = settings.imapUrl ?? `imap://127.0.0.1:${dovecot?.port}`
  const webLog = join(settings.demoDir, 'web.log')
  const web = await startWeb(settings, imapUrl, webLog)

  console.log(`Ready: http://localhost:${settings.port}`)
  if (dovecot) {
    for (const { user, password, fullness } of DEMO_ACCOUNTS)
      console.log(`Sign in as ${user} with the password ${password} (${fullness})`)
    console.log(`Their mail server, for other programs: 127.0.0.1, port ${dovecot.port} (IMAP without TLS)`)
  } else console.log(`Sign in with an account of ${new URL(imapUrl).hostname}`)

  const ended = [web.ended.then((ending) => tellEnding('The web app', ending, webLog))]
  if (dovecot) ended.push(dovecot.ended.then((ending) => tellEnding('Dovecot', ending, dovecot.log)))
  const told = await Promise.race(ended)
  if (!isEnding()) console.error(told)
  return 1
}

function claim({ demoDir }: DemoSettings): void {
  mkdirSync(demoDir, { recursive: true })
  const holder = takeLock(join(demoDir, 'running'))
  if (holder === null) return
  throw new Refusal(
    `A demo is running on ${demoDir} already (process ${holder}): set DEMO_DIR to another folder`,
  )
}

async function buildWhenChanged(log: string): Promise<void> {
  await build(async (step) => {
    console.log('Building …')
    await runQuietly(step, log)
    return 0
  }, isBuilt)
}

function tellEnding(what: string, { code, signal }: Ending, log: string): string {
  return `${what} ended (${signal ?? `exit code ${code}`}); its log is ${log}`
}

await runScript(demo)
