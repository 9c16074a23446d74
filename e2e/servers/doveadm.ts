import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findProgram } from './find-program.ts'
import type { Shared } from './shared.ts'

const run = promisify(execFile)

/** Runs doveadm on the Dovecot that all tests share and gives what it prints. */
async function doveadm({ dovecotDir }: Shared, ...args: string[]): Promise<string> {
  const program = findProgram('doveadm')
  if (!program) throw new Error('Dovecot is not installed')
  return (await run(program, ['-c', join(dovecotDir, 'dovecot.conf'), ...args])).stdout
}

/** Octets that a user's mail takes, as Dovecot counts them. */
export async function storageUsed(shared: Shared, user: string): Promise<number> {
  const printed = await doveadm(shared, '-f', 'tab', 'quota', 'get', '-u', user)
  const [, , value] = /^(.*)\tSTORAGE\t(\d+)\t/m.exec(printed) ?? []
  if (value === undefined) throw new Error(`No STORAGE in:\n${printed}`)
  return Number(value) * 1024
}

/** Lines of Dovecot's log about one user. */
export function logOf({ dovecotLog }: Pick<Shared, 'dovecotLog'>, user: string): string[] {
  return readFileSync(dovecotLog, 'utf8')
    .split('\n')
    .filter((line) => line.includes(user))
}
