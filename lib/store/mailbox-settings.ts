import type { Selectable } from 'kysely'
import { isWithin, renamedPath } from '../mail/mailbox-path'
import {
  defaultMailboxSettings,
  folderColours,
  type MailboxSettings,
  type MailboxSettingsChange,
} from '../mail/mailbox-settings'
import type { Database } from './database'
import type { Schema } from './schema'

function toSettings(row: Omit<Selectable<Schema['mailbox_settings']>, 'owner'>): MailboxSettings {
  const { mailbox, favourite, collapsed, conversations } = row
  const colour = folderColours.find((each) => each === row.colour) ?? null
  return {
    ...{ mailbox, colour, favourite: favourite === 1, collapsed: collapsed === 1 },
    conversations: conversations === 1,
  }
}

/** What a person has chosen for folders; those that nothing was chosen for are left out. */
export async function readMailboxSettings(db: Database, owner: string): Promise<MailboxSettings[]> {
  const rows = await db
    .selectFrom('mailbox_settings')
    .select(['mailbox', 'colour', 'favourite', 'collapsed', 'conversations'])
    .where('owner', '=', owner)
    .orderBy('mailbox')
    .execute()
  return rows.map(toSettings)
}

/** Keeps some settings of a folder, and leaves its others as they are. */
export async function changeMailboxSettings(
  db: Database,
  owner: string,
  mailbox: string,
  change: MailboxSettingsChange,
): Promise<void> {
  const { colour, favourite, collapsed, conversations } = { ...defaultMailboxSettings(mailbox), ...change }
  await db
    .insertInto('mailbox_settings')
    .values({
      ...{ owner, mailbox, colour, favourite: Number(favourite), collapsed: Number(collapsed) },
      conversations: Number(conversations),
    })
    .onConflict((conflict) =>
      conflict.columns(['owner', 'mailbox']).doUpdateSet({
        mailbox,
        ...('colour' in change ? { colour } : {}),
        ...('favourite' in change ? { favourite: Number(favourite) } : {}),
        ...('collapsed' in change ? { collapsed: Number(collapsed) } : {}),
        ...('conversations' in change ? { conversations: Number(conversations) } : {}),
      }),
    )
    .execute()
}

/** The paths that have settings, of a folder and of all that is inside it. */
async function pathsWithin(
  db: Database,
  owner: string,
  mailbox: string,
  delimiter: string | null,
): Promise<string[]> {
  const settings = await readMailboxSettings(db, owner)
  return settings.map((each) => each.mailbox).filter((path) => isWithin(path, mailbox, delimiter))
}

/** Forgets the settings of a folder that is gone, and of all that was inside it. */
export async function forgetMailboxSettings(
  db: Database,
  owner: string,
  mailbox: string,
  delimiter: string | null,
): Promise<void> {
  for (const path of await pathsWithin(db, owner, mailbox, delimiter)) {
    await db.deleteFrom('mailbox_settings').where('owner', '=', owner).where('mailbox', '=', path).execute()
  }
}

/** Gives the settings of a folder, and of all that is inside it, to where they are after RENAME. */
export async function moveMailboxSettings(
  db: Database,
  owner: string,
  from: string,
  to: string,
  delimiter: string | null,
): Promise<void> {
  await db.transaction().execute(async (step) => {
    const moving = await pathsWithin(step, owner, from, delimiter)
    // What stood there before is gone, or the server would not have renamed.
    if (!isWithin(to, from, delimiter)) await forgetMailboxSettings(step, owner, to, delimiter)
    for (const path of moving) {
      await step
        .updateTable('mailbox_settings')
        .set({ mailbox: renamedPath(path, from, to, delimiter) })
        .where('owner', '=', owner)
        .where('mailbox', '=', path)
        .execute()
    }
  })
}
