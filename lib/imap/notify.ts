import type { ImapFlow } from 'imapflow'
import { decodePath, hasCapability } from 'imapflow/lib/tools.js'
import type { MailError } from '../mail/mail-error'
import type { ImapConnection } from './connection'
import { atoms } from './criteria'
import { execute, type Untagged } from './execute'

/** ImapFlow's own table of what is taken at any time; not in its types. */
type Taking = { untaggedHandlers: Record<string, ((untagged: Untagged) => Promise<void>) | undefined> }

const events = atoms('MessageNew', 'MessageExpunge', 'FlagChange')

/**
 * Has the server tell of its own accord what happens in all of a user's own mailboxes (NOTIFY, RFC 5465), by
 * STATUS; in the selected one as it does anyway.
 * @param tell is called with the path of a mailbox that is not what it was
 * @returns how to hear no more of it; null where the server cannot, or does not want to
 */
export async function notify(
  imap: ImapConnection,
  tell: (mailbox: string) => void,
): Promise<(() => void) | null> {
  if (!hasCapability(imap.client, 'NOTIFY')) return null
  const wanted = [...atoms('SET'), [...atoms('SELECTED'), events], [...atoms('PERSONAL'), events]]
  const isTaken = await execute(imap, 'NOTIFY', wanted).then(
    () => true,
    (error: MailError) => {
      if (error.isLoss) throw error
      return false
    },
  )
  if (!isTaken) return null
  const { untaggedHandlers } = imap.client as ImapFlow & Taking
  const before = untaggedHandlers.STATUS
  untaggedHandlers.STATUS = async ({ attributes }) => {
    const [path] = (attributes ?? []) as { value?: string }[]
    if (path?.value) tell(decodePath(imap.client, path.value))
  }
  return () => {
    untaggedHandlers.STATUS = before
  }
}
