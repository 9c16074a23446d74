import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ParsedPart, parseMessage } from './parse-message'
import { type Part, walkParts } from './part'

/** "multipart/mixed(text/plain, image/png)" */
function shape({ type, parts }: Part): string {
  return parts.length > 0 ? `${type}(${parts.map(shape).join(', ')})` : type
}

function parse(source: string) {
  return parseMessage(Buffer.from(source, 'latin1'))
}

const mixed = (body: string, boundary = 'b') =>
  `Content-Type: multipart/mixed; boundary=${boundary}\n\n${body}`

describe('the structure of', () => {
  it.each([
    ['a text', 'Subject: x\n\nHello', 'text/plain'],
    ['nothing', '', 'text/plain'],
    ['a header without a text', 'Subject: x', 'text/plain'],
    ['a text without a header', 'Hello,\n\nyou', 'text/plain'],
    [
      'two parts',
      mixed('--b\n\nHello\n--b\nContent-Type: image/png\n\nx\n--b--\n'),
      'multipart/mixed(text/plain, image/png)',
    ],
    [
      'parts without an end',
      mixed('--b\n\nHello\n--b\nContent-Type: image/png\n\nx'),
      'multipart/mixed(text/plain, image/png)',
    ],
    [
      'parts with something before and behind',
      mixed('pre\n--b\n\nHello\n--b--\nafter\n--b\n\nx\n'),
      'multipart/mixed(text/plain)',
    ],
    ['a delimiter with spaces behind it', mixed('--b \t\n\nHello\n--b--  \n'), 'multipart/mixed(text/plain)'],
    [
      'a delimiter that is only the start of a line',
      mixed('--b\n\nHello\n--bc\nstill\n--b--\n'),
      'multipart/mixed(text/plain)',
    ],
    [
      'a delimiter in the middle of lines',
      mixed('x--b\n--b\n\nHello --b\n --b\n--b\n\nx --b--\n--b--\n'),
      'multipart/mixed(text/plain, text/plain)',
    ],
    [
      'a boundary of ten times as many characters as there may be',
      mixed('--B\n\nHello\n--B\n\nx\n--B--\n', 'B').replaceAll('B', 'b'.repeat(700)),
      'multipart/mixed(text/plain, text/plain)',
    ],
    [
      'a boundary of hyphens',
      mixed('----\n\nHello\n-----\n-------\n------------\n----\n\nx\n------\n', '--'),
      'multipart/mixed(text/plain, text/plain)',
    ],
    [
      'a boundary that is not named',
      'Content-Type: multipart/mixed\n\n--q\nContent-Type: text/html\n\nx\n--q--\n',
      'multipart/mixed(text/html)',
    ],
    [
      'a boundary that is another',
      mixed('--q\nContent-Type: text/html\n\nx\n--q--\n'),
      'multipart/mixed(text/html)',
    ],
    ['a multipart without any', mixed('Just text.'), 'text/plain'],
    ['a type that is none', 'Content-Type: text\n\nx', 'text/plain'],
    [
      'a digest',
      'Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: x\n\nHello\n--b--',
      'multipart/digest(message/rfc822(text/plain))',
    ],
    [
      'a message in a message',
      'Content-Type: message/rfc822\n\nContent-Type: text/html\n\nx',
      'message/rfc822(text/html)',
    ],
    ['lines that end with CR alone', 'Subject: x\r\rHello', 'text/plain'],
    [
      'parts whose lines end with CR alone',
      mixed('--b\n\nHello\n--b\nContent-Type: image/png\n\nx\n--b--\n').replaceAll('\n', '\r'),
      'multipart/mixed(text/plain, image/png)',
    ],
    [
      'lines that end with CR twice',
      mixed('--b\n\nHello\n--b\nContent-Type: image/png\n\nx\n--b--\n').replaceAll('\n', '\r\r\n'),
      'multipart/mixed(text/plain, image/png)',
    ],
    [
      'an encoded message',
      `Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${Buffer.from('Content-Type: text/html\n\nx').toString('base64')}`,
      'message/rfc822(text/html)',
    ],
  ])('%s', (_, source, expected) => {
    expect(shape(parse(source))).toBe(expected)
    expect(shape(parse(source.replaceAll('\n', '\r\n')))).toBe(expected)
  })

  it('parts is numbered as IMAP does', () => {
    const inner = `Content-Type: message/rfc822\n\n${mixed('--c\n\nx\n--c\n\ny\n--c--', 'c')}`
    const alone = 'Content-Type: message/rfc822\n\nSubject: x\n\nHello'
    const root = parse(mixed(`--b\n\nHello\n--b\n${inner}\n--b\n${alone}\n--b--\n`))
    expect([...walkParts(root)].map(({ section, type }) => `${section} ${type}`)).toEqual([
      ...[' multipart/mixed', '1 text/plain', '2 message/rfc822', '2 multipart/mixed', '2.1 text/plain'],
      ...['2.2 text/plain', '3 message/rfc822', '3.1 text/plain'],
    ])
  })
})

