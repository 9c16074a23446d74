import type { ChoosableUse, UseChoices } from '../mail/special-use'
import type { Database } from './database'

/** Which folders a person has chosen for special uses; "" for none. */
export async function readUseChoices(db: Database, owner: string): Promise<UseChoices> {
  const rows = await db
    .selectFrom('special_uses')
    .select(['special_use', 'mailbox'])
    .where('owner', '=', owner)
    .orderBy('special_use')
    .execute()
  return Object.fromEntries(rows.map(({ special_use, mailbox }) => [special_use, mailbox]))
}

/** Keeps the choice for a use: a path, "" for none; null leaves it to the server again. */
export async function chooseUse(
  db: Database,
  owner: string,
  use: ChoosableUse,
  mailbox: string | null,
): Promise<void> {
  if (mailbox === null) {
    await db.deleteFrom('special_uses').where('owner', '=', owner).where('special_use', '=', use).execute()
    return
  }
  await db
    .insertInto('special_uses')
    .values({ owner, special_use: use, mailbox })
    .onConflict((conflict) => conflict.columns(['owner', 'special_use']).doUpdateSet({ mailbox }))
    .execute()
}
