import { describe, expect, it } from 'vitest'
import { takeUuencoded } from './uuencode'
import { takeYenc } from './yenc'

/** As `uuencode` writes it. */
function uuencode(content: Buffer, name: string): string {
  const lines: string[] = []
  for (let at = 0; at < content.length; at += 45) {
    const octets = content.subarray(at, at + 45)
    let line = String.fromCharCode(32 + octets.length)
    for (let index = 0; index < octets.length; index += 3) {
      const [a = 0, b = 0, c = 0] = octets.subarray(index, index + 3)
      for (const value of [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]) {
        line += value === 0 ? '`' : String.fromCharCode(32 + value)
      }
    }
    lines.push(line)
  }
  return [`begin 644 ${name}`, ...lines, '`', 'end', ''].join('\r\n')
}

function yencode(content: Buffer): string {
  const escaped = [0x00, 0x0a, 0x0d, 0x3d]
  const characters = [...content].map((octet) => {
    const value = (octet + 42) & 0xff
    return escaped.includes(value)
      ? `=${String.fromCharCode((value + 64) & 0xff)}`
      : String.fromCharCode(value)
  })
  return characters.join('').replace(/[\s\S]{128}/g, '$&\r\n')
}

const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 7) % 256))

describe('uuencode', () => {
  it.each([1, 2, 3, 44, 45, 46, 1000])('a file of %i octets comes out whole', (length) => {
    const source = `Before\r\n${uuencode(content.subarray(0, length), 'my file.bin')}After\r\n`
    const { text, files } = takeUuencoded(source)
    expect(text.replaceAll('\r\n', ' ').trim()).toMatch(/^Before\s+After$/)
    expect(files.map(({ filename }) => filename)).toEqual(['my file.bin'])
    expect(files[0]?.content.equals(content.subarray(0, length))).toBe(true)
  })

  it('several files come out, each its own', () => {
    const source = `${uuencode(Buffer.from('one'), 'a')}between\r\n${uuencode(Buffer.from('two'), 'b')}`
    const { files } = takeUuencoded(source)
    expect(files.map((file) => `${file.filename} ${file.content}`)).toEqual(['a one', 'b two'])
  })

  it('of a file that was cut off there is what was sent', () => {
    const { files } = takeUuencoded(uuencode(content, 'a').slice(0, 500))
    expect(files[0]?.content.length).toBeGreaterThan(200)
  })

  it.each([
    'Let us begin 644 times',
    'begin 644 x',
    'begin\r\nend',
    'We begin at 7.\r\nThe end.',
    'begin 644 x\r\nThis is how a file begins, they say.\r\nend\r\n',
  ])('a text that only has the word is left alone: %j', (source) => {
    expect(takeUuencoded(source)).toEqual({ text: source, files: [] })
  })

  it('takes no time for a long text that looks like it', () => {
    const started = performance.now()
    takeUuencoded('begin 644 a\r\n'.repeat(20_000))
    takeUuencoded(`begin 644 a\r\n${'M'.repeat(2_000_000)}`)
    takeUuencoded(`begin 644 a\r\n${`M${'a'.repeat(60)}\r\n`.repeat(30_000)}?`)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('yEnc', () => {
  it.each([1, 127, 128, 1000])('a file of %i octets comes out whole', (length) => {
    const octets = content.subarray(0, length)
    const source = `Before\r\n=ybegin line=128 size=${length} name=a b.bin\r\n${yencode(octets)}\r\n=yend size=${length}\r\nAfter`
    const { text, files } = takeYenc(source)
    expect(text.split(/\s+/)).toEqual(['Before', 'After'])
    expect(files[0]?.filename).toBe('a b.bin')
    expect(files[0]?.content.equals(octets)).toBe(true)
  })

  it('a part of a file is a file', () => {
    const source = `=ybegin part=1 line=128 size=9 name=a\r\n=ypart begin=1 end=3\r\n${yencode(Buffer.from('abc'))}\r\n=yend size=3\r\n`
    expect(takeYenc(source).files[0]?.content.toString()).toBe('abc')
  })

  it('of a file that was cut off there is what was sent', () => {
    const source = `Before\r\n=ybegin line=128 size=1000 name=a\r\n${yencode(content)}`.slice(0, 500)
    const { text, files } = takeYenc(source)
    expect(text.trim()).toBe('Before')
    expect(files[0]?.content.length).toBeGreaterThan(400)
  })

  it.each([
    '=ybegin',
    '=ybegin line=128 size=3 name=a\nThis is how a file begins, they say.',
    '=ybegin line=128 size=3 name=a\n=ybegin line=128 size=3 name=b',
  ])('a text that only has the words is left alone: %j', (source) => {
    expect(takeYenc(source)).toEqual({ text: source, files: [] })
  })
})
