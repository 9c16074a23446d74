import libqp from 'libqp'
import type { Charset, Person } from './demo-message.ts'

const BYTES = Array.from({ length: 256 }, (_, byte) => byte)
const tables = new Map<Charset, Map<string, number[]>>()

/** The bytes of a text in a charset. Throws on a character that the charset has not. */
export function encodeCharset(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text)
  const table = tables.get(charset) ?? makeTable(charset)
  tables.set(charset, table)
  const encoded = [...text].map((character) => {
    const bytes = table.get(character)
    if (!bytes) throw new Error(`${charset} has no "${character}"`)
    return bytes
  })
  return Buffer.from(charset === 'iso-2022-jp' ? withEscapes(encoded) : encoded.flat())
}

/** A header field's text: as it is when it is ASCII, else as encoded words (RFC 2047) of at most 75 characters. */
export function encodeHeader(text: string, charset: Charset): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const words: string[] = []
  let word = ''
  const asWord = (part: string) => `=?${charset}?B?${encodeCharset(part, charset).toString('base64')}?=`
  for (const character of text) {
    if (asWord(word + character).length > 75) {
      words.push(asWord(word))
      word = ''
    }
    word += character
  }
  return [...words, asWord(word)].join('\r\n ')
}

/** A person as in From and To. */
export function encodePerson({ name, address }: Person, charset: Charset): string {
  return `${encodeHeader(name, canEncode(name, charset) ? charset : 'utf-8')} <${address}>`
}

/** A body's bytes in a transfer encoding, lines ending in CRLF. */
export function encodeBody(bytes: Buffer, encoding: '7bit' | 'quoted-printable' | 'base64'): string {
  if (encoding === '7bit') return bytes.toString('latin1')
  if (encoding === 'quoted-printable') return libqp.wrap(libqp.encode(bytes))
  return bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n')
}

function canEncode(text: string, charset: Charset): boolean {
  if (charset === 'utf-8') return true
  const table = tables.get(charset) ?? makeTable(charset)
  tables.set(charset, table)
  return [...text].every((character) => table.has(character))
}

/** Turns the decoder that Node.js has into the encoder that it has not. */
function makeTable(charset: Charset): Map<string, number[]> {
  const decoder = new TextDecoder(charset)
  const table = new Map<string, number[]>()
  const codes = charset === 'iso-2022-jp' ? [...singles(0, 127), ...kanji()] : singles(0, 255)
  for (const code of codes) {
    const bytes = code.length === 2 ? [0x1b, 0x24, 0x42, ...code] : code
    const character = decoder.decode(Uint8Array.from(bytes))
    if (character !== '\ufffd' && !table.has(character)) table.set(character, code)
  }
  return table
}

function singles(from: number, to: number): number[][] {
  return BYTES.slice(from, to + 1).map((byte) => [byte])
}

function kanji(): number[][] {
  const range = BYTES.slice(0x21, 0x7f)
  return range.flatMap((row) => range.map((cell) => [row, cell]))
}

/** ISO-2022-JP switches to kanji by ESC $ B and back by ESC ( B. */
function withEscapes(codes: number[][]): number[] {
  let kanjiOn = false
  const bytes = codes.flatMap((code) => {
    const isKanji = code.length === 2
    if (isKanji === kanjiOn) return code
    kanjiOn = isKanji
    return [...(isKanji ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42]), ...code]
  })
  return kanjiOn ? [...bytes, 0x1b, 0x28, 0x42] : bytes
}
