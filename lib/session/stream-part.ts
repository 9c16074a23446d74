import { pipeline, Readable } from 'node:stream'
import type { MessagePart } from '../imap/fetch-part'
import { fetchPartSlice } from '../imap/fetch-part-slice'
import { log } from '../log'
import { transferDecoder } from '../mime/transfer'
import { withConnection } from './pool'
import type { Session } from './session-cookie'

/** Encoded octets read at a time. */
const slice = 512 * 1024

async function* slices(session: Session, part: MessagePart): AsyncGenerator<Buffer, void> {
  for (let start = 0; ; start += slice) {
    const bytes = await withConnection(session, (imap) => fetchPartSlice(imap, part, start, slice))
    if (bytes.length > 0) yield bytes
    if (bytes.length < slice) return
  }
}

/** What has been read, and then the rest. */
async function* following<T>(first: IteratorResult<T, void>, rest: AsyncGenerator<T, void>) {
  if (first.done) return
  yield first.value
  yield* rest
}

/**
 * A part's decoded bytes, read from the server only as fast as they are taken. Other work on the
 * connection goes on in between. The first are read before there is a stream, so that a failure until
 * then has an answer of its own. One half way ends the stream with an error, so that the browser does
 * not take a piece for the whole.
 * @throws MailError of `fetchPartSlice`
 */
export async function streamPart(session: Session, part: MessagePart): Promise<ReadableStream> {
  if (part.content) return new Blob([new Uint8Array(part.content)]).stream()
  const rest = slices(session, part)
  const first = await rest.next()
  const decoded = transferDecoder(part.encoding)
  pipeline(Readable.from(following(first, rest)), decoded, (error) => {
    if (error) log.info({ err: error.message }, 'download ended early')
  })
  return Readable.toWeb(decoded) as ReadableStream
}
