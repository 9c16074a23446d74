import { log } from '../log'
import { getDatabase } from '../store/database'

/** Opens the database and brings it up to date before the first request; without one, nothing starts. */
export async function openOnStart(): Promise<void> {
  try {
    await getDatabase()
  } catch (error) {
    // The log may be read by nobody, and what is thrown here would leave a server that answers errors.
    log.fatal({ err: error }, 'the database in DATA_DIR cannot be opened')
    process.exit(1)
  }
}
