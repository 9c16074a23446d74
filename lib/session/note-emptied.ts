import { log } from '../log'
import type { Emptying } from '../mail/emptying'
import { getDatabase } from '../store/database'
import { forgetOriginsUpTo } from '../store/origins'

/** Drops what is kept about the messages that emptying has removed. A database that fails does not matter to it. */
export async function noteEmptied(
  owner: string,
  { mailbox, uidValidity, last }: Pick<Emptying, 'mailbox' | 'uidValidity' | 'last'>,
): Promise<void> {
  await getDatabase()
    .then((db) => forgetOriginsUpTo(db, owner, { mailbox, uidValidity }, last))
    .catch((error: Error) => log.error({ err: error }, 'origins cannot be dropped'))
}
