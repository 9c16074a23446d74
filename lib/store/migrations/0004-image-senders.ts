import type { Kysely } from 'kysely'

/** Senders whose images somebody wants to see always. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('image_senders')
    .addColumn('owner', 'varchar(320)', (column) => column.notNull())
    .addColumn('address', 'varchar(320)', (column) => column.notNull())
    .addPrimaryKeyConstraint('image_senders_key', ['owner', 'address'])
    .execute()
}
