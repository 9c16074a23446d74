import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type SqliteDatabase, SqliteDialect } from 'kysely'

/** Kysely speaks to a driver of another shape; parameters come as one array there. */
function adapt(sqlite: DatabaseSync): SqliteDatabase {
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const statement = sqlite.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])).map((row) => ({ ...row })),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      }
    },
  }
}

/**
 * A dialect on Node's own SQLite.
 * @param path the file, made when it is not there; ":memory:" for none
 * @throws Error when the file cannot be opened or is no database
 */
export function sqliteDialect(path: string): SqliteDialect {
  const sqlite = new DatabaseSync(path)
  // Readers do not wait for a writer; another process of this machine may write for a moment.
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 1000')
  return new SqliteDialect({ database: adapt(sqlite) })
}
