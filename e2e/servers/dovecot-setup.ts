import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startDovecot } from './dovecot.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A Dovecot on loopback; any user name with the password "pass" is an account. */
    dovecot: { port: number; dir: string }
  }
}

/** Starts the Dovecot that tests share which put faults between it and the product. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'wren-faults-'))
  const { port, stop } = await startDovecot({ kind: 'test', dir })
  project.provide('dovecot', { port, dir })
  return async () => {
    await stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
