import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, inject } from 'vitest'

const directories: string[] = []
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true })
})

/** Where a new database may be: an SQLite file, or in the tests' second run a database of PostgreSQL. */
export async function newPlace(): Promise<string> {
  const port = inject('postgresPort')
  if (port === undefined) {
    const directory = mkdtempSync(join(tmpdir(), 'wren-store-'))
    directories.push(directory)
    return join(directory, 'wren.sqlite')
  }
  const name = `test_${randomBytes(8).toString('hex')}`
  const server = `postgres://wren@127.0.0.1:${port}`
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  return `${server}/${name}`
}
