import type { MessageSet } from '../mail/message-ref'
import { uidRanges } from '../mail/uid-set'
import type { Database } from './database'

/** Rows of one folder: the newest stay. Beyond them, a message goes back to the Inbox. */
export const mostOrigins = 50_000
/** Rows of one statement; SQLite takes 32,766 parameters. */
const batch = 1000
/** Ranges of one condition; SQLite takes 1,000 terms. */
const mostRanges = 400

type Place = Pick<MessageSet, 'mailbox' | 'uidValidity'>

function rowsOf(db: Database, owner: string, { mailbox }: Pick<MessageSet, 'mailbox'>) {
  return db.deleteFrom('origins').where('owner', '=', owner).where('mailbox', '=', mailbox)
}

/**
 * Keeps where messages came from while they are in Trash or Junk. What was kept under an older
 * UIDVALIDITY names nothing any more, and goes.
 * @param set the messages where they are now
 * @param origin path of the mailbox that they were in
 */
export async function keepOrigins(
  db: Database,
  owner: string,
  set: MessageSet,
  origin: string,
): Promise<void> {
  const { mailbox, uidValidity } = set
  await rowsOf(db, owner, set).where('uid_validity', '<>', uidValidity).execute()
  const moved_at = Date.now()
  for (let start = 0; start < set.uids.length; start += batch) {
    await db
      .insertInto('origins')
      .values(
        set.uids
          .slice(start, start + batch)
          .map((uid) => ({ owner, mailbox, uid_validity: uidValidity, uid, origin, moved_at })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['owner', 'mailbox', 'uid_validity', 'uid'])
          .doUpdateSet({ origin: (row) => row.ref('excluded.origin') }),
      )
      .execute()
  }
  const beyond = await db
    .selectFrom('origins')
    .select('uid')
    .where('owner', '=', owner)
    .where('mailbox', '=', mailbox)
    .orderBy('uid', 'desc')
    .offset(mostOrigins)
    .limit(1)
    .executeTakeFirst()
  if (beyond) await rowsOf(db, owner, set).where('uid', '<=', beyond.uid).execute()
}

/** Where messages came from, by UID; those that are not known are left out. */
export async function listOrigins(
  db: Database,
  owner: string,
  set: MessageSet,
): Promise<Map<number, string>> {
  const ranges = uidRanges(set.uids)
  const origins = new Map<number, string>()
  for (let start = 0; start < ranges.length; start += mostRanges) {
    const rows = await db
      .selectFrom('origins')
      .select(['uid', 'origin'])
      .where('owner', '=', owner)
      .where('mailbox', '=', set.mailbox)
      .where('uid_validity', '=', set.uidValidity)
      .where(({ or, between }) =>
        or(ranges.slice(start, start + mostRanges).map(([from, to]) => between('uid', from, to))),
      )
      .execute()
    for (const { uid, origin } of rows) origins.set(Number(uid), origin)
  }
  return origins
}

/** Drops what was kept of messages that are not in Trash or Junk any more. */
export async function forgetOrigins(db: Database, owner: string, set: MessageSet): Promise<void> {
  const ranges = uidRanges(set.uids)
  for (let start = 0; start < ranges.length; start += mostRanges) {
    await rowsOf(db, owner, set)
      .where('uid_validity', '=', set.uidValidity)
      .where(({ or, between }) =>
        or(ranges.slice(start, start + mostRanges).map(([from, to]) => between('uid', from, to))),
      )
      .execute()
  }
}

/** Drops what was kept of messages up to a UID: those that emptying has removed. */
export async function forgetOriginsUpTo(
  db: Database,
  owner: string,
  place: Place,
  last: number,
): Promise<void> {
  await rowsOf(db, owner, place)
    .where('uid_validity', '=', place.uidValidity)
    .where('uid', '<=', last)
    .execute()
}

/** When the oldest row of a folder was made, epoch milliseconds; null: there is none. */
export async function oldestOrigin(db: Database, owner: string, mailbox: string): Promise<number | null> {
  const row = await db
    .selectFrom('origins')
    .select(({ fn }) => fn.min('moved_at').as('oldest'))
    .where('owner', '=', owner)
    .where('mailbox', '=', mailbox)
    .executeTakeFirst()
  return row?.oldest === null || row?.oldest === undefined ? null : Number(row.oldest)
}

/** Drops what was kept of messages that are gone, whoever has removed them. */
export async function tidyOrigins(db: Database, owner: string, there: MessageSet): Promise<void> {
  const rows = await db
    .selectFrom('origins')
    .select('uid')
    .where('owner', '=', owner)
    .where('mailbox', '=', there.mailbox)
    .where('uid_validity', '=', there.uidValidity)
    .execute()
  const alive = new Set(there.uids)
  const uids = rows.map(({ uid }) => Number(uid)).filter((uid) => !alive.has(uid))
  await forgetOrigins(db, owner, { ...there, uids })
}
