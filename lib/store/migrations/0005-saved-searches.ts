import type { Kysely } from 'kysely'

/** Searches that people have kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('saved_searches')
    .addColumn('owner', 'varchar(320)', (column) => column.notNull())
    .addColumn('mailbox', 'varchar(1000)', (column) => column.notNull())
    .addColumn('query', 'varchar(500)', (column) => column.notNull())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('saved_searches_by_owner')
    .on('saved_searches')
    .columns(['owner', 'saved_at'])
    .execute()
}
