import type { ImapFlow } from 'imapflow'
import { hasCapability } from 'imapflow/lib/tools.js'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'

/** ImapFlow's own way to its commands: `mailboxClose()` has no option for UNSELECT in its types. */
interface Runner {
  run(command: 'CLOSE', options: { unselect: true }): Promise<boolean>
}

/**
 * Leaves the selected mailbox by UNSELECT (RFC 3691), or not at all. Never by CLOSE, which
 * would expunge what other clients have marked `\Deleted`.
 */
export async function unselect(imap: ImapConnection): Promise<void> {
  if (!imap.client.mailbox || !hasCapability(imap.client, 'UNSELECT')) return
  await attempt(imap, (client: ImapFlow) => (client as unknown as Runner).run('CLOSE', { unselect: true }))
}
