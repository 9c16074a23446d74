import { join } from 'node:path'
import { findProgram } from '../e2e/servers/find-program.ts'
import { build } from './build.ts'
import { canInstallPackages, installPackages, isPackageInstalled } from './debian-packages.ts'
import { ensureDovecot } from './ensure-dovecot.ts'
import { ensurePostgres } from './ensure-postgres.ts'
import { ROOT } from './root.ts'
import { runScript } from './run-script.ts'
import { runStep } from './run-step.ts'

const INSTALL_LOG = join(ROOT, 'node_modules/.install-log')

/** What is checked, in this order: scripts of package.json, and the build. */
const STEPS = [
  ...['check:format', 'check:types', 'check:layers', 'check:unused', 'test:unit'],
  ...['build', 'test:e2e'],
]

/** Everything that CI checks; stops at the first failure and gives its exit code. */
async function test(): Promise<number> {
  await ensureDovecot(INSTALL_LOG)
  await ensurePostgres(INSTALL_LOG)
  const installed = await ensureBrowser()
  if (installed !== 0) return installed
  for (const name of STEPS) {
    console.log(`\n── ${name}`)
    const code = name === 'build' ? await build(runStep) : await runPackageScript(name)
    if (code !== 0) {
      console.error(`\n${name} failed`)
      return code
    }
  }
  console.log('\nAll checks have passed')
  return 0
}

function runPackageScript(name: string): Promise<number> {
  return runStep({ command: 'npm', args: ['run', '--silent', name], cwd: ROOT })
}

/** Chromium from the system where there is one or Debian has one to give, else Playwright's own. */
async function ensureBrowser(): Promise<number> {
  if (canInstallPackages()) {
    const missing = []
    for (const name of ['chromium', 'chromium-headless-shell']) {
      if (!(await isPackageInstalled(name))) missing.push(name)
    }
    if (missing.length > 0) {
      console.log('Installing Chromium …')
      await installPackages(missing, [], INSTALL_LOG)
    }
  }
  if (findProgram('chromium')) return 0
  return runStep({ command: 'playwright', args: ['install', 'chromium'], cwd: ROOT })
}

await runScript(test)
