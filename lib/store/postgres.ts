import { PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

/** Numbers of eight octets: ours are UIDs and epoch milliseconds, which JavaScript holds exactly. */
const INT8 = 20

/** PostgreSQL's connections of one web node. */
const mostConnections = 10

/**
 * A dialect on PostgreSQL. Nothing is connected before the first query.
 * @param url as in "postgres://user:password@host:5432/database"
 * @param onError hears of connections that are lost while nobody uses them
 */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: mostConnections,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
    },
  })
  pool.on('error', onError)
  return new PostgresDialect({ pool })
}
