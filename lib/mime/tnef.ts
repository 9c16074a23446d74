import iconv from 'iconv-lite'
import { withoutEnd } from '../mail/without-end'
import type { EmbeddedFile } from './embedded-file'

/** What a winmail.dat holds (MS-OXTNEF). */
export interface Tnef {
  text: string | null
  html: string | null
  files: EmbeddedFile[]
  /** false where there is more than could be read. */
  isWhole: boolean
}

const signature = 0x223e9f78
/** Attributes (MS-OXTNEF, 2.1.3.2), the low half of their identifiers. */
const attributes = {
  body: 0x800c,
  attachmentData: 0x800f,
  attachmentTitle: 0x8010,
  attachmentStart: 0x9002,
  messageProperties: 0x9003,
  attachmentProperties: 0x9005,
  codePage: 0x9007,
}
/** Properties (MS-OXPROPS). */
const properties = {
  body: 0x1000,
  html: 0x1013,
  data: 0x3701,
  filename: 0x3704,
  longFilename: 0x3707,
  mimeType: 0x370e,
}
/** Octets of one value of each property type; those not here tell their own length. */
const fixedSizes = new Map<number, number>([
  ...([0x0002, 0x0003, 0x0004, 0x000a, 0x000b] as const).map((type) => [type, 4] as const),
  ...([0x0005, 0x0006, 0x0007, 0x0014, 0x0040] as const).map((type) => [type, 8] as const),
  ...([[0x0048, 16]] as const),
])
const maxFiles = 500

/** Takes a winmail.dat apart; null for what is none. What is cut off gives what came before. */
export function parseTnef(bytes: Buffer): Tnef | null {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null
  const tnef: Tnef = { text: null, html: null, files: [], isWhole: bytes.length >= 15 }
  let codePage = 'windows-1252'
  let file: EmbeddedFile | null = null
  const text = (value: Buffer) => withoutEnd(iconv.decode(value, codePage), '\0')
  for (let at = 6; at + 9 <= bytes.length; ) {
    const id = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const value = bytes.subarray(at + 9, at + 9 + length)
    if (value.length < length) tnef.isWhole = false
    at += 9 + length + 2
    switch (id) {
      case attributes.codePage:
        if (value.length >= 4) codePage = codePageName(value.readUInt32LE(0))
        break
      case attributes.body:
        tnef.text ??= text(value)
        break
      case attributes.messageProperties: {
        const found = parseProperties(value, codePage)
        tnef.html ??= asText(found.get(properties.html), codePage)
        tnef.text ??= asText(found.get(properties.body), codePage)
        break
      }
      case attributes.attachmentStart:
        if (tnef.files.length >= maxFiles) return { ...tnef, isWhole: false }
        file = { filename: '', type: 'application/octet-stream', content: Buffer.alloc(0) }
        tnef.files.push(file)
        break
      case attributes.attachmentTitle:
        if (file) file.filename ||= text(value)
        break
      case attributes.attachmentData:
        if (file) file.content = value
        break
      case attributes.attachmentProperties:
        if (file) takeProperties(file, parseProperties(value, codePage), codePage)
        break
    }
  }
  return tnef
}

function codePageName(number: number): string {
  if (number === 65001) return 'utf-8'
  return iconv.encodingExists(`cp${number}`) ? `cp${number}` : 'windows-1252'
}

function asText(value: Buffer | string | undefined, codePage: string): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : withoutEnd(iconv.decode(value, codePage), '\0')
}

function takeProperties(file: EmbeddedFile, found: Map<number, Buffer | string>, codePage: string): void {
  const name = found.get(properties.longFilename) ?? found.get(properties.filename)
  file.filename = asText(name, codePage) || file.filename
  file.type = asText(found.get(properties.mimeType), codePage) || file.type
  const data = found.get(properties.data)
  if (Buffer.isBuffer(data) && file.content.length === 0) file.content = data
}

/** A list of properties (MS-OXTNEF, 2.1.3.4); it ends where something is not understood. */
function parseProperties(bytes: Buffer, codePage: string): Map<number, Buffer | string> {
  const found = new Map<number, Buffer | string>()
  let at = 4
  // Not by bits, which make a length of two thousand million octets a step back.
  const padded = (length: number) => Math.ceil(length / 4) * 4
  try {
    for (let left = bytes.readUInt32LE(0); left > 0; left -= 1) {
      const type = bytes.readUInt16LE(at)
      const id = bytes.readUInt16LE(at + 2)
      at += 4
      // A named property: a GUID, and a number or a name.
      if (id >= 0x8000) {
        const isName = bytes.readUInt32LE(at + 16) === 1
        at += isName ? 24 + padded(bytes.readUInt32LE(at + 20)) : 24
      }
      const single = type & ~0x1000
      const isMany = (type & 0x1000) !== 0
      const fixed = fixedSizes.get(single)
      const hasCount = isMany || fixed === undefined
      const count = hasCount ? bytes.readUInt32LE(at) : 1
      if (hasCount) at += 4
      if (count > 100_000) return found
      for (let index = 0; index < count; index += 1) {
        let length = fixed ?? 0
        if (fixed === undefined) {
          length = bytes.readUInt32LE(at)
          at += 4
        }
        const value = bytes.subarray(at, at + length)
        at += padded(length)
        if (index === 0) found.set(id, readValue(value, single, codePage))
      }
    }
  } catch (error) {
    // Reading past the end: what came before it counts.
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

function readValue(value: Buffer, type: number, codePage: string): Buffer | string {
  if (type === 0x001f) return withoutEnd(value.toString('utf16le'), '\0')
  return type === 0x001e ? withoutEnd(iconv.decode(value, codePage), '\0') : value
}
