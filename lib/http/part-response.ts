import type { OpenPart } from '../session/stream-part'
import { attachmentHeaders } from './attachment-headers'
import { parseByteRange } from './byte-range'

interface Named {
  filename: string
  /** To show it as, from the short list of what is shown; without it, it is saved. */
  type?: string | null | undefined
}

/** A message's parts never change: their address says which octets they are. */
function tagOf(request: Request): string {
  const query = new URL(request.url).searchParams
  return `"${['v', 'uid', 'part'].map((name) => encodeURIComponent(query.get(name) ?? '')).join('-')}"`
}

/**
 * Sends a part on, or the piece of it that is asked for where its length is known (RFC 9110, 14). Next
 * sends every stream in chunks, and its length only with a piece.
 */
export async function partResponse(
  request: Request,
  { length, read }: OpenPart,
  { filename, type }: Named,
): Promise<Response> {
  const etag = tagOf(request)
  const headers = { ...attachmentHeaders(filename, type ?? undefined), etag }
  if (length === null) return new Response(await read(), { headers })
  // HEAD has no pieces (RFC 9110, 14.2), nor has what is empty.
  const hasPieces =
    request.method === 'GET' && length > 0 && [null, etag].includes(request.headers.get('if-range'))
  const range = hasPieces ? parseByteRange(request.headers.get('range'), length) : null
  const known = { ...headers, 'accept-ranges': 'bytes' }
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...known, 'content-range': `bytes */${length}` } })
  }
  if (!range) return new Response(await read(), { headers: known })
  const { start, end } = range
  return new Response(await read(start, end - start + 1), {
    status: 206,
    headers: { ...known, 'content-range': `bytes ${start}-${end}/${length}` },
  })
}
