import { describe, expect, it } from 'vitest'
import { takeUuencoded } from './uuencode'

/** Octets as uuencode writes them, a line for 45 of them. */
function lines(content: Buffer): string[] {
  const sign = (six: number) => String.fromCharCode(32 + (six & 63))
  return Array.from({ length: Math.ceil(content.length / 45) }, (_, index) => {
    const piece = content.subarray(index * 45, index * 45 + 45)
    const [...octets] = Buffer.concat([piece, Buffer.alloc((3 - (piece.length % 3)) % 3)])
    const signs = octets.flatMap((octet, at) => {
      const [next = 0, afterNext = 0] = octets.slice(at + 1, at + 3)
      if (at % 3 > 0) return []
      return [octet >> 2, (octet << 4) | (next >> 4), (next << 2) | (afterNext >> 6), afterNext].map(sign)
    })
    return `${sign(piece.length)}${signs.join('')}`
  })
}

const content = Buffer.from(Array.from({ length: 200 }, (_, index) => (index * 7) % 256))

describe('a file in a text', () => {
  it.each<[string, (encoded: string[]) => string[], number]>([
    ['as it should be', (encoded) => [...encoded, '`', 'end'], 200],
    ['without its last line', (encoded) => [...encoded, 'end'], 200],
    ['without its end', (encoded) => encoded, 200],
    [
      'without spaces at the ends of lines',
      (encoded) => [...encoded.map((line) => line.trimEnd()), ' ', 'end'],
      200,
    ],
    [
      'cut off in its last line',
      (encoded) => [...encoded.slice(0, -1), encoded.at(-1)?.slice(0, 9) ?? ''],
      200,
    ],
  ])('is taken out: %s', (_, written, length) => {
    const { text, files } = takeUuencoded(
      ['Hello,', 'begin 644 a.bin', ...written(lines(content))].join('\n'),
    )
    expect(text).toBe('Hello,')
    expect(files).toMatchObject([{ filename: 'a.bin', content: { length } }])
    expect(files[0]?.content.subarray(0, 180)).toEqual(content.subarray(0, 180))
  })

  it('in base64 is taken out', () => {
    const { text, files } = takeUuencoded('a\nbegin-base64 644 b\nQ2F0\n====\nc')
    expect(text).toBe('a\nc')
    expect(files).toMatchObject([{ filename: 'b', content: Buffer.from('Cat') }])
  })
})

describe('what people write is no file:', () => {
  it.each([
    'Dear all,\nwe will\nbegin 2024 rehearsals\nSee you on Monday at the hall.',
    'we will\nbegin 2024 rehearsals\n\nSee you.',
    'we will\nbegin 2024 rehearsals',
    'we will\nbegin 2024 rehearsals\n',
    'we will\nbegin 2024 rehearsals\nend',
    'we will\nbegin 2024 rehearsals\n`\nend',
    'begin-base64 644 times\nor more.',
    ['begin 644 a.bin', ...lines(content), 'Yours, Ana'].join('\n'),
  ])('%j', (text) => {
    expect(takeUuencoded(text)).toEqual({ text, files: [] })
  })
})
