import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Heading } from '../mail/message'
import { openHere } from './part.test-support'
import { decodeTransfer } from './transfer'

const seed = 5322
/** Octets of anything, as Latin-1. */
const octets = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) })

/** Texts put together from pieces that mean something where they stand, and from some that do not. */
function textOf(...pieces: string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...pieces), weight: 6 },
    { arbitrary: octets, weight: 1 },
    {
      arbitrary: fc.constantFrom(' ', '\r\n', '\n', '\n ', '\t', '\0', '\r', '\xff', '\xc3', '\xe9'),
      weight: 1,
    },
  )
  return fc.array(piece, { maxLength: 30 }).map((all) => all.join(''))
}

/** What must be true of a message, however it was sent. */
function expectSound(opened: Heading & Content, size: number): void {
  const { subject, from, to, cc, replyTo, date, texts, attachments, cards } = opened
  const controls = /\p{Cc}/u
  expect(subject).not.toMatch(controls)
  for (const person of [...from, ...to, ...cc, ...replyTo]) expect(person.name).not.toMatch(controls)
  if (date !== null) expect(new Date(date).toISOString()).toBe(date)
  for (const { content } of texts) expect(content).not.toMatch(/[\0\r]/)
  for (const { filename, size: octetsOfFile } of attachments) {
    expect(filename).not.toBe('')
    expect(octetsOfFile).toBeLessThanOrEqual(size)
  }
  for (const card of cards) expect(card.kind).toMatch(/^(invitation|contact|report|message)$/)
  // It goes to the browser as JSON.
  expect(JSON.parse(JSON.stringify(opened))).toEqual(opened)
}

function opensSoundly(source: fc.Arbitrary<string>, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(source, async (text) => {
    const message = Buffer.from(text, 'latin1')
    expectSound(await openHere(message), message.length)
  })
  return Promise.resolve(fc.assert(property, { numRuns, seed }))
}

const words = [
  ...[
    '=?utf-8?Q?',
    '=C3=A9',
    '?=',
    '=?iso-8859-1?B?',
    '6Q==',
    '=?utf-8?B?w6k=?=',
    '=?x-odd?Q?a?=',
    '=?',
    '?',
  ],
  ...['a', 'Choir', '"', '\\', '=?iso-2022-jp?B?GyRC?=', '=?utf-8*de?q?a_b?='],
]
const people = [
  ...['ana@choir.example', '<', '>', ',', ';', ':', '"', '(', ')', '\\', '@', '<bo@mill.example>', 'Group:'],
  ...['"Lima, Ana"', '=?utf-8?Q?=C3=A9?=', '<@a,@b:c@d>', '[127.0.0.1]', '.', 'undisclosed-recipients:;'],
]
const moments = [
  ...[
    'Mon, ',
    '05 ',
    'Jan ',
    '2026 ',
    '09:30',
    ':00',
    ' +0545',
    ' EST',
    ' (CET)',
    '(',
    ')',
    '31 ',
    'Feb ',
    '26 ',
  ],
  ...['99', '-', 'T', 'Z', '2026-01-05T09:30:00Z', 'Jan 5 09:30:00 2026', '+9999'],
]
const parameters = [
  ...[
    'text/plain',
    'multipart/mixed',
    'message/rfc822',
    '; ',
    'charset=',
    'name=',
    'filename=',
    'boundary=b',
    '"',
  ],
  ...[
    "*0*=utf-8''",
    '*1*=',
    '*0=',
    "*=koi8-r''",
    '%C3',
    '%A9',
    '%',
    "'",
    '=?utf-8?Q?a?=',
    'attachment',
    'inline',
  ],
  ...['koi8-r', 'utf-7', '(', ')', '\\', '=', 'format=flowed', '__proto__=x', 'a.pdf'],
]

describe('any header is read:', () => {
  const field = (names: string[], value: fc.Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => `${name}: ${text}\n`)
  const line = fc.oneof(
    field(['Subject', 'Content-Description'], textOf(...words)),
    field(['From', 'To', 'Cc', 'Reply-To', 'from', 'FROM '], textOf(...people)),
    field(['Date'], textOf(...moments)),
    field(
      ['Content-Type', 'Content-Disposition', 'Content-ID', 'Content-Transfer-Encoding'],
      textOf(...parameters),
    ),
    textOf(':', 'Subject', 'a'),
  )

  it('lines in any order, of anything', async () => {
    const header = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(''))
    await opensSoundly(
      header.map((text) => `${text}\n\nHello`),
      2000,
    )
  })
})

