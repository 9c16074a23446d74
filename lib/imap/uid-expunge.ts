import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { execute } from './execute'

/**
 * Removes messages of the selected mailbox, and no others: `\Deleted`, then UID EXPUNGE (RFC 4315).
 * Only for servers with UIDPLUS. Where the second is refused, the flag is taken back.
 * @param range UIDs, as an IMAP sequence set
 * @throws MailError
 */
export async function uidExpunge(imap: ImapConnection, uids: number[] | string): Promise<void> {
  const range = typeof uids === 'string' ? uids : uidSet(uids)
  const options = { uid: true, silent: true }
  await attempt(imap, (client) => client.messageFlagsAdd(range, ['\\Deleted'], options))
  try {
    await execute(imap, 'UID EXPUNGE', [{ type: 'SEQUENCE', value: range }])
  } catch (error) {
    if (imap.client.usable) {
      await attempt(imap, (client) => client.messageFlagsRemove(range, ['\\Deleted'], options)).catch(
        () => undefined, // the refusal is what is told
      )
    }
    throw error
  }
}
