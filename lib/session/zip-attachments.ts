import { makeZip } from 'client-zip'
import { fetchPart } from '../imap/fetch-part'
import { distinctNames, safeFilename } from '../mail/filename'
import type { Message } from '../mail/message'
import { withConnection } from './pool'
import type { Session } from './session-cookie'
import { openPart } from './stream-part'

/**
 * All attachments of a message in one zip, none of them compressed: most of them are already. Each is
 * read from the server when it is its turn, and only as fast as it is taken.
 */
export function zipAttachments(session: Session, { ref, attachments, received }: Message): ReadableStream {
  const names = distinctNames(attachments.map(({ filename }) => safeFilename(filename)))
  async function* files() {
    for (const [index, { part }] of attachments.entries()) {
      const found = await withConnection(session, (imap) => fetchPart(imap, ref, part))
      const input = await (await openPart(session, found)).read()
      yield { name: names[index] ?? part, input, lastModified: received }
    }
  }
  return makeZip(files())
}
