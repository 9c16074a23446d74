import { findPostgres } from '../e2e/servers/postgres.ts'
import { canInstallPackages, installPackages, isPackageInstalled } from './debian-packages.ts'
import { Refusal } from './run-script.ts'

/**
 * Makes sure that PostgreSQL is installed, on which a part of the tests runs; on Debian as root it is
 * fetched when it is missing. Output of that goes to `log`. Throws `Refusal` where it cannot be had.
 */
export async function ensurePostgres(log: string): Promise<void> {
  if (canInstallPackages() && !findPostgres() && !(await isPackageInstalled('postgresql'))) {
    console.log('Installing PostgreSQL …')
    await installPackages(['postgresql'], ['postgresql.service'], log)
  }
  if (!findPostgres()) {
    throw new Refusal(
      'PostgreSQL is missing: install it (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql)',
    )
  }
}
