import type { Kysely } from 'kysely'

/** Who is signed in where. The login itself stands in the sealed cookie only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'varchar(64)', (column) => column.notNull().primaryKey())
    .addColumn('owner', 'varchar(320)', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_used_at', 'bigint', (column) => column.notNull())
    .addColumn('stays', 'integer', (column) => column.notNull())
    .addColumn('browser', 'varchar(300)', (column) => column.notNull())
    .addColumn('address', 'varchar(45)', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('sessions_owner').on('sessions').column('owner').execute()
}
