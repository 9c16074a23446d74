import { randomBytes } from 'node:crypto'
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type ProcessGroup, startProcessGroup } from '../e2e/servers/process-group.ts'
import type { DemoSettings } from './demo-settings.ts'
import { ROOT } from './root.ts'
import { Refusal } from './run-script.ts'
import { lastLines } from './run-step.ts'
import { tryListen } from './try-listen.ts'

/** Milliseconds that the web app may take to answer. */
const START_LIMIT = 60_000

/** Throws `Refusal` when the web app's port cannot be listened on. */
export async function requirePort({ port, host }: DemoSettings): Promise<void> {
  const failure = await tryListen(host, port)
  if (failure?.code === 'EADDRINUSE') {
    throw new Refusal(`Port ${port} is taken: stop what listens there, or set PORT to another number`)
  }
  if (failure) throw new Refusal(`Cannot listen on ${host}, port ${port}: ${failure.message}`)
}

/**
 * Starts the production server on the mail server `imapUrl`, its output in `log`, and waits until it
 * answers. Throws `Refusal` with the end of the log when it does not.
 */
export async function startWeb(settings: DemoSettings, imapUrl: string, log: string): Promise<ProcessGroup> {
  const { port, host, demoDir } = settings
  const web = await startProcessGroup(process.execPath, [join(ROOT, 'scripts/start.ts')], {
    cwd: ROOT,
    output: openSync(log, 'w'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      IMAP_URL: imapUrl,
      SESSION_SECRET: process.env.SESSION_SECRET || readSecret(join(demoDir, 'session-secret')),
      DATA_DIR: process.env.DATA_DIR || join(demoDir, 'data'),
      PORT: String(port),
      HOST: host,
    },
  })
  if (!(await isAnswering(settings, web))) {
    throw new Refusal(`${lastLines(log, 10)}\nThe web app did not start; its log is ${log}`)
  }
  return web
}

/** The key of the session cookies: made once, so that a new start keeps people signed in. */
function readSecret(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}

async function isAnswering({ port, host }: DemoSettings, web: ProcessGroup): Promise<boolean> {
  let over = false
  void web.ended.then(() => {
    over = true
  })
  const to = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const url = `http://${to.includes(':') ? `[${to}]` : to}:${port}/healthz`
  for (const until = Date.now() + START_LIMIT; Date.now() < until && !over; await pause(100)) {
    if ((await getStatus(url)) === 200) return true
  }
  return false
}

async function getStatus(url: string): Promise<number | null> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).status
  } catch {
    // Not listening yet. That it never will is found out by the caller's limit.
    return null
  }
}
