import { execFile } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { findProgram } from '../e2e/servers/find-program.ts'
import { runQuietly } from './run-step.ts'

const run = promisify(execFile)
const POLICY = '/usr/sbin/policy-rc.d'

/** True where packages can be installed: on Debian or one of its kind, as root. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== null
}

/** False also for a package whose installation was interrupted. */
export async function isPackageInstalled(name: string): Promise<boolean> {
  try {
    const { stdout } = await run('dpkg-query', ['--status', name])
    return stdout.includes('\nStatus: install ok installed\n')
  } catch (error) {
    // dpkg-query answers 1 for a name that it does not know.
    if (error instanceof Error && 'code' in error && error.code === 1) return false
    throw error
  }
}

/**
 * Installs packages with apt-get and keeps their services, named in `services`, from running: masked
 * where systemd runs, forbidden to start elsewhere. Output goes to `log`.
 * Throws `Refusal` when apt-get fails.
 */
export async function installPackages(names: string[], services: string[], log: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
  const quietly = (command: string, ...args: string[]) => runQuietly({ command, args, env }, log)
  // Without a terminal of its own dpkg stays in the process group that a Ctrl-C ends.
  const apt = ['-y', '-q', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120']

  const allowServices = await forbidServices(services, quietly)
  try {
    // What an interrupted installation has left half done.
    if (readdirSync('/var/lib/dpkg/updates').length > 0 || (await run('dpkg', ['--audit'])).stdout) {
      await quietly('dpkg', '--configure', '-a')
    }
    await quietly('apt-get', ...apt, 'update')
    await quietly('apt-get', ...apt, 'install', '--no-install-recommends', ...names)
  } finally {
    allowServices()
  }
}

async function forbidServices(
  services: string[],
  quietly: (command: string, ...args: string[]) => Promise<void>,
): Promise<() => void> {
  if (existsSync('/run/systemd/system')) {
    if (services.length > 0) await quietly('systemctl', 'mask', ...services)
    return () => {}
  }
  if (existsSync(POLICY)) return () => {}
  // Asked before a package's service is started; 101 is "no".
  writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  const allow = () => rmSync(POLICY, { force: true })
  process.once('exit', allow)
  return allow
}