describe('any body is read:', () => {
  const charsets = [
    '',
    'utf-8',
    'iso-8859-1',
    'koi8-r',
    'iso-2022-jp',
    'shift_jis',
    'gb18030',
    'utf-7',
    'utf-16',
    'x',
  ]
  const encodings = ['7bit', '8bit', 'base64', 'quoted-printable', 'x-odd']
  const any = textOf(
    'a',
    'word ',
    '=',
    '=C3=A9',
    'SGVsbG8=',
    '\x1b$B',
    '\x1b(B',
    '+AGE-',
    '\xff\xfe',
    '\xef\xbb\xbf',
  )

  it.each<[string, string, fc.Arbitrary<string>]>([
    ['plain text', 'text/plain', any],
    [
      'text that flows',
      'text/plain; format=flowed; delsp=yes',
      textOf('> ', '>', 'a ', ' ', '-- ', 'From ', '\n'),
    ],
    [
      'enriched text',
      'text/enriched',
      textOf('<bold>', '</bold>', '<', '<<', '<param>', '</param>', '<x>', 'a', '\n'),
    ],
    ['richtext', 'text/richtext', textOf('<nl>', '<lt>', '<comment>', '</comment>', '<', '>', 'a', '\n')],
    [
      'HTML',
      'text/html',
      textOf('<p>', '<style>', '</style>', '<', '>', '<meta charset=koi8-r>', 'cid:a@b', '&nbsp;'),
    ],
    [
      'files in text',
      'text/plain',
      textOf(
        'begin 644 a.txt\n',
        '#0V%T\n',
        '`\n',
        'end\n',
        '=ybegin line=128 size=3 name=a\n',
        'm\x8b\x9e\n',
        '=yend\n',
        '=ypart a\n',
        'begin-base64 644 b\n',
        'Q2F0\n',
        '====\n',
      ),
    ],
    [
      'calendars',
      'text/calendar; method=REQUEST',
      textOf(
        'BEGIN:VCALENDAR\n',
        'END:VCALENDAR\n',
        'BEGIN:VEVENT\n',
        'END:VEVENT\n',
        'METHOD:REQUEST\n',
        'SUMMARY:a\n',
        'DTSTART:20260105T093000Z\n',
        'DTSTART;TZID=x:20260199T999999\n',
        'DTEND;VALUE=DATE:20260106\n',
        'DURATION:PT90M\n',
        'RRULE:FREQ=WEEKLY\n',
        'RRULE:FREQ=SECONDLY;COUNT=x\n',
        'BEGIN:VTIMEZONE\n',
        'TZID:x\n',
        'BEGIN:STANDARD\n',
        'END:STANDARD\n',
        'END:VTIMEZONE\n',
        'TZOFFSETTO:+0100\n',
        'TZOFFSETFROM:+9999\n',
        'ATTENDEE;CN=":b\n',
        'ORGANIZER:mailto:a@b\n',
        ';',
        ':',
        '\n ',
      ),
    ],
    [
      'contacts',
      'text/vcard',
      textOf(
        'BEGIN:VCARD\n',
        'END:VCARD\n',
        'VERSION:2.1\n',
        'VERSION:4.0\n',
        'FN:Ana\n',
        'N:Lima;Ana\n',
        'TEL;HOME:1\n',
        'NOTE;QUOTED-PRINTABLE:a=\n',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=x:=E9\n',
        'a.EMAIL:a@b\n',
        'PHOTO;BASE64:\n',
        ';',
        ':',
        '\n ',
      ),
    ],
    [
      'reports',
      'message/delivery-status',
      textOf(
        'Reporting-MTA: dns; a\n',
        '\n\n',
        'Final-Recipient: rfc822; a@b\n',
        'Action: failed\n',
        'Status: 5.1.1\n',
        'Disposition: x; displayed\n',
        'Diagnostic-Code: smtp; =?utf-8?Q?a?=\n',
        ':',
        ';',
      ),
    ],
    [
      'messages',
      'message/rfc822',
      textOf(
        'Subject: a\n',
        'Content-Type: message/rfc822\n',
        '\n',
        'Content-Type: multipart/digest; boundary=b\n',
        '--b\n',
        '--b--\n',
      ),
    ],
    [
      'parts',
      'multipart/mixed; boundary=b',
      textOf(
        '--b\n',
        '--b--\n',
        '\n',
        'Content-Type: multipart/alternative; boundary=c\n',
        '--c\n',
        '--c--\n',
        'Content-Type: text/html\n',
        'Content-Transfer-Encoding: base64\n',
        'Content-Type: multipart/related; start=x\n',
        'Content-ID: <x>\n',
      ),
    ],
  ])('%s', async (_, type, body) => {
    const source = fc
      .tuple(fc.constantFrom(...charsets), fc.constantFrom(...encodings), fc.boolean(), body)
      .map(([charset, encoding, isEncoded, text]) => {
        const octetsOfBody =
          isEncoded && encoding === 'base64' ? Buffer.from(text, 'latin1').toString('base64') : text
        return `Content-Type: ${type}; charset="${charset}"\nContent-Transfer-Encoding: ${encoding}\n\n${octetsOfBody}`
      })
    await opensSoundly(source, 800)
  })

  it('a winmail.dat', async () => {
    const number = fc.oneof(fc.constantFrom(0, 1, 2, 8, 0xffffffff, 0x80000000, 0xfffffff4), fc.nat(100))
    const identifier = fc.constantFrom(0x00069002, 0x00018010, 0x0006800f, 0x00069005, 0x00069003, 0x00069007)
    const property = fc.tuple(
      fc.constantFrom(0x001e, 0x001f, 0x0102, 0x0003, 0x101f),
      fc.constantFrom(0x1000, 0x1013, 0x3701, 0x3707, 0x8001),
    )
    const le = (value: number) => Buffer.from(new Uint32Array([value]).buffer).toString('latin1')
    const list = fc
      .tuple(number, property, number, number, octets)
      .map(
        ([count, [type, id], values, length, value]) =>
          le(count) + le(type + id * 0x10000) + le(values) + le(length) + value,
      )
    const attribute = fc
      .tuple(identifier, fc.oneof(octets, list), fc.option(number))
      .map(([id, value, lie]) => `\x02${le(id)}${le(lie ?? value.length)}${value}\0\0`)
    const source = fc.array(attribute, { maxLength: 8 }).map((all) => {
      const content = Buffer.from(`\x78\x9f\x3e\x22\x01\x00${all.join('')}`, 'latin1').toString('base64')
      return `Content-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n${content}`
    })
    await opensSoundly(source, 1000)
  })

  it('a transfer encoding gives no more than three octets for two', () => {
    fc.assert(
      fc.property(fc.constantFrom(...encodings), any, (encoding, text) => {
        const encoded = Buffer.from(text, 'latin1')
        expect(decodeTransfer(encoded, encoding).length).toBeLessThanOrEqual(encoded.length * 1.5)
      }),
      { numRuns: 1000, seed },
    )
  })
})
