import { hasCapability } from 'imapflow/lib/tools.js'
import type { Emptying, EmptyingStep } from '../mail/emptying'
import { MailError } from '../mail/mail-error'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import { uidExpunge } from './uid-expunge'

/** Messages that one step removes, the oldest first. */
const step = 2000

/**
 * Destroys the next messages of those that are to go, in one range: it holds nothing that came later.
 * @throws MailError `unsupported` without UIDPLUS, where a plain EXPUNGE would take others along;
 *   `uid-validity-changed`, `mailbox-not-found`, `refused`
 */
export async function emptyMailbox(
  imap: ImapConnection,
  { mailbox, uidValidity, last }: Pick<Emptying, 'mailbox' | 'uidValidity' | 'last'>,
): Promise<EmptyingStep> {
  await openMailbox(imap, mailbox, uidValidity)
  if (!hasCapability(imap.client, 'UIDPLUS')) throw new MailError('unsupported')
  const uids = await attempt(imap, (client) => client.search({ uid: `1:${last}` }, { uid: true }))
  const next = uids.slice(0, step)
  if (next.length) await uidExpunge(imap, `${next[0]}:${next.at(-1)}`)
  return { deleted: next.length, left: uids.length - next.length }
}
