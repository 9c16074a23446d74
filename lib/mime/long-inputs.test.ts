import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { readAuthentication } from './authentication-results'
import { decodedLength } from './base64-lines'
import { isBlankHtml } from './blank-html'
import { parseInvitation } from './calendar'
import { knownCharset, readCharset } from './charset'
import { parseContacts } from './contact'
import { contentIdsIn } from './content-ids'
import { enrichedToHtml } from './enriched'
import { parseHeaderFields } from './header-fields'
import { headingOf } from './heading'
import { readUnsubscribe } from './list-unsubscribe'
import { parseMessage } from './parse-message'
import { planOf } from './plan'
import { readText } from './read-text'
import { parseReport } from './report'
import { parseTnef } from './tnef'
import { decodeTransfer } from './transfer'

/** Octets of each text, and milliseconds: what takes the square of them does not end in ten times as long. */
const size = 200_000
const limit = 5000

/** Runs it, and ends it when it takes longer (regular expressions included). */
function inTime(work: () => unknown): void {
  runInNewContext('work()', { work }, { timeout: limit })
}

/** What texts are made of that make parsers go back, begin anew or nest. */
const fragments = [
  ...['a', ' ', '\t', '\n', '\r', '\r\n', '\n ', '\0', '\xff', '\xe9 ', '-', '.', '*', '%', '+', '&#', '~{'],
  ...['(', ')', '<', '>', '<<', '"', '\\', ',', ';', ':', '@', '=', '=\n', '=3D', 'QUJD\n', '\n\n', '"a" '],
  ...[
    '=?',
    '=?utf-8?Q?',
    '=?utf-8?Q?a?= ',
    '=?utf-8?B?w6k=?=',
    '=?utf-8?Q?=C3?= ',
    'a@',
    'a@b,',
    '<a@b>',
    'a:;',
  ],
  ...['(a', 'a:', 'a: b\n', 'a=1;', ';a*0=1', ';a*1*=%41', "a*=utf-8''%", 'Date: (', '9', 'Jan '],
  ...['--b\n', '--b--\n', '\n--', '--b\nContent-Type: text/html\n\nx\n', 'Content-Type: message/rfc822\n\n'],
  ...['Content-Type: multipart/mixed; boundary=b\n\n--b\n', '--b\nContent-Type: multipart/mixed\n\n'],
  ...[
    'begin 644 a\n',
    'begin 644 a\nM\n',
    'begin-base64 644 a\n',
    `M${'a'.repeat(60)}\n`,
    '=yend\n',
    '=ypart \n',
  ],
  ...['=ybegin line=1 size=1 name=a\n', '=ybegin name=', '=ybegin line=1 size=1 name=a\n\xff\n'],
  ...[
    '> ',
    '>',
    'a \n',
    '-- \n',
    '<bold>',
    '</bold>',
    '<param>',
    '<style>',
    '<style',
    '<!--',
    '&nbsp;',
    'cid:',
  ],
  ...[
    'BEGIN:VCALENDAR\n',
    'BEGIN:VEVENT\n',
    'BEGIN:VCARD\n',
    'END:VCARD\n',
    'ATTENDEE;CN=a:b\n',
    'N:a;b,c\\n',
  ],
  ...[
    'N;QUOTED-PRINTABLE:=\n',
    'QUOTED-PRINTABLE',
    'DTSTART:20260101T000000Z\n',
    'RRULE:FREQ=SECONDLY\n',
    '2',
    'P9',
  ],
  ...[
    'Final-Recipient: x;y\nAction: failed\n\n',
    '\x1b$B',
    '\x1b(B',
    '\x82\xa0',
    '\xa4\xa2',
    '\x81\x30',
    '+AGE',
  ],
]

