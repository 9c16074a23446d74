import { text } from 'node:stream/consumers'
import type { MessageStructureObject } from 'imapflow'
import { describe, expect, it } from 'vitest'
import { decodeText, decodeTransfer, transferDecoder } from './decode-part'

function node(encoding?: string, charset?: string): MessageStructureObject {
  return {
    type: 'text/plain',
    encoding,
    parameters: charset ? { charset } : undefined,
  } as MessageStructureObject
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(' ', ''), 'hex')
}

describe('the transfer encoding', () => {
  it.each([
    ['base64', Buffer.from('SGVsbG8=\r\n'), 'Hello'],
    ['BASE64', Buffer.from('SGVs\r\nbG8=\r\n'), 'Hello'],
    ['base64', Buffer.from('SGVsbG8'), 'Hello'],
    ['base64', Buffer.from('SGV%sbG8='), 'Hello'],
    ['quoted-printable', Buffer.from('Hel=\r\nlo=20=3D'), 'Hello ='],
    ['Quoted-Printable', Buffer.from('a=XXb'), 'a=XXb'],
    ['7bit', Buffer.from('Hello=20'), 'Hello=20'],
    ['8bit', Buffer.from('Hello'), 'Hello'],
    ['binary', Buffer.from('Hello'), 'Hello'],
    ['x-of-their-own', Buffer.from('Hello'), 'Hello'],
    [undefined, Buffer.from('Hello'), 'Hello'],
  ])('%s is undone', (encoding, encoded, decoded) => {
    expect(decodeTransfer(node(encoding), encoded).toString()).toBe(decoded)
  })

  it('of nothing is nothing', () => {
    for (const encoding of ['base64', 'quoted-printable', '8bit']) {
      expect(decodeTransfer(node(encoding), Buffer.alloc(0))).toHaveLength(0)
    }
  })
})

describe('the characters of', () => {
  it.each([
    ['utf-8', '67 61 72 C3 A7 6F 6E', 'garçon'],
    ['UTF-8', 'E2 82 AC 20 F0 9F 98 80', '€ 😀'],
    ['iso-8859-1', '67 61 72 E7 6F 6E', 'garçon'],
    ['ISO-8859-15', 'A4', '€'],
    ['windows-1252', '93 80 94 20 85', '“€” …'],
    ['koi8-r', 'D0 D2 C9 D7 C5 D4', 'привет'],
    ['windows-1251', 'EF F0 E8 E2 E5 F2', 'привет'],
    ['iso-2022-jp', '1B 24 42 24 22 24 24 1B 28 42', 'あい'],
    ['shift_jis', '82 A0 82 A2', 'あい'],
    ['euc-jp', 'A4 A2 A4 A4', 'あい'],
    ['gb18030', 'C4 E3 BA C3 81 30 89 38', '你好ß'],
    ['gb2312', 'C4 E3 BA C3', '你好'],
    ['big5', 'A7 41 A6 6E', '你好'],
    ['euc-kr', 'BE C8 B3 E7', '안녕'],
    ['us-ascii', '48 69', 'Hi'],
    ['utf-16le', '48 00 69 00', 'Hi'],
  ])('%s are read', (charset, hex, expected) => {
    expect(decodeText(node('8bit', charset), bytes(hex))).toBe(expected)
    const base64 = Buffer.from(bytes(hex).toString('base64'))
    expect(decodeText(node('base64', charset), base64)).toBe(expected)
  })

  it('a text that names no charset are UTF-8', () => {
    expect(decodeText(node('8bit'), Buffer.from('garçon'))).toBe('garçon')
  })

  it.each(['x-unknown', 'unknown-8bit', '', '=?', '__proto__', 'constructor', 'utf-8; x'])(
    'the charset %j, which nobody knows, are shown as well as can be',
    (charset) => {
      expect(decodeText(node('8bit', charset), Buffer.from('Hello 1, 2'))).toBe('Hello 1, 2')
    },
  )

  it('broken text are shown up to and behind what is broken', () => {
    const decoded = decodeText(node('8bit', 'utf-8'), bytes('61 C3 28 62 FF'))
    expect(decoded).toMatch(/^a.+b.$/)
  })

  it('a text that was cut in the middle of one are shown as far as they go', () => {
    expect(decodeText(node('8bit', 'utf-8'), bytes('61 62 E2 82'))).toMatch(/^ab/)
    expect(decodeText(node('base64', 'utf-8'), Buffer.from('YWI'))).toBe('ab')
    expect(decodeText(node('quoted-printable', 'utf-8'), Buffer.from('ab=C3'))).toMatch(/^ab/)
  })
})

it('ends all lines alike', () => {
  expect(decodeText(node('7bit'), Buffer.from('a\r\nb\rc\nd\r\n\r\n'))).toBe('a\nb\nc\nd\n\n')
})

describe('a download', () => {
  const content = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 256))

  async function download(encoding: string, encoded: Buffer, slice: number): Promise<string> {
    const decoder = transferDecoder(encoding)
    for (let start = 0; start < encoded.length; start += slice) {
      decoder.write(encoded.subarray(start, start + slice))
    }
    decoder.end()
    decoder.setEncoding('latin1')
    return text(decoder)
  }

  it.each([1, 3, 77, 78, 512, 100_000])('is whole in slices of %i octets', async (slice) => {
    const base64 = Buffer.from(content.toString('base64').replace(/.{76}/g, '$&\r\n'))
    expect(await download('base64', base64, slice)).toBe(content.toString('latin1'))
    const quoted = Buffer.from('=48=65llo=\r\n, =C3=A9t=C3=A9\r\n')
    expect(await download('quoted-printable', quoted, slice)).toBe('Hello, \u00c3\u00a9t\u00c3\u00a9\r\n')
    expect(await download('8bit', content, slice)).toBe(content.toString('latin1'))
  })
})
