import { pipeline, Readable } from 'node:stream'
import type { MessagePart } from '../imap/fetch-part'
import { fetchPartSlice } from '../imap/fetch-part-slice'
import { log } from '../log'
import { type Base64Lines, base64Lines, decodedLength, placeOf } from '../mime/base64-lines'
import { decodeTransfer, transferDecoder } from '../mime/transfer'
import { withConnection } from './pool'
import { requireStill } from './require-session'
import type { Session } from './session-cookie'

/** Encoded octets read at a time. */
const slice = 512 * 1024
/** Encoded octets by which the lines of a large part are judged, at its start and at its end. */
const sample = 8 * 1024

/** A part that can be sent on: all of it, or a piece where the number of its octets is known. */
export interface OpenPart {
  /** Decoded octets; null where they are not known before they have all been read. */
  length: number | null
  /**
   * From octet `start` on, at most `count` of them. The first are read before there is a stream, so that a
   * failure until then has an answer of its own.
   */
  read(start?: number, count?: number): Promise<ReadableStream>
}

/** Where decoded octets stand in a large part: null, each is where it is. */
interface Measured {
  length: number
  lines: Base64Lines | null
}

type ReadSlice = (start: number, length: number) => Promise<Buffer>

/**
 * Opens a part to send it on. A large one is read from the server only as fast as it is taken; other
 * work on the connection goes on in between. A failure half way, or the end of the session, ends the
 * stream with an error, so that the browser does not take a piece for the whole.
 * @throws MailError of `fetchPartSlice`, where the part cannot be had at all
 */
export async function openPart(session: Session, part: MessagePart): Promise<OpenPart> {
  if (part.content) return inMemory(part.content)
  const readSlice: ReadSlice = (start, length) =>
    withConnection(session, (imap) => fetchPartSlice(imap, part, start, length))
  const readOn: ReadSlice = async (start, length) => {
    await requireStill(session)
    return readSlice(start, length)
  }
  const first = await readSlice(0, part.size < slice ? slice : sample)
  if (part.size < slice && first.length < slice) return inMemory(decodeTransfer(first, part.encoding))
  const measured = await measure(part, first, readSlice)
  return {
    length: measured?.length ?? null,
    read: async (start = 0, count = Number.POSITIVE_INFINITY) => {
      const place = (at: number) => (measured?.lines ? placeOf(measured.lines, at) : { start: at, skip: 0 })
      const from = place(start)
      // The line after the last one that is wanted, where it is known how long lines are.
      const until = measured ? place(start + count).start + (measured.lines?.octets ?? 0) : count
      const encoded = slices(from.start, until, readOn)
      const decoded = decode(following(await encoded.next(), encoded), part.encoding)
      return Readable.toWeb(Readable.from(cut(decoded, from.skip, count))) as ReadableStream
    },
  }
}

function inMemory(content: Buffer): OpenPart {
  return {
    length: content.length,
    read: async (start = 0, count = content.length) =>
      new Blob([new Uint8Array(content.subarray(start, start + count))]).stream(),
  }
}

/** What can be reckoned of a part without reading it; null where it is not as it should be for that. */
async function measure(part: MessagePart, first: Buffer, readSlice: ReadSlice): Promise<Measured | null> {
  const { encoding, size } = part
  if (size < sample || encoding === 'quoted-printable') return null
  const lines = encoding === 'base64' ? base64Lines(first.subarray(0, sample)) : null
  if (encoding === 'base64' && !lines) return null
  // One octet more is asked for than there should be.
  const end = await readSlice(size - sample, sample + 1)
  if (end.length !== sample) return null
  const length = lines ? decodedLength(lines, size, end) : size
  return length === null ? null : { length, lines }
}

/** Encoded octets from `at` on, to the end or before `until`. */
async function* slices(at: number, until: number, readSlice: ReadSlice): AsyncGenerator<Buffer, void> {
  for (let start = at; start < until; start += slice) {
    const wanted = Math.min(slice, until - start)
    const bytes = await readSlice(start, wanted)
    if (bytes.length > 0) yield bytes
    if (bytes.length < wanted) return
  }
}

/** What has been read, and then the rest. */
async function* following<T>(first: IteratorResult<T, void>, rest: AsyncGenerator<T, void>) {
  if (first.done) return
  yield first.value
  yield* rest
}

function decode(encoded: AsyncGenerator<Buffer, void>, encoding: string): Readable {
  const decoded = transferDecoder(encoding)
  pipeline(Readable.from(encoded), decoded, (error) => {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      log.info({ err: error.message }, 'download ended early')
    }
  })
  return decoded
}

/** Without the first `skip` octets, and no more than `count` of the others. */
async function* cut(decoded: Readable, skip: number, count: number): AsyncGenerator<Buffer, void> {
  let before = skip
  let left = count
  for await (const chunk of decoded as AsyncIterable<Buffer>) {
    const bytes = chunk.subarray(before, before + left)
    before = Math.max(0, before - chunk.length)
    left -= bytes.length
    if (bytes.length > 0) yield bytes
    if (left <= 0) return
  }
}
