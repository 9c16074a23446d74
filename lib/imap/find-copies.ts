import type { FetchMessageObject } from 'imapflow'
import { MailError } from '../mail/mail-error'
import { uidSet } from '../mail/uid-set'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import { openMailbox } from './open-mailbox'
import type { CopyUid } from './uid-copy'

/** Copies stand at the end of the target; so many messages may have come after them. */
const arrivals = 100

/**
 * The copies that a COPY without COPYUID has made, found by looking: each original must have one of
 * its own among the target's newest messages, with the same headers and the same octets.
 * @param uids of the selected mailbox; afterwards the target is selected
 * @throws MailError `message-not-found` (none of the originals is there), `copied-only` where not
 *   every original has a copy
 */
export async function findCopies(imap: ImapConnection, uids: number[], target: string): Promise<CopyUid> {
  const originals = await fetchKeys(imap, uidSet(uids), true)
  if (originals.length === 0) throw new MailError('message-not-found')
  const { uidValidity, exists } = await openMailbox(imap, target)
  const first = Math.max(1, exists - originals.length - arrivals + 1)
  const copies = new Map<string, number[]>()
  for (const [uid, key] of exists ? await fetchKeys(imap, `${first}:${exists}`, false) : []) {
    copies.set(key, [...(copies.get(key) ?? []), uid])
  }
  // From the newest: an older message that looks the same is not the copy that was just made.
  const pairs = originals.reverse().map(([original, key]): [number, number] => {
    const copy = copies.get(key)?.pop()
    if (copy === undefined) throw new MailError('copied-only', { detail: 'a copy is missing' })
    return [original, copy]
  })
  return { uidValidity, uids: new Map(pairs.reverse()) }
}

/** What tells messages of the selected mailbox apart, by UID; those that are gone are left out. */
async function fetchKeys(imap: ImapConnection, range: string, uid: boolean): Promise<[number, string][]> {
  const messages = await attempt(imap, (client) =>
    client.fetchAll(range, { uid: true, envelope: true, size: true }, { uid }),
  )
  return messages.sort((a, b) => a.uid - b.uid).map((message) => [message.uid, keyOf(message)])
}

function keyOf({ envelope, size }: FetchMessageObject): string {
  const { messageId, date, subject, from, to } = envelope ?? {}
  return JSON.stringify([size, messageId, date, subject, from, to])
}