const octetsOf = (text: string) => Buffer.from(text, 'latin1')
const part = {
  ...{ section: '1', type: 'text/plain', parameters: { format: 'flowed', delsp: 'yes' }, disposition: null },
  ...{ filename: '', contentId: null, encoding: '7bit', size, parts: [] },
}
const field = (name: string) => (text: string) => headingOf(parseHeaderFields(octetsOf(`${name}: ${text}`)))
const below = (header: string) => (text: string) => planOf(parseMessage(octetsOf(`${header}\n\n${text}`)))
const winmail = (...octets: Buffer[]) =>
  parseTnef(Buffer.concat([Buffer.from('789f3e220100', 'hex'), ...octets]))
const numbers = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from(new Uint32Array([value]).buffer)))
const encoded = (encoding: string) => (text: string) => decodeTransfer(octetsOf(text), encoding)
const inCharset = (charset?: string) => (text: string) => readCharset(octetsOf(text), charset)
const event = (before: string) => (text: string) =>
  parseInvitation(`BEGIN:VCALENDAR\nBEGIN:VEVENT\n${before}${text}\nEND:VEVENT\nEND:VCALENDAR\n`)

const works: Record<string, (text: string) => unknown> = {
  'a header': (text) => headingOf(parseHeaderFields(octetsOf(text))),
  ...{ 'a subject': field('Subject'), 'a sender': field('From'), 'a date': field('Date') },
  'a message': (text) => planOf(parseMessage(octetsOf(text))),
  'a type': (text) => planOf(parseMessage(octetsOf(`Content-Type: ${text}\n\nx`))),
  'a name': (text) => planOf(parseMessage(octetsOf(`Content-Type: a/b; name*0*=${text}\n\nx`))),
  'a multipart': below('Content-Type: multipart/mixed; boundary=b'),
  'a multipart without a boundary': below('Content-Type: multipart/mixed'),
  'a message in a message': below('Content-Type: message/rfc822'),
  ...{ base64: encoded('base64'), 'quoted-printable': encoded('quoted-printable') },
  ...{ 'no charset': inCharset(), 'UTF-8': inCharset('utf-8'), 'ISO-2022-JP': inCharset('iso-2022-jp') },
  ...{ 'EUC-JP': inCharset('euc-jp'), GB18030: inCharset('gb18030'), 'UTF-7': inCharset('utf-7') },
  'a plain text': (text) => readText(octetsOf(text), part, 'plain'),
  'an enriched text': (text) => enrichedToHtml(text, 'text/enriched'),
  richtext: (text) => enrichedToHtml(text, 'text/richtext'),
  'an HTML text': (text) => [isBlankHtml(text.slice(0, 100_000)), contentIdsIn(text)],
  'a report': (text) => parseReport(octetsOf(text)),
  ...{ 'an event': event(''), 'a summary': event('SUMMARY:'), 'a parameter': event('ATTENDEE;') },
  'a duration': event('DTSTART:20260101T000000Z\nDURATION:P'),
  'a contact': (text) => parseContacts(`BEGIN:VCARD\n${text}\nEND:VCARD\n`),
  'contacts without an end': (text) => parseContacts(`BEGIN:VCARD${text.replaceAll('a', 'BEGIN:VCARD')}`),
  "a contact's note": (text) => parseContacts(`BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:${text}\nEND:VCARD\n`),
  'a winmail.dat': (text) => winmail(octetsOf(text)),
  'the text of a winmail.dat': (text) =>
    winmail(Buffer.from([1]), numbers(0x0002800c, text.length), octetsOf(text)),
  'a property of a winmail.dat': (text) => {
    const property = numbers(1, 0x1000001e, 1, text.length)
    return winmail(
      ...[Buffer.from([1]), numbers(0x00069003, property.length + text.length), property],
      octetsOf(text),
    )
  },
  'the name of a charset': knownCharset,
  'the name of an encoding': (text) => decodeTransfer(octetsOf('x'), text),
  'the end of base64': (text) => decodedLength({ chars: 76, octets: 78 }, size, octetsOf(text)),
  'a boundary': (text) => below(`Content-Type: multipart/mixed; boundary="${text}"`)(`--${text}\n\nx`),
  'a way out of a list': (text) => readUnsubscribe(parseHeaderFields(octetsOf(`List-Unsubscribe: <${text}`))),
  'what a server found': (text) => readAuthentication([`mx; ${text}`], ['mx']),
}

