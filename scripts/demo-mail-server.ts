import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dovecot, startDovecot } from '../e2e/servers/dovecot.ts'
import { DEMO_ACCOUNT } from './demo-account.ts'
import { seedMail } from './demo-mail/seed.ts'

/** Starts the demo's Dovecot, whose mail is kept in `demoDir` and written there the first time. */
export async function startDemoMailServer(demoDir: string): Promise<Dovecot> {
  const dir = join(demoDir, 'dovecot')
  const seeded = join(demoDir, 'mail-is-complete')
  // Mail without the mark is that of a start that was interrupted.
  if (!existsSync(seeded)) rmSync(join(dir, 'mail'), { recursive: true, force: true })
  const dovecot = await startDovecot({ dir, kind: 'demo', account: DEMO_ACCOUNT })
  if (!existsSync(seeded)) {
    console.log('Writing the sample mail …')
    await seedMail(dovecot.port, DEMO_ACCOUNT, new Date())
    writeFileSync(seeded, '')
  }
  return dovecot
}
