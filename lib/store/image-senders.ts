import type { Database } from './database'

/** Addresses, in small letters, whose images a person wants to see always; in the order of the alphabet. */
export async function listImageSenders(db: Database, owner: string): Promise<string[]> {
  const rows = await db
    .selectFrom('image_senders')
    .select('address')
    .where('owner', '=', owner)
    .orderBy('address')
    .execute()
  return rows.map(({ address }) => address)
}

/** Senders that one person can keep. */
const most = 1000

/**
 * Keeps an address, or forgets it.
 * @returns false where it is one too many
 */
export async function setImageSender(
  db: Database,
  owner: string,
  address: string,
  isShown: boolean,
): Promise<boolean> {
  const row = { owner, address: address.toLowerCase() }
  if (isShown) {
    const known = await listImageSenders(db, owner)
    if (known.includes(row.address)) return true
    if (known.length >= most) return false
    await db
      .insertInto('image_senders')
      .values(row)
      .onConflict((conflict) => conflict.columns(['owner', 'address']).doNothing())
      .execute()
  } else {
    await db
      .deleteFrom('image_senders')
      .where('owner', '=', owner)
      .where('address', '=', row.address)
      .execute()
  }
  return true
}