describe('a long text of nothing but one thing takes no more than in proportion to its length:', () => {
  it.each(Object.entries(works))('%s', (name, work) => {
    for (const fragment of fragments) {
      const text = fragment.repeat(size / fragment.length)
      // What looks for something at an end fails only where something else is behind it.
      for (const each of [text, `${text}A`])
        expect(() => inTime(() => work(each)), `${name} of ${JSON.stringify(fragment)}`).not.toThrow()
    }
  })
})

describe('what would be reckoned for ever is not:', () => {
  const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
  const observance = (rule: string, start = '19700101T000000') => [
    ...['BEGIN:STANDARD', `DTSTART:${start}`, 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', rule, 'END:STANDARD'],
  ]
  const zoneOf = (...lines: string[]) => ['BEGIN:VTIMEZONE', 'TZID:x', ...lines, 'END:VTIMEZONE']
  const zone = (rule: string, start?: string) => zoneOf(...observance(rule, start))
  const event = ['BEGIN:VEVENT', 'SUMMARY:Choir', 'DTSTART;TZID=x:20260105T093000', 'END:VEVENT']

  it.each<[string, () => unknown]>([
    [
      'clocks that are moved each second',
      () => parseInvitation(calendar(...zone('RRULE:FREQ=SECONDLY'), ...event)),
    ],
    [
      'clocks that are moved each second, twice',
      () =>
        parseInvitation(
          calendar(...zoneOf(...[1, 2].flatMap(() => observance('RRULE:FREQ=SECONDLY'))), ...event),
        ),
    ],
    [
      'clocks that are moved all day long each year',
      () =>
        parseInvitation(
          calendar(...zone('RRULE:FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3'), ...event),
        ),
    ],
    [
      'clocks that are moved on a day that never comes',
      () =>
        parseInvitation(
          calendar(...zone('RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '00010101T000000'), ...event),
        ),
    ],
    [
      'a zone of very many clocks',
      () =>
        parseInvitation(
          calendar(
            ...Array.from({ length: 1000 }, () => zone('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU')).flat(),
            ...event,
          ),
        ),
    ],
    [
      'an event that lasts for ever',
      () =>
        parseInvitation(
          calendar('BEGIN:VEVENT', 'DTSTART:20260105T093000Z', 'DURATION:P99999999999999D', 'END:VEVENT'),
        ),
    ],
    [
      'files that begin and never end',
      () => readText(octetsOf('=ybegin line=1 size=1 name=a\n'.repeat(70_000)), part, 'plain'),
    ],
    [
      'properties that lead back to themselves',
      () =>
        winmail(
          ...[Buffer.from([1]), numbers(0x00069003, 20)],
          numbers(0xffffffff, 0x1000001e, 1, 0xfffffff4, 0),
        ),
    ],
    ...[
      ['a boundary that is found in each octet', '-'.repeat(200_000), '-'],
      ['a short boundary that is found in each octet', '--', '-'],
      ['a boundary that nearly is in each octet', `a${'-'.repeat(900)}`, '-'],
      [
        'a boundary that nearly is in each line',
        `${'-'.repeat(450)}a${'-'.repeat(450)}`,
        `${'-'.repeat(900)}\n`,
      ],
      ['lines that begin as a boundary does', '-'.repeat(898), `${'-'.repeat(1000)}\n`],
      ['lines that may all be delimiters', 'a', '--\n'],
      ['lines that may all be long delimiters', 'a'.repeat(200_000), '--aaaa\n'],
      ['a line that may be as many delimiters', '-'.repeat(200_000), `${'-'.repeat(199_999)}\n`],
    ].map(([name = '', boundary = '', piece = '']): [string, () => unknown] => [
      name,
      () =>
        below(`Content-Type: multipart/mixed; boundary="${boundary}"`)(
          piece.repeat((8 * 1024 * 1024) / piece.length),
        ),
    ]),
  ])('%s', (_, work) => {
    expect(() => inTime(work)).not.toThrow()
  })
})
