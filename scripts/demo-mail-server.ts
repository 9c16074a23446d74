import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dovecot, startDovecot } from '../e2e/servers/dovecot.ts'
import { DEMO_ACCOUNT, DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.ts'
import { seedMail } from './demo-mail/seed.ts'

/** Starts the demo's Dovecot, whose mail is kept in `demoDir`; accounts that are not there get theirs. */
export async function startDemoMailServer(demoDir: string): Promise<Dovecot> {
  const dir = join(demoDir, 'dovecot')
  const missing = DEMO_ACCOUNTS.filter((account) => !existsSync(markOf(demoDir, account)))
  // Mail without the mark is that of a start that was interrupted.
  for (const { user } of missing) rmSync(join(dir, 'mail', user), { recursive: true, force: true })
  const dovecot = await startDovecot({ dir, kind: 'demo', accounts: DEMO_ACCOUNTS })
  if (missing.length > 0) {
    console.log('Writing the sample mail …')
    const now = new Date()
    await Promise.all(
      missing.map(async (account) => {
        await seedMail(dovecot.port, account, now)
        writeFileSync(markOf(demoDir, account), '')
      }),
    )
  }
  return dovecot
}

/** A file that is there when all of an account's mail is. The first account was the only one once. */
function markOf(demoDir: string, account: DemoAccount): string {
  return join(demoDir, account === DEMO_ACCOUNT ? 'mail-is-complete' : `mail-is-complete-${account.user}`)
}
