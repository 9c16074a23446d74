import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { isBlankHtml } from './blank-html'
import { parseInvitation } from './calendar'
import { readCharset } from './charset'
import { parseContact } from './contact'
import { contentIdsIn } from './content-ids'
import { enrichedToHtml } from './enriched'
import { parseHeaderFields } from './header-fields'
import { headingOf } from './heading'
import { parseMessage } from './parse-message'
import { planOf } from './plan'
import { readText } from './read-text'
import { parseReport } from './report'
import { parseTnef } from './tnef'
import { decodeTransfer } from './transfer'

/** Octets of each text, and milliseconds: what takes the square of them does not end in ten times as long. */
const size = 400_000
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
  'a contact': (text) => parseContact(`BEGIN:VCARD\n${text}\nEND:VCARD\n`),
  "a contact's note": (text) => parseContact(`BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:${text}\nEND:VCARD\n`),
  'a winmail.dat': (text) => parseTnef(Buffer.concat([Buffer.from('789f3e220100', 'hex'), octetsOf(text)])),
}

describe('a long text of nothing but one thing takes no more than in proportion to its length:', () => {
  it.each(Object.entries(works))('%s', (name, work) => {
    for (const fragment of fragments) {
      const text = fragment.repeat(size / fragment.length)
      expect(() => inTime(() => work(text)), `${name} of ${JSON.stringify(fragment)}`).not.toThrow()
    }
  })
})

describe('what would be reckoned for ever is not:', () => {
  const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n')
  const zone = (rule: string, start = '19700101T000000') => [
    ...['BEGIN:VTIMEZONE', 'TZID:x', 'BEGIN:STANDARD', `DTSTART:${start}`, 'TZOFFSETFROM:+0100'],
    ...['TZOFFSETTO:+0000', rule, 'END:STANDARD', 'END:VTIMEZONE'],
  ]
  const event = ['BEGIN:VEVENT', 'SUMMARY:Choir', 'DTSTART;TZID=x:20260105T093000', 'END:VEVENT']
  const properties = (...numbers: number[]) =>
    Buffer.concat(numbers.map((value) => Buffer.from(new Uint32Array([value]).buffer)))

  it.each<[string, () => unknown]>([
    [
      'clocks that are moved each second',
      () => parseInvitation(calendar(...zone('RRULE:FREQ=SECONDLY'), ...event)),
    ],
    [
      'clocks that are moved all day long each year',
      () =>
        parseInvitation(
          calendar(...zone('RRULE:FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3'), ...event),
        ),
    ],
    [
      'clocks that are moved in a year without end',
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
        parseTnef(
          Buffer.concat([
            ...[Buffer.from('789f3e220100', 'hex'), Buffer.from([1]), properties(0x00069003, 20)],
            properties(0xffffffff, 0x1000001e, 1, 0xfffffff4, 0),
          ]),
        ),
    ],
  ])('%s', (_, work) => {
    expect(() => inTime(work)).not.toThrow()
  })
})
