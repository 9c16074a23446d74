import { describe, expect, it } from 'vitest'
import { parseInvitation } from './calendar'

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function event(...lines: string[]): string {
  return calendar('METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Choir', ...lines, 'END:VEVENT')
}

const zone = [
  ...['BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T030000'],
  ...['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
  ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
]

/** New York's clocks: as a rule, or as somebody writes it. */
const newYork = (
  rule = (month: number, sunday: number) => `FREQ=YEARLY;BYDAY=${sunday}SU;BYMONTH=${month}`,
) => ({
  named: (name: string, start = '19701101T020000') => [
    ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', `DTSTART:${start}`, 'TZOFFSETFROM:-0400'],
    ...['TZOFFSETTO:-0500', `RRULE:${rule(11, 1)}`, 'END:STANDARD', 'BEGIN:DAYLIGHT', `DTSTART:${start}`],
    ...['TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400', `RRULE:${rule(3, 2)}`, 'END:DAYLIGHT', 'END:VTIMEZONE'],
  ],
})
const notes = (month: number, sunday: number) =>
  `FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=${sunday}SU;BYMONTH=${month}`

describe('an invitation', () => {
  it('says what, where and who', () => {
    const parsed = parseInvitation(
      event(
        ...['DTSTART:20260105T093000Z', 'DTEND:20260105T103000Z', 'LOCATION:Hall\\, 1st floor'],
        ...['DESCRIPTION:Bring\\nscores', 'ORGANIZER;CN=Ana Lima:mailto:ana@choir.example'],
        'ATTENDEE;CN="Ben, B";PARTSTAT=ACCEPTED:MAILTO:ben@choir.example',
        ...['ATTENDEE:mailto:cy@choir.example', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5'],
      ),
    )
    expect(parsed).toEqual({
      ...{ kind: 'invitation', method: 'request', summary: 'Choir', location: 'Hall, 1st floor' },
      ...{
        description: 'Bring\nscores',
        url: '',
        organizer: { name: 'Ana Lima', address: 'ana@choir.example' },
      },
      attendees: [
        { name: 'Ben, B', address: 'ben@choir.example', answer: 'accepted' },
        { name: '', address: 'cy@choir.example', answer: null },
      ],
      start: { kind: 'moment', at: '2026-01-05T09:30:00.000Z' },
      end: { kind: 'moment', at: '2026-01-05T10:30:00.000Z' },
      repeats: {
        ...{ every: 'WEEKLY', interval: 2, until: null, count: 5 },
        ...{ days: [], isMore: false, excepted: 0 },
      },
      ...{ isOneOfMany: false, others: 0 },
    })
  })

  it.each([
    ['UTC', [], 'DTSTART:20260705T093000Z', { kind: 'moment', at: '2026-07-05T09:30:00.000Z' }],
    [
      'a zone by name',
      [],
      'DTSTART;TZID=Asia/Kathmandu:20260705T093000',
      { kind: 'moment', at: '2026-07-05T03:45:00.000Z' },
    ],
    [
      'a zone by name in winter',
      [],
      'DTSTART;TZID=Europe/Paris:20260105T093000',
      { kind: 'moment', at: '2026-01-05T08:30:00.000Z' },
    ],
    ...['/mozilla.org/20050126_1/', '/freeassociation.sourceforge.net/', '/citadel.org/20190914_1/'].map(
      (prefix) =>
        [
          `a zone by name below ${prefix}`,
          [],
          `DTSTART;TZID=${prefix}America/Argentina/Buenos_Aires:20260105T093000`,
          { kind: 'moment', at: '2026-01-05T12:30:00.000Z' },
        ] as const,
    ),
    [
      'a zone of its own in summer',
      zone,
      'DTSTART;TZID=W. Europe Standard Time:20260705T093000',
      { kind: 'moment', at: '2026-07-05T07:30:00.000Z' },
    ],
    [
      'a zone of its own in winter',
      zone,
      'DTSTART;TZID=W. Europe Standard Time:20260105T093000',
      { kind: 'moment', at: '2026-01-05T08:30:00.000Z' },
    ],
    [
      'a zone that nobody knows',
      [],
      'DTSTART;TZID=Nowhere:20260705T093000',
      { kind: 'local', at: '2026-07-05T09:30:00' },
    ],
    ['no zone', [], 'DTSTART:20260705T093000', { kind: 'local', at: '2026-07-05T09:30:00' }],
    ['a whole day', [], 'DTSTART;VALUE=DATE:20260705', { kind: 'day', day: '2026-07-05' }],
  ] as const)('is at the right time in %s', (_, zones, start, expected) => {
    const source = calendar(...zones, 'BEGIN:VEVENT', start, 'SUMMARY:x', 'END:VEVENT')
    expect(parseInvitation(source)?.start).toEqual(expected)
  })

  it.each([
    ['a time of day in its rules', newYork(notes).named('Eastern'), 'Eastern', 'moment'],
    ['a beginning in the year 1', newYork().named('Eastern', '00010101T020000'), 'Eastern', 'moment'],
    ['both', newYork(notes).named('Eastern', '00011105T020000'), 'Eastern', 'moment'],
    [
      'rules that cannot be reckoned with, and a name that is known',
      newYork(() => 'FREQ=DAILY').named('America/New_York'),
      ...(['America/New_York', 'moment'] as const),
    ],
    [
      'one such rule, and a name that is known',
      newYork((month, sunday) => (month === 3 ? notes(3, sunday) : 'FREQ=SECONDLY')).named(
        'America/New_York',
      ),
      ...(['America/New_York', 'moment'] as const),
    ],
    [
      'nothing in it, and a name that is known',
      ['BEGIN:VTIMEZONE', 'TZID:America/New_York', 'END:VTIMEZONE'],
      ...(['America/New_York', 'moment'] as const),
    ],
    [
      'offsets that are none, and a name that is known',
      newYork()
        .named('America/New_York')
        .map((line) => line.replace(/^TZOFFSETTO:/, 'TZOFFSETTO;VALUE=TEXT:')),
      ...(['America/New_York', 'moment'] as const),
    ],
    [
      'a beginning that is later, and a name that is known',
      newYork().named('America/New_York', '20270101T020000'),
      ...(['America/New_York', 'moment'] as const),
    ],
    [
      'a beginning that is later, and a name of its own',
      newYork().named('Eastern', '20270101T020000'),
      ...(['Eastern', 'local'] as const),
    ],
    [
      'rules that cannot be reckoned with, and a name of its own',
      newYork(() => 'FREQ=DAILY').named('Eastern'),
      ...(['Eastern', 'local'] as const),
    ],
  ])('is not at a wrong time in a zone with %s', (_, zones, name, kind) => {
    const source = (start: string) =>
      calendar(...zones, 'BEGIN:VEVENT', `DTSTART;TZID=${name}:${start}`, 'SUMMARY:x', 'END:VEVENT')
    const startOf = (start: string) => parseInvitation(source(start))?.start
    const [winter, summer] =
      kind === 'moment'
        ? ['2026-01-05T14:30:00.000Z', '2026-07-05T13:30:00.000Z']
        : ['2026-01-05T09:30:00', '2026-07-05T09:30:00']
    expect(startOf('20260105T093000')).toEqual({ kind, at: winter })
    expect(startOf('20260705T093000')).toEqual({ kind, at: summer })
  })

  it('ends after its duration where no end is named', () => {
    expect(parseInvitation(event('DTSTART:20260105T093000Z', 'DURATION:PT90M'))?.end).toEqual({
      ...{ kind: 'moment', at: '2026-01-05T11:00:00.000Z' },
    })
  })

  it('has no end where the duration is longer than any event', () => {
    expect(parseInvitation(event('DTSTART:20260105T093000Z', 'DURATION:P9999999999D'))).toMatchObject({
      ...{ start: { kind: 'moment' }, end: null },
    })
  })

  it('may propose another time', () => {
    const source = calendar('METHOD:COUNTER', 'BEGIN:VEVENT', 'END:VEVENT')
    expect(parseInvitation(source)?.method).toBe('counter')
  })

  it('that is called off says so, however', () => {
    expect(parseInvitation(calendar('METHOD:CANCEL', 'BEGIN:VEVENT', 'END:VEVENT'))?.method).toBe('cancel')
    expect(parseInvitation(event('STATUS:CANCELLED'))?.method).toBe('cancel')
  })

  it('may be one of several, of which the first is told', () => {
    const source = calendar(
      'BEGIN:VEVENT',
      'SUMMARY:a',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:b',
      'END:VEVENT',
    )
    expect(parseInvitation(source)).toMatchObject({ summary: 'a', others: 1, start: null })
  })

  it.each([
    '',
    'Hello',
    'BEGIN:VCALENDAR',
    calendar(),
    calendar('BEGIN:VTODO', 'END:VTODO'),
    event('DTSTART:never', 'RRULE:x'),
  ])('that cannot be read is none, or has no time: %j', (text) => {
    expect(parseInvitation(text)?.start ?? null).toBeNull()
  })
})
