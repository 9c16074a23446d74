import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findProgram } from '../e2e/servers/find-program.ts'
import { canInstallPackages, installPackages, isPackageInstalled } from './debian-packages.ts'
import { Refusal } from './run-script.ts'

const run = promisify(execFile)

const ADVICE =
  'install it (Debian, Ubuntu: apt-get install dovecot-imapd; macOS: brew install dovecot) or set IMAP_URL to a mail server of yours'

/**
 * Makes sure that Dovecot 2.3 is installed; on Debian as root it is fetched when it is missing.
 * Output of that goes to `log`. Throws `Refusal` where there is none and it cannot be fetched.
 */
export async function ensureDovecot(log: string): Promise<void> {
  if (canInstallPackages() && !(await isPackageInstalled('dovecot-imapd'))) {
    console.log('Installing Dovecot …')
    await installPackages(['dovecot-imapd'], ['dovecot.service', 'dovecot.socket'], log)
  }
  const version = await getVersion()
  if (!version) throw new Refusal(`Dovecot, the mail server that this runs on, is missing: ${ADVICE}`)
  if (!version.startsWith('2.3.')) {
    throw new Refusal(`Dovecot 2.3 is needed, and this is ${version}: set IMAP_URL to a mail server of yours`)
  }
}

/** As in "2.3.19.1"; null where Dovecot is not installed. */
async function getVersion(): Promise<string | null> {
  const program = findProgram('dovecot')
  if (!program) return null
  const { stdout } = await run(program, ['--version'])
  return stdout.split(' ')[0] ?? null
}
