import { encodePath } from 'imapflow/lib/tools.js'
import type { MailError } from '../mail/mail-error'
import type { ImapConnection } from './connection'
import { execute } from './execute'

/** Milliseconds for which an answer is believed: each costs a round trip, and rights change rarely. */
const believedFor = 5 * 60_000

/**
 * One's rights in a mailbox (MYRIGHTS, RFC 4314): "lrs".
 * @returns null where the server does not say
 * @throws MailError of a lost connection
 */
export async function getRights(imap: ImapConnection, mailbox: string): Promise<string | null> {
  const { client, rights: known } = imap
  if (!client.capabilities.has('ACL')) return null
  const before = known.get(mailbox)
  if (before && performance.now() - before.at < believedFor) return before.rights
  let rights: string | null = null
  const path = { type: 'STRING' as const, value: encodePath(client, mailbox) }
  await execute(imap, 'MYRIGHTS', [path], 'MYRIGHTS', async ({ attributes }) => {
    const { value } = (attributes?.[1] ?? {}) as { value?: unknown }
    rights = value === undefined ? null : String(value)
  }).catch((error: MailError) => {
    if (client.usable && error.code !== 'abandoned') return
    throw error
  })
  known.set(mailbox, { rights, at: performance.now() })
  return rights
}
