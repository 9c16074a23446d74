import { execFileSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findProgram } from './find-program.ts'
import { getFreePort } from './free-port.ts'
import { startProcessGroup } from './process-group.ts'

export type Postgres = {
  port: number
  /** URL of a new, empty database. */
  makeDatabase(): Promise<string>
  stop(): Promise<void>
}

/** The folder with PostgreSQL's programs; Debian keeps them out of the PATH. Null where it is not installed. */
export function findPostgres(): string | null {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = versions.map((version) => join(root, version, 'bin'))
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')))
  const program = findProgram('initdb')
  return found ?? (program ? join(program, '..') : null)
}

/** PostgreSQL does not run as root: then the account that its package has made. */
function getRunner(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/**
 * Starts a PostgreSQL of its own on loopback, with its data in a new folder that goes when it stops.
 * @throws Error where none is installed, or when it does not start within 30 s
 */
export async function startPostgres(): Promise<Postgres> {
  const bin = findPostgres()
  if (!bin) throw new Error('PostgreSQL is not installed')
  const runner = getRunner()
  const dir = mkdtempSync(join(tmpdir(), 'wren-postgres-'))
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(dir, runner.uid, runner.gid)
  const data = join(dir, 'data')
  const init = ['-D', data, '-U', 'wren', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, { ...runner, cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] })
  const port = await getFreePort()
  const settings = {
    ...{ listen_addresses: '127.0.0.1', unix_socket_directories: '' },
    ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  }
  const args = ['-D', data, '-p', String(port)]
  for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`)
  const output = openSync(join(dir, 'postgres.log'), 'a')
  const group = await startProcessGroup(join(bin, 'postgres'), args, {
    ...runner,
    cwd: dir,
    output,
    // Ends at once, whoever is connected.
    signal: 'SIGINT',
  })
  closeSync(output)
  const url = (database: string) => `postgres://wren@127.0.0.1:${port}/${database}`
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: url('postgres') })
    try {
      await client.connect()
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  const stop = async () => {
    await group.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  let failure: unknown
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(100)) {
    try {
      await ask('SELECT 1')
      let made = 0
      return {
        port,
        stop,
        async makeDatabase() {
          const name = `wren_${process.pid}_${Date.now().toString(36)}_${made++}`
          await ask(`CREATE DATABASE ${name}`)
          return url(name)
        },
      }
    } catch (error) {
      failure = error
    }
  }
  await stop()
  throw new Error('PostgreSQL did not start', { cause: failure })
}
