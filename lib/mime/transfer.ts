import { PassThrough, type Transform } from 'node:stream'
import libbase64 from 'libbase64'
import libqp from 'libqp'

/**
 * Octets of a part without their content-transfer-encoding. One that is unknown is taken for none, and
 * so is base64 that cannot be: some programs label what they have not encoded.
 */
export function decodeTransfer(bytes: Buffer, encoding: string | undefined): Buffer {
  switch (encoding?.trim().toLowerCase()) {
    case 'base64':
      return isBase64(bytes) ? Buffer.from(bytes.toString('latin1'), 'base64') : bytes
    case 'quoted-printable':
      return libqp.decode(bytes.toString('latin1'))
    default:
      return bytes
  }
}

/** A few strange characters are damage; a text full of them was never encoded. */
function isBase64(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096).toString('latin1')
  const strange = start.match(/[^A-Za-z0-9+/=\s]/g)?.length ?? 0
  const spaces = start.match(/[^\s] [^\s]/g)?.length ?? 0
  return strange * 20 <= start.length && spaces * 20 <= start.length
}

/** The same as a stream, for parts that are sent on. */
export function transferDecoder(encoding: string): Transform {
  if (encoding === 'base64') return new libbase64.Decoder()
  return encoding === 'quoted-printable' ? new libqp.Decoder() : new PassThrough()
}
