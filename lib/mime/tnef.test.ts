import { describe, expect, it } from 'vitest'
import { parseTnef } from './tnef'

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const uint16 = (value: number) => uint32(value).subarray(0, 2)

/** One attribute: its level, its identifier, its length, its octets, a checksum that nobody checks. */
function attribute(level: 1 | 2, id: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([level]), uint32(id), uint32(value.length), value, uint16(0)])
}

/** A list of properties of one value each. */
function properties(...all: [type: number, id: number, value: Buffer][]): Buffer {
  const padding = (length: number) => Buffer.alloc((4 - (length % 4)) % 4)
  return Buffer.concat([
    uint32(all.length),
    ...all.flatMap(([type, id, value]) => {
      const isFixed = type === 0x0003
      const length = isFixed ? [] : [uint32(1), uint32(value.length)]
      return [uint16(type), uint16(id), ...length, value, padding(value.length)]
    }),
  ])
}

const tnef = (...attributes: Buffer[]) => Buffer.concat([uint32(0x223e9f78), uint16(1), ...attributes])
const zero = (text: string, encoding: BufferEncoding = 'latin1') => Buffer.from(`${text}\0`, encoding)

const start = attribute(2, 0x00069002, Buffer.alloc(14))

describe('a winmail.dat', () => {
  it('gives its files, under their long names', () => {
    const source = tnef(
      attribute(1, 0x00069007, uint32(1252)),
      attribute(1, 0x0002800c, zero('Hello.')),
      start,
      attribute(2, 0x00018010, zero('SCORE~1.PDF')),
      attribute(2, 0x0006800f, Buffer.from('a score')),
      attribute(
        2,
        0x00069005,
        properties(
          [0x0003, 0x0e20, uint32(7)],
          [0x001f, 0x3707, zero('Scöres 2026.pdf', 'utf16le')],
          [0x001e, 0x370e, zero('application/pdf')],
        ),
      ),
      start,
      attribute(2, 0x00018010, zero('caf\xe9.txt')),
      attribute(2, 0x0006800f, Buffer.from('coffee')),
    )
    expect(parseTnef(source)).toEqual({
      text: 'Hello.',
      html: null,
      isWhole: true,
      files: [
        { filename: 'Scöres 2026.pdf', type: 'application/pdf', content: Buffer.from('a score') },
        { filename: 'café.txt', type: 'application/octet-stream', content: Buffer.from('coffee') },
      ],
    })
  })

  it('gives its text from the properties where it has it there', () => {
    const source = tnef(
      attribute(
        1,
        0x00069003,
        properties([0x0102, 0x1013, Buffer.from('<p>Hi</p>')], [0x001f, 0x1000, zero('Hi', 'utf16le')]),
      ),
    )
    expect(parseTnef(source)).toMatchObject({ html: '<p>Hi</p>', text: 'Hi', files: [] })
  })

  it('that was cut off gives what came before', () => {
    const whole = tnef(
      start,
      attribute(2, 0x00018010, zero('a.txt')),
      attribute(2, 0x0006800f, Buffer.from('content')),
    )
    for (let length = 6; length < whole.length; length += 1) {
      expect(parseTnef(whole.subarray(0, length))?.files.length).toBeLessThanOrEqual(1)
    }
  })

  it('with a list of properties that lies about its length is read as far as it goes', () => {
    const lies = properties([0x001e, 0x3707, zero('a.txt')])
    lies.writeUInt32LE(4_000_000_000, 0)
    const source = tnef(start, attribute(2, 0x0006800f, Buffer.from('x')), attribute(2, 0x00069005, lies))
    expect(parseTnef(source)?.files).toMatchObject([{ filename: 'a.txt' }])
  })

  it('with a length beyond all octets is read as far as it goes', () => {
    const lies = Buffer.concat([
      uint32(0xffffffff),
      uint16(0x1e),
      uint16(0x1000),
      uint32(1),
      uint32(0xfffffff4),
    ])
    const source = tnef(attribute(1, 0x00069003, lies), start, attribute(2, 0x0006800f, Buffer.from('x')))
    expect(parseTnef(source)?.files).toHaveLength(1)
  })

  it('is none without its signature', () => {
    expect(parseTnef(Buffer.from('Hello, this is no winmail.dat'))).toBeNull()
    expect(parseTnef(Buffer.alloc(0))).toBeNull()
  })

  it('says whether it was read whole', () => {
    const whole = tnef(start, attribute(2, 0x0006800f, Buffer.from('content')))
    expect(parseTnef(whole)?.isWhole).toBe(true)
    expect(parseTnef(whole.subarray(0, -4))?.isWhole).toBe(false)
    for (const length of [5, 10, 5000])
      expect(parseTnef(tnef(Buffer.alloc(length, 'rubbish')))?.isWhole, `${length}`).toBe(false)
  })
})
