import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { type SqliteDatabase, SqliteDialect } from 'kysely'

type Statement = ReturnType<SqliteDatabase['prepare']>

/** Statements that are kept prepared: more than there are of them in the code. */
const mostPrepared = 200

/** Kysely speaks to a driver of another shape; parameters come as one array there. */
function adapt(sqlite: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, Statement>()

  function prepare(sql: string): Statement {
    const statement = sqlite.prepare(sql)
    return {
      reader: statement.columns().length > 0,
      all: (values) => statement.all(...(values as SQLInputValue[])).map((row) => ({ ...row })),
      run: (values) => statement.run(...(values as SQLInputValue[])),
      // One that is read row by row must not be run anew meanwhile.
      iterate: (values) => sqlite.prepare(sql).iterate(...(values as SQLInputValue[])),
    }
  }

  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const known = prepared.get(sql) ?? prepare(sql)
      if (prepared.size < mostPrepared) prepared.set(sql, known)
      return known
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
