import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { getFreePort } from './free-port.ts'
import { type Ending, startProcessGroup } from './process-group.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export type Web = {
  origin: string
  port: number
  /** Of its process. */
  pid: number
  /** What it has logged so far. */
  readLog(): string
  /** Tells it to stop, as an operator does, and gives how it ended. `stop` still has to be called. */
  terminate(): Promise<Ending>
  stop(): Promise<void>
}

/**
 * Starts the production server (the build must be there) with a configuration of its own.
 * @throws Error with what it printed when it does not answer within 30 s
 */
export async function startWeb(env: Record<string, string>): Promise<Web> {
  const dir = mkdtempSync(join(tmpdir(), 'wren-web-'))
  const port = await getFreePort()
  const log = join(dir, 'web.log')
  const origin = `http://localhost:${port}`
  const group = await startProcessGroup(process.execPath, [join(root, 'scripts/start.ts')], {
    cwd: root,
    output: openSync(log, 'a'),
    env: {
      PATH: process.env.PATH,
      // Neither the tests' zone nor any reader's: whatever reckons in it is seen.
      TZ: 'America/St_Johns',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Tests start it a hundred times: the second start takes half as long.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.compile-cache'),
      PORT: String(port),
      DATA_DIR: join(dir, 'data'),
      SESSION_SECRET: 'a-secret-of-at-least-32-characters-for-tests',
      ...env,
    },
  })
  const stop = async () => {
    await group.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  const terminate = () => {
    process.kill(group.pid, 'SIGTERM')
    return group.ended
  }
  const readLog = () => readFileSync(log, 'utf8')
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(100)) {
    const response = await fetch(`${origin}/healthz`).catch(() => null)
    if (response?.ok) return { origin, port, pid: group.pid, readLog, terminate, stop }
  }
  const printed = readLog()
  await stop()
  throw new Error(`The web app did not start:\n${printed}`)
}
