import type { Kysely } from 'kysely'

/** Settings of people and of their folders, and where messages in Trash came from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('owner', 'varchar(320)', (column) => column.notNull())
    .addColumn('name', 'varchar(60)', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('settings_key', ['owner', 'name'])
    .execute()
  await db.schema
    .createTable('mailbox_settings')
    .addColumn('owner', 'varchar(320)', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('colour', 'varchar(20)')
    .addColumn('favourite', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('collapsed', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('mailbox_settings_key', ['owner', 'mailbox'])
    .execute()
  await db.schema
    .createTable('special_uses')
    .addColumn('owner', 'varchar(320)', (column) => column.notNull())
    .addColumn('special_use', 'varchar(20)', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('special_uses_key', ['owner', 'special_use'])
    .execute()
  await db.schema
    .createTable('origins')
    .addColumn('owner', 'varchar(320)', (column) => column.notNull())
    .addColumn('mailbox', 'text', (column) => column.notNull())
    .addColumn('uid_validity', 'bigint', (column) => column.notNull())
    .addColumn('uid', 'bigint', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('moved_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('origins_key', ['owner', 'mailbox', 'uid_validity', 'uid'])
    .execute()
}
