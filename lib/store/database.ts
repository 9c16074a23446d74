import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Dialect, Kysely } from 'kysely'
import { getConfig } from '../config'
import { log } from '../log'
import { migrate } from './migrations'
import { postgresDialect } from './postgres'
import type { Schema } from './schema'
import { sqliteDialect } from './sqlite'

export type Database = Kysely<Schema>

function dialectOf(place: string): Dialect {
  return /^postgres(ql)?:/.test(place)
    ? postgresDialect(place, (error) => log.warn({ err: error.message }, 'database connection lost'))
    : sqliteDialect(place)
}

/**
 * Opens a database and brings it up to date; nodes that do so at once wait for each other.
 * @param place URL of a PostgreSQL database, else the path of an SQLite file
 * @throws Error when it cannot be opened, or is newer than the program
 */
export async function openDatabase(place: string): Promise<Database> {
  const db = new Kysely<Schema>({ dialect: dialectOf(place) })
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function openOwn(): Promise<Database> {
  const { DATABASE_URL, DATA_DIR } = getConfig()
  if (DATABASE_URL) return openDatabase(DATABASE_URL)
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 })
  return openDatabase(join(DATA_DIR, 'wren.sqlite'))
}

// Route bundles do not share module state; the global object they do.
const shared = globalThis as { wrenDatabase?: Promise<Database> }

/**
 * The process's database: people's settings and sessions, never mail. Opened at the first call.
 * @throws Error of `openDatabase`; the next call tries again
 */
export function getDatabase(): Promise<Database> {
  shared.wrenDatabase ??= openOwn().catch((error: Error) => {
    shared.wrenDatabase = undefined
    throw error
  })
  return shared.wrenDatabase
}
