import type { Kysely } from 'kysely'

/** Folders whose messages are shown as conversations. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('mailbox_settings')
    .addColumn('conversations', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
