import { describe, expect, it } from 'vitest'
import { seeded } from '../../e2e/fixtures/seeded'
import { base64Lines, decodedLength, placeOf } from './base64-lines'

function encode(content: Buffer, chars = 76, end = '\r\n', last = ''): Buffer {
  const lines = content.toString('base64').match(new RegExp(`.{1,${chars}}`, 'g')) ?? []
  return Buffer.from(lines.join(end) + last)
}

const { between } = seeded(7)
const octets = (count: number) => Buffer.from(Array.from({ length: count }, () => between(0, 255)))

describe('base64Lines', () => {
  it.each([
    [76, '\r\n'],
    [76, '\n'],
    [72, '\r\n'],
    [1000, '\r\n'],
  ])('tells the length and place of all in lines of %i characters with %j', (chars, end) => {
    for (const count of [3000, 3001, 3002, 5700, 57 * 60, 57 * 60 + 1]) {
      const content = octets(count)
      for (const last of ['', end]) {
        const encoded = encode(content, chars, end, last)
        const lines = base64Lines(encoded.subarray(0, 2000))
        if (!lines) throw new Error('not alike')
        expect(decodedLength(lines, encoded.length, encoded.subarray(-500))).toBe(count)
        for (const at of [0, 1, 57, 1234, count - 1]) {
          const { start, skip } = placeOf(lines, at)
          const decoded = Buffer.from(encoded.toString('latin1', start), 'base64')
          expect(decoded.subarray(skip)).toEqual(content.subarray(at))
        }
      }
    }
  })

  it.each([
    ['lines that differ', 'AAAA\r\nAAAAAAAA\r\nAAAA\r\n'],
    ['an empty line first', '\r\nAAAA\r\n'],
    ['a single line', 'AAAABBBB'],
    ['lines that were encoded one by one', 'AAA=\r\nAAA=\r\nAAAA\r\n'],
    ['an end in the middle', 'AAAA\r\nAA==\r\nAAAA\r\n'],
    ['a strange character', 'AAAA\r\nAA-A\r\n'],
    ['lines of no whole groups', 'AAAAA\r\nAAAAA\r\n'],
  ])('is null for %s', (_, text) => {
    expect(base64Lines(Buffer.from(text))).toBeNull()
  })

  it.each([
    ['a line more somewhere', (encoded: string) => `${encoded.slice(0, 3000)}\r\n${encoded.slice(3000)}`],
    ['an end before the end', (encoded: string) => `${encoded.slice(0, -40)}==${encoded.slice(-38)}`],
    [
      'another piece behind',
      (encoded: string) => `${encoded.slice(0, -4)}AA==\r\n${encode(octets(100)).toString()}`,
    ],
    ['a text behind', (encoded: string) => `${encoded}\r\n\r\nThe end.`],
    ['half a group at the end', (encoded: string) => encoded.replace(/=*$/, '').slice(0, -1)],
  ])('knows no length where there is %s', (_, spoil) => {
    const encoded = Buffer.from(spoil(encode(octets(9001)).toString()))
    const lines = base64Lines(encoded.subarray(0, 1000))
    if (!lines) throw new Error('not alike')
    expect(decodedLength(lines, encoded.length, encoded.subarray(-1000))).toBeNull()
  })
})
