import type { QuotaLevel } from '../mail/quota'
import { toSettings } from '../mail/setting-values'
import type { Settings } from '../mail/settings'
import type { Database } from './database'

/** A person's settings; those never chosen have their defaults. */
export async function readSettings(db: Database, owner: string): Promise<Settings> {
  const rows = await db.selectFrom('settings').select(['name', 'value']).where('owner', '=', owner).execute()
  return toSettings(Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])))
}

/** Keeps some settings, and leaves the others as they are: two tabs may change two of them at once. */
export async function changeSettings(
  db: Database,
  owner: string,
  change: Partial<Settings>,
): Promise<Settings> {
  const rows = Object.entries(change).map(([name, value]) => ({ owner, name, value: JSON.stringify(value) }))
  if (rows.length) {
    await db
      .insertInto('settings')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['owner', 'name']).doUpdateSet({ value: (row) => row.ref('excluded.value') }),
      )
      .execute()
  }
  return readSettings(db, owner)
}

const levels: QuotaLevel[] = [0, 80, 90, 100]

/**
 * Notes the threshold of storage that is reached now. Falling below one makes it news again.
 * @returns true for the one caller, of all tabs and nodes, that has reached a new threshold first
 */
export async function noteQuotaLevel(db: Database, owner: string, level: QuotaLevel): Promise<boolean> {
  const names = ['quotaShown', 'quotaDismissed'] as const
  const unset = names.map((name) => ({ owner, name, value: '0' }))
  await db
    .insertInto('settings')
    .values(unset)
    .onConflict((conflict) => conflict.columns(['owner', 'name']).doNothing())
    .execute()
  const value = JSON.stringify(level)
  const change = (name: string, from: QuotaLevel[]) =>
    db
      .updateTable('settings')
      .set({ value })
      .where('owner', '=', owner)
      .where('name', '=', name)
      .where('value', 'in', ['', ...from.map(String)])
      .executeTakeFirst()
  const higher = levels.filter((other) => other > level)
  for (const name of names) await change(name, higher)
  const lower = levels.filter((other) => other < level)
  const { numUpdatedRows } = await change('quotaShown', lower)
  return numUpdatedRows > 0
}
