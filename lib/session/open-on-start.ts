import { getConfig } from '../config'
import { log } from '../log'
import { getDatabase } from '../store/database'

/** Opens the database and brings it up to date before the first request; without one, nothing starts. */
export async function openOnStart(): Promise<void> {
  try {
    await getDatabase()
  } catch (error) {
    // The log may be read by nobody, and what is thrown here would leave a server that answers errors.
    const name = getConfig().DATABASE_URL ? 'DATABASE_URL' : 'DATA_DIR'
    log.fatal({ err: error }, `the database in ${name} cannot be opened`)
    process.exit(1)
  }
}
