import type { Kysely } from 'kysely'
import { type MigrationProvider, Migrator } from 'kysely/migration'
import { up as settings } from './migrations/0001-settings'
import { up as sessions } from './migrations/0002-sessions'
import { up as throttle } from './migrations/0003-throttle'
import { up as imageSenders } from './migrations/0004-image-senders'
import { up as savedSearches } from './migrations/0005-saved-searches'
import { up as conversations } from './migrations/0006-conversations'
import type { Schema } from './schema'

/** In the order of their names; one that has been released is never changed. */
const provider: MigrationProvider = {
  getMigrations: async () => ({
    '0001-settings': { up: settings },
    '0002-sessions': { up: sessions },
    '0003-throttle': { up: throttle },
    '0004-image-senders': { up: imageSenders },
    '0005-saved-searches': { up: savedSearches },
    '0006-conversations': { up: conversations },
  }),
}

/**
 * Brings a database up to date.
 * @throws Error of the database; also when a newer version of the program has changed it
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}
