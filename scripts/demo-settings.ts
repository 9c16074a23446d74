import { resolve } from 'node:path'
import { ROOT } from './root.ts'
import { Refusal } from './run-script.ts'

export type DemoSettings = {
  port: number
  host: string
  /** All that the demo keeps: mail, sessions' secret, database, logs. Absolute. */
  demoDir: string
  /** A mail server to use in place of the demo's own. */
  imapUrl: string | null
}

/** Reads PORT, HOST, DEMO_DIR and IMAP_URL. Throws `Refusal` when one is wrong. */
export function parseDemoSettings(env: NodeJS.ProcessEnv): DemoSettings {
  const port = env.PORT || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Refusal(`PORT is wrong: "${port}" is not a number from 1 to 65535`)
  }
  return {
    port: Number(port),
    host: env.HOST || '127.0.0.1',
    demoDir: resolve(ROOT, env.DEMO_DIR || '.demo'),
    imapUrl: env.IMAP_URL || null,
  }
}
