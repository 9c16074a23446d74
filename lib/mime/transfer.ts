import { PassThrough, type Transform } from 'node:stream'
import libbase64 from 'libbase64'
import libqp from 'libqp'

/** Characters of an encoding's name that are looked at, with what stands around it. */
const longestName = 200

/** The first word of a Content-Transfer-Encoding, in lower case: there may be comments (RFC 2045, 3). */
export function encodingName(value: string | undefined): string {
  const bare = (value ?? '').slice(0, longestName).replace(/\([^()]*\)/g, ' ')
  return /[^\s;"'()]+/.exec(bare)?.[0].toLowerCase() ?? '7bit'
}

/**
 * Octets of a part without their content-transfer-encoding. One that is unknown is taken for none, and
 * so is base64 that cannot be: some programs label what they have not encoded.
 */
export function decodeTransfer(bytes: Buffer, encoding: string | undefined): Buffer {
  switch (encodingName(encoding)) {
    case 'base64':
      return decodeBase64(bytes.toString('latin1')) ?? bytes
    case 'quoted-printable':
      return libqp.decode(bytes.toString('latin1'))
    default:
      return bytes
  }
}

/** Null for what is none. A mailing list may have put its footer below as it is. */
function decodeBase64(text: string): Buffer | null {
  const end = endOfBase64(text)
  const footer = text.slice(end)
  if (footer.trim() && !isBase64(footer) && isBase64(text.slice(0, end)))
    return Buffer.concat([libbase64.decode(text.slice(0, end)), Buffer.from(footer, 'latin1')])
  // What was encoded in pieces has an end in each of them, where a Buffer would stop.
  return isBase64(text) ? libbase64.decode(text) : null
}

/** Where a text that is base64 ends: behind its last sign, or before an empty line. */
function endOfBase64(text: string): number {
  const start = text.length - text.trimStart().length
  const found = /=(?=\s*\n)|\n\s*\n/.exec(text.slice(start))
  if (!found) return text.length
  return start + found.index + (found[0] === '=' ? 1 : 0)
}

/** A few strange characters are damage; a text full of them was never encoded. */
function isBase64(text: string): boolean {
  const start = text.slice(0, 4096)
  const strange = start.match(/[^A-Za-z0-9+/=\s]/g)?.length ?? 0
  const spaces = start.match(/[^\s] [^\s]/g)?.length ?? 0
  return strange * 20 <= start.length && spaces * 20 <= start.length
}

/** The same as a stream, for parts that are sent on. */
export function transferDecoder(encoding: string): Transform {
  if (encoding === 'base64') return new libbase64.Decoder()
  return encoding === 'quoted-printable' ? new libqp.Decoder() : new PassThrough()
}
