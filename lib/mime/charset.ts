import { isAscii, isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import iconv from 'iconv-lite'
import { decode as decodeJapanese } from 'libmime/lib/charset.js'

/** Octets that a guess looks at. */
const sampleSize = 64 * 1024

/** Labels whose users write a larger set than they name (WHATWG Encoding, 4.2), and odd ones. */
const supersets: Record<string, string> = {
  cp65001: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8-i': 'iso-8859-8',
  'iso-8859-8-e': 'iso-8859-8',
  'tis-620': 'windows-874',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'cp949',
  'euc-kr': 'cp949',
  big5: 'big5-hkscs',
  'x-sjis': 'shift_jis',
  'unicode-1-1-utf-7': 'utf-7',
}

/** Labels that say nothing of what the octets are. */
const saysNothing =
  /^(|us-ascii|ascii|ansi_x3\.4-1968|7bit|8bit|binary|default|none|unknown|unknown-8bit|x-unknown|x-user-defined)$/
const japanese = /^(iso-2022-jp|csiso2022jp|euc-?jp|x-euc-jp)/

/** Characters of a label that are looked at. */
const longestLabel = 100

/** A charset's name as it is decoded here; null for one that nobody knows, or that says nothing. */
export function knownCharset(label: string): string | null {
  const name = label
    .slice(0, longestLabel)
    .trim()
    .toLowerCase()
    .replace(/^["']+|["';]+$/g, '')
  if (saysNothing.test(name)) return null
  if (japanese.test(name)) return name.startsWith('iso') || name.startsWith('cs') ? 'iso-2022-jp' : 'euc-jp'
  // "x-cp1251", "x-mac-cyrillic", "dos-866"
  const others = [name.replace(/^x-/, ''), name.replace(/^x-mac-/, 'mac'), name.replace(/^dos-?/, 'cp')]
  return [supersets[name] ?? name, ...others].find(isDecoded) ?? null
}

/** true for what iconv-lite knows, which takes transfer encodings for charsets as well. */
function isDecoded(name: string): boolean {
  return iconv.encodingExists(name) && !/^(base64|hex|utf7imap)$/.test(name.replace(/[^0-9a-z]/g, ''))
}

function decodeKnown(bytes: Buffer, charset: string): string {
  return japanese.test(charset) ? decodeJapanese(bytes, charset) : iconv.decode(bytes, charset)
}

/** What a text is where its label is missing, unknown or wrong. */
function guess(bytes: Buffer): string {
  const sample = bytes.subarray(0, sampleSize)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of ISO-2022 (RFC 1468)
  if (/\x1b(\$[@B]|\(J)/.test(sample.toString('latin1'))) return 'iso-2022-jp'
  if (isText(sample)) return 'utf-8'
  const eightBit = countEightBit(sample)
  const isSure = eightBit >= 10
  // A handful of accents look like any set; words that are written in another script have few others.
  if (!isSure && eightBit * 2 < sample.filter((octet) => octet > 0x20).length) return 'windows-1252'
  const detected = chardet.analyse(sample).flatMap(({ name }) => knownCharset(name) ?? [])
  const fitting = detected.find((charset) => isPossible(decodeKnown(sample, charset))) ?? 'windows-1252'
  // Some look like any of the Latin sets: then it is the most common one.
  return isSure || !/^(windows-125[0247]|iso-8859-\d+)$/.test(fitting) ? fitting : 'windows-1252'
}

/** false for what nobody has written: characters that do not exist, or half-width kana without others. */
function isPossible(text: string): boolean {
  // The last one may have been cut.
  if (text.slice(0, -1).includes('\ufffd')) return false
  const narrow = text.match(/[\uff61-\uff9f]/g)?.length ?? 0
  return narrow * 2 < (text.match(/[^\0-\x7f]/g)?.length ?? 0) || narrow === 0
}

/** Octets from which on a text may be the beginning of a longer one. */
const longText = 4096

/** true for UTF-8; of a long text the last character may have been cut. */
function isText(bytes: Buffer): boolean {
  if (bytes.length < longText) return isUtf8(bytes)
  const end = bytes.subarray(-3).toString('latin1')
  const cut = /([\xc2-\xf4])[\x80-\xbf]*$/.exec(end)?.[0].length ?? 0
  return isUtf8(bytes) || (cut > 0 && isUtf8(bytes.subarray(0, bytes.length - cut)) && bytes.length > cut)
}

function countEightBit(bytes: Buffer): number {
  return bytes.filter((octet) => octet > 0x7f).length
}

/**
 * A text's characters. A label that is missing or unknown is guessed, and so is one that cannot be
 * true: what is valid UTF-8 beyond ASCII is not Latin, nor in length anything else, and what is not
 * UTF-8 is not UTF-8.
 * @param label as in Content-Type, or what an HTML text says of itself
 */
export function decodeCharset(bytes: Buffer, label: string | undefined): string {
  return readCharset(bytes, label).text
}

/** The same, and which charset was guessed where the label does not tell and UTF-8 it is not. */
export function readCharset(
  bytes: Buffer,
  label: string | undefined,
): { text: string; guessed: string | null } {
  const byMark = decodeByMark(bytes)
  if (byMark) return { text: byMark, guessed: null }
  const known = knownCharset(label ?? '')
  const isUnicode = known !== null && /^utf-?8$/.test(known)
  if (!known || (isUnicode && !isText(bytes) && isMostlyBroken(bytes))) {
    const guessed = guess(bytes)
    return { text: decodeKnown(bytes, guessed), guessed: guessed === 'utf-8' ? null : guessed }
  }
  const isMislabelled = !/^utf/.test(known) && !isAscii(bytes) && isText(bytes) && isUnlikely(bytes, known)
  return { text: decodeKnown(bytes, isMislabelled ? 'utf-8' : known), guessed: null }
}

/** true where what is valid UTF-8 is hardly a text of this charset by chance: in some, few characters can be. */
function isUnlikely(bytes: Buffer, charset: string): boolean {
  return /^(windows-125\d|iso-8859-\d+)$/.test(charset) || countEightBit(bytes) >= 12
}

/** By a byte order mark. */
function decodeByMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return iconv.decode(bytes, 'utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be')
  return null
}

/** true where so much is no UTF-8 that it is another charset rather than some damage. */
function isMostlyBroken(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, sampleSize)
  const broken = sample.toString('utf8').match(/\ufffd/g)?.length ?? 0
  const eightBit = countEightBit(sample)
  return broken * 4 > eightBit
}

/** The charset that an HTML text names in its first kilobyte (HTML, 13.2.3.2). */
export function htmlCharset(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 1024).toString('latin1')
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([a-z0-9_:-]+)/i.exec(start)?.[1]
  // Whoever can read this as ASCII knows that it is no UTF-16.
  return named && !/^utf-?16/i.test(named) ? named : undefined
}
