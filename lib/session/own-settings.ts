import { log } from '../log'
import { defaultSettings, type Settings } from '../mail/settings'
import { getDatabase } from '../store/database'
import { readSettings } from '../store/settings'
import { readSession } from './session-cookie'

/**
 * The settings that a page is drawn with: those of whoever is signed in, else the defaults. A
 * database that fails must not keep people from their mail; the log says so.
 */
export async function ownSettings(): Promise<Settings> {
  const session = await readSession()
  if (!session) return defaultSettings
  try {
    return await readSettings(await getDatabase(), session.username)
  } catch (error) {
    log.error({ err: error }, 'settings cannot be read')
    return defaultSettings
  }
}
