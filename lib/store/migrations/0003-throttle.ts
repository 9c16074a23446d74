import type { Kysely } from 'kysely'

/** Attempts to sign in, as `rate-limiter-flexible` counts them; used where several nodes share the counts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('throttle')
    .addColumn('key', 'varchar(255)', (column) => column.notNull().primaryKey())
    .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('expire', 'bigint')
    .execute()
}
