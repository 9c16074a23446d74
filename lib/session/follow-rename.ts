import { log } from '../log'
import { followMailbox, type Move } from '../store/follow-mailbox'
import { forgetMailboxSettings } from '../store/mailbox-settings'
import { withStore } from './with-store'

/** A mailbox that is called otherwise now, or is gone (`to` is null). */
type Rename = Omit<Move, 'to'> & { to: string | null }

/**
 * Lets a person's records follow what the mail server has done. It is done there: a database that
 * fails costs a colour or a preference, and is no reason to say that it was not.
 */
export async function followRename({ to, ...rename }: Rename): Promise<void> {
  try {
    await withStore((db, owner) =>
      to === null
        ? forgetMailboxSettings(db, owner, rename.from, rename.delimiter)
        : followMailbox(db, owner, { ...rename, to }),
    )
  } catch (error) {
    log.error({ err: error }, 'settings of a folder cannot follow it')
  }
}
