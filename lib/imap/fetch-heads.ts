import { uidSet, uidSets } from '../mail/uid-set'
import { decodeHeaderText, parseHeaderFields } from '../mime/header-fields'
import { messageIds } from '../mime/heading'
import { attempt } from './attempt'
import type { ImapConnection } from './connection'
import type { MessageHead } from './known-threads'

/** Message-IDs of one References that are looked at. */
const mostParents = 50

const fields = ['MESSAGE-ID', 'REFERENCES', 'IN-REPLY-TO', 'SUBJECT']

/**
 * Heads of messages of the selected mailbox, by UID.
 * @throws MailError
 */
export async function fetchHeads(imap: ImapConnection, uids: number[]): Promise<Map<number, MessageHead>> {
  const heads = new Map<number, MessageHead>()
  for (const set of uidSets(uids)) {
    const messages = await attempt(imap, (client) =>
      client.fetchAll(uidSet(set), { uid: true, headers: fields }, { uid: true }),
    )
    for (const message of messages) {
      const head = toHead(message)
      if (head) heads.set(head.uid, head)
    }
  }
  return heads
}

function toHead({ uid, headers }: { uid: number; headers?: Buffer | undefined }): MessageHead | null {
  // An unasked FETCH that only tells of flags changed elsewhere has no header.
  if (!headers) return null
  const values = parseHeaderFields(headers)
  const ids = (name: string) => messageIds((values.get(name) ?? []).join(' '))
  const references = ids('references')
  return {
    uid,
    id: ids('message-id')[0] ?? '',
    parents: [...references, ...ids('in-reply-to')]
      .filter((id, at, all) => all.indexOf(id) === at)
      .slice(-mostParents),
    subject: decodeHeaderText(values.get('subject')?.[0] ?? ''),
  }
}
