import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { getConfig } from '../config'
import { migrate } from './migrations'
import type { Schema } from './schema'
import { sqliteDialect } from './sqlite'

export type Database = Kysely<Schema>

/**
 * Opens a database file and brings it up to date.
 * @throws Error when the file cannot be opened, or is newer than the program
 */
export async function openDatabase(path: string): Promise<Database> {
  const db = new Kysely<Schema>({ dialect: sqliteDialect(path) })
  await migrate(db)
  return db
}

async function openOwn(): Promise<Database> {
  const directory = getConfig().DATA_DIR
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  return openDatabase(join(directory, 'wren.sqlite'))
}

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenDatabase?: Promise<Database> }

/**
 * The process's database: people's settings, never mail. Opened at the first call.
 * @throws Error of `openDatabase`; the next call tries again
 */
export function getDatabase(): Promise<Database> {
  shared.wrenDatabase ??= openOwn().catch((error: Error) => {
    shared.wrenDatabase = undefined
    throw error
  })
  return shared.wrenDatabase
}