describe('a part', () => {
  it('has its own text, and not the line break before the delimiter', () => {
    const [first, second] = parse(mixed('--b\n\nHello\n\n--b\r\n\r\nWorld\r\n--b--')).parts
    expect([first?.body.toString(), second?.body.toString()]).toEqual(['Hello\n', 'World'])
  })

  it('has its name, however it is written', () => {
    const nameOf = (...lines: string[]) => parse(`${lines.join('\n')}\n\nx`).filename
    expect(nameOf('Content-Type: a/b; name="x.pdf"')).toBe('x.pdf')
    expect(nameOf('Content-Disposition: attachment;\n filename=y.pdf', 'Content-Type: a/b; name=x')).toBe(
      'y.pdf',
    )
    expect(nameOf("Content-Disposition: attachment; filename*=utf-8''na%C3%AFve.pdf")).toBe('naïve.pdf')
    expect(nameOf("Content-Disposition: attachment; filename*0*=utf-8''na%C3%AF; filename*1=ve.pdf")).toBe(
      'naïve.pdf',
    )
    expect(nameOf('Content-Type: a/b; name="=?utf-8?Q?na=C3=AFve.pdf?="')).toBe('naïve.pdf')
    expect(nameOf('Content-Type: a/b; name="na\xc3\xafve.pdf"')).toBe('naïve.pdf')
    expect(nameOf('Content-Type: a/b; name="na\xefve.pdf"')).toBe('naïve.pdf')
  })
})

describe('the transfer encoding of a part', () => {
  it.each([
    ['base64', 'base64'],
    ['BASE64 (x)', 'base64'],
    ['(x) quoted-printable', 'quoted-printable'],
    ['8bit;', '8bit'],
    ['', '7bit'],
    ['(x)', '7bit'],
  ])('%j is %s', (value, encoding) => {
    expect(parse(`Content-Transfer-Encoding: ${value}\n\nx`).encoding).toBe(encoding)
  })
})

describe('bounds', () => {
  it('a hundred levels are taken apart, and what is deeper is left in one piece', () => {
    let source = 'Hello'
    for (let level = 150; level > 0; level -= 1) {
      source = `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${source}\n--b${level}--\n`
    }
    const all = [...walkParts(parse(source))] as ParsedPart[]
    expect(all).toHaveLength(101)
    expect(all.filter(({ isLeft }) => isLeft).map(({ type }) => type)).toEqual(['application/octet-stream'])
  })

  it('two thousand parts are taken apart', () => {
    const root = parse(mixed(`${'--b\n\nHello\n'.repeat(2500)}--b--\n`))
    expect(root).toMatchObject({ isLeft: true, parts: { length: 1999 } })
    expect(parse(mixed(`${'--b\n\nHello\n'.repeat(1999)}--b--\n`))).toMatchObject({
      ...{ isLeft: false, parts: { length: 1999 } },
    })
  })

  it('of many levels of a large message the upper ones are taken apart', () => {
    let source = 'x'.repeat(4 * 1024 * 1024)
    for (let level = 100; level > 0; level -= 1) {
      source = `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n${source}\n--b${level}--\n`
    }
    const all = [...walkParts(parse(source))] as ParsedPart[]
    expect(all).toHaveLength(16)
    expect(all.at(-1)?.isLeft).toBe(true)
  })

  it('any octets make some structure, and each part is in what it came from', () => {
    const line = fc.oneof(
      fc.constantFrom('--b', '--b--', '--c', '', 'Content-Type: multipart/mixed; boundary=b'),
      fc.constantFrom('Content-Type: multipart/alternative; boundary=c', 'Content-Type: message/rfc822'),
      fc.constantFrom(
        'Content-Transfer-Encoding: base64',
        "Content-Type: a/b; name*0*=utf-8''%",
        'Content-ID: <',
      ),
      fc.string({ unit: 'binary', maxLength: 80 }),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const source = Buffer.from(lines.join(end))
        for (const part of walkParts(parseMessage(source)))
          expect(part.size).toBeLessThanOrEqual(source.length)
      }),
      { numRuns: 2000, seed: 5322 },
    )
  })
})
