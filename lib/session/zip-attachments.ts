import { makeZip } from 'client-zip'
import { containerOf, fetchParts } from '../imap/fetch-part'
import { distinctNames, portableFilename } from '../mail/filename'
import type { Attachment, Message } from '../mail/message'
import { withConnection } from './pool'
import { requireStill } from './require-session'
import type { Session } from './session-cookie'
import { openPart } from './stream-part'

/**
 * All attachments of a message in one zip, none of them compressed: most of them are already. Each is
 * read from the server when it is its turn, and only as fast as it is taken; those that have to be taken
 * out of one container are taken out together.
 */
export function zipAttachments(session: Session, { ref, attachments, received }: Message): ReadableStream {
  const names = distinctNames(attachments.map(({ filename }) => portableFilename(filename)))
  async function* files() {
    let index = 0
    for (const group of grouped(attachments)) {
      await requireStill(session)
      for (const part of await withConnection(session, (imap) => fetchParts(imap, ref, group))) {
        const input = await (await openPart(session, part)).read()
        yield { name: names[index] ?? part.section, input, lastModified: received }
        index += 1
      }
    }
  }
  return makeZip(files())
}

/** Names of parts in their order, neighbours in one container together. */
function grouped(attachments: Attachment[]): string[][] {
  const groups: string[][] = []
  for (const { part } of attachments) {
    const last = groups.at(-1)
    if (last?.[0] && containerOf(last[0]) === containerOf(part)) last.push(part)
    else groups.push([part])
  }
  return groups
}
