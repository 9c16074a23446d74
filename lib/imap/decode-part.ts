import { PassThrough, type Transform } from 'node:stream'
import type { MessageStructureObject } from 'imapflow'
import libbase64 from 'libbase64'
import { decode } from 'libmime/lib/charset.js'
import libqp from 'libqp'

/** Bytes of a part without their content-transfer-encoding; unknown encodings are taken as they are. */
export function decodeTransfer(node: MessageStructureObject, bytes: Buffer): Buffer {
  switch (node.encoding?.toLowerCase()) {
    case 'base64':
      return Buffer.from(bytes.toString('latin1'), 'base64')
    case 'quoted-printable':
      return libqp.decode(bytes.toString('latin1'))
    default:
      return bytes
  }
}

/** A text part's characters: transfer encoding and charset undone, line ends made LF. */
export function decodeText(node: MessageStructureObject, bytes: Buffer): string {
  const charset = node.parameters?.charset ?? 'utf-8'
  return decode(decodeTransfer(node, bytes), charset).replace(/\r\n?/g, '\n')
}

/** The same as a stream, for parts that are sent on. */
export function transferDecoder(encoding: string): Transform {
  if (encoding === 'base64') return new libbase64.Decoder()
  return encoding === 'quoted-printable' ? new libqp.Decoder() : new PassThrough()
}
