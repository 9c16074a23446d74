import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { decodeTransfer, transferDecoder } from './transfer'

describe('the transfer encoding', () => {
  it.each([
    ['base64', 'SGVsbG8=\r\n', 'Hello'],
    ['BASE64', 'SGVs\r\nbG8=\r\n', 'Hello'],
    ['base64', 'SGVsbG8', 'Hello'],
    ['base64', `${'SGVs'.repeat(10)}%SGVs`, 'Hel'.repeat(11)],
    [
      'base64',
      'This was never encoded, whatever the header says.',
      'This was never encoded, whatever the header says.',
    ],
    ['base64', 'SGVsbG8=\r\n_____\r\nThe list, as ever', 'Hello\r\n_____\r\nThe list, as ever'],
    ['base64', 'SGVsbG8g\r\n\r\nThe list', 'Hello \n\r\nThe list'],
    ['base64', 'SGVs\r\n\r\nbG8=\r\n', 'Hello'],
    ['base64 (as ever)', 'SGVsbG8=', 'Hello'],
    ['(as ever) Base64; x', 'SGVsbG8=', 'Hello'],
    ['"base64"', 'SGVsbG8=', 'Hello'],
    ['base64', 'SGVs\r\nbG8=\r\nLCA=\r\neW91', 'Hello, you'],
    ['base64', 'SGVsbG8=LCA=eW91', 'Hello, you'],
    ['base64', 'YQ==\nYmM=\nZGVm', 'abcdef'],
    ['base64', 'YQ==\nYmM=\nZG', 'abcd'],
    ['base64', 'YQ==\n\n\n', 'a'],
    ['quoted-printable (as ever)', 'Hel=\r\nlo', 'Hello'],
    ['quoted-printable', 'Hel=\r\nlo=20=3D', 'Hello ='],
    ['Quoted-Printable', 'a=XXb', 'a=XXb'],
    ['7bit', 'Hello=20', 'Hello=20'],
    ['8bit', 'Hello', 'Hello'],
    ['binary', 'Hello', 'Hello'],
    ['x-of-their-own', 'Hello', 'Hello'],
    [undefined, 'Hello', 'Hello'],
  ])('%s is undone', (encoding, encoded, decoded) => {
    expect(decodeTransfer(Buffer.from(encoded), encoding).toString()).toBe(decoded)
  })

  it('of nothing is nothing', () => {
    for (const encoding of ['base64', 'quoted-printable', '8bit']) {
      expect(decodeTransfer(Buffer.alloc(0), encoding)).toHaveLength(0)
    }
  })
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

  it.each([1, 2, 3, 4, 5, 7, 100])(
    'is whole in slices of %i octets where it was encoded in pieces',
    async (slice) => {
      for (const piece of [1, 2, 3, 55, 56, 57]) {
        const encoded = Array.from({ length: 20 }, (_, index) =>
          content.subarray(index * piece, index * piece + piece).toString('base64'),
        )
        const expected = content.subarray(0, 20 * piece).toString('latin1')
        for (const end of ['\r\n', '\n', '']) {
          expect(await download('base64', Buffer.from(encoded.join(end)), slice)).toBe(expected)
          expect(decodeTransfer(Buffer.from(encoded.join(end)), 'base64').toString('latin1')).toBe(expected)
        }
      }
    },
  )
})
