import { type Forms, letter, letterOf, part, parts, plain } from './sample.ts'

const calendar = (method: string, ...events: string[][]) => [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mill//Choir//EN', `METHOD:${method}`],
  ...events.flat(),
  'END:VCALENDAR',
]
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1@choir.example', ...lines, 'END:VEVENT']
const alone = (method: string, ...events: string[][]) =>
  letter([`Content-Type: text/calendar; method=${method}; charset=utf-8`], ...calendar(method, ...events))

/** text/calendar: what, when in the reader's zone, where, who (RFC 5545, RFC 5546). */
export const calendars: Forms = {
  usual: [
    {
      name: 'an invitation',
      source: letterOf(
        parts(
          'alternative',
          plain('You are invited.'),
          part(
            'text/calendar; method=REQUEST; charset=utf-8',
            [],
            ...calendar(
              'REQUEST',
              event(
                ...['SUMMARY:Choir practice', 'LOCATION:The hall', 'DTSTART:20260105T093000Z'],
                ...['DTEND:20260105T103000Z', 'ORGANIZER;CN=Ana Lima:mailto:ana@choir.example'],
                ...['ATTENDEE;PARTSTAT=DECLINED:mailto:bo@mill.example', 'RRULE:FREQ=WEEKLY'],
              ),
            ),
          ),
        ),
      ),
      sees: {
        body: ['You are invited.'],
        cards: {
          Invitation: [
            'Choir practice',
            ...['Monday', '5 January 2026', '15:15', '16:15', 'Every week', 'The hall', 'Ana Lima'],
            'bo@mill.example (declined)',
          ],
        },
        attachments: ['invitation.ics'],
      },
    },
    {
      name: 'a called off event',
      source: alone('CANCEL', event('SUMMARY:Choir', 'DTSTART;VALUE=DATE:20260105')),
      sees: { cards: { 'Cancelled event': ['Choir', '5 January 2026'] }, attachments: ['invitation.ics'] },
    },
    {
      name: 'an answer to an invitation',
      source: alone(
        'REPLY',
        event(
          'SUMMARY:Choir',
          'DTSTART:20260105T093000Z',
          'ATTENDEE;CN=Bo Ek;PARTSTAT=ACCEPTED:mailto:bo@mill.example',
        ),
      ),
      sees: { cards: { 'Answer to an invitation': ['Choir', 'Bo Ek (accepted)'] } },
    },
    {
      name: 'a proposal for another time',
      source: alone('COUNTER', event('SUMMARY:Choir', 'DTSTART:20260106T093000Z')),
      sees: { cards: { 'Proposal for another time': ['Choir', '6 January 2026', '15:15'] } },
    },
  ],
  odd: [
    {
      name: 'an event of several whole days',
      source: alone(
        'PUBLISH',
        event('SUMMARY:Tour', 'DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260108'),
      ),
      sees: { cards: { Event: ['Tour', '5 January 2026', '7 January 2026'] } },
    },
    {
      name: 'a time that is meant wherever one is',
      source: alone('REQUEST', event('SUMMARY:Song', 'DTSTART:20260105T093000', 'DURATION:PT90M')),
      sees: { cards: { Invitation: ['5 January 2026', '09:30', '11:00'] } },
    },
    {
      name: 'a zone that the calendar brings along',
      source: letter(
        ['Content-Type: text/calendar; method=REQUEST'],
        ...calendar(
          'REQUEST',
          [
            ...['BEGIN:VTIMEZONE', 'TZID:Where I am', 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
            ...['TZOFFSETFROM:-0500', 'TZOFFSETTO:-0500', 'END:STANDARD', 'END:VTIMEZONE'],
          ],
          event('SUMMARY:Choir', 'DTSTART;TZID=Where I am:20260105T093000'),
        ),
      ),
      sees: { cards: { Invitation: ['5 January 2026', '20:15'] } },
    },
    {
      name: 'several events, of which the first is told',
      source: alone(
        'PUBLISH',
        event('SUMMARY:First', 'DTSTART:20260105T093000Z'),
        event('SUMMARY:Second', 'DTSTART:20260106T093000Z'),
        event('SUMMARY:Third', 'DTSTART:20260107T093000Z'),
      ),
      sees: { cards: { Event: ['First', '2 more in the attached file'] } },
    },
    {
      name: 'one time of a repeated event that is moved',
      source: alone(
        'REQUEST',
        event('RECURRENCE-ID:20260112T093000Z', 'SUMMARY:Moved', 'DTSTART:20260113T093000Z'),
        event('SUMMARY:Every Monday', 'DTSTART:20260105T093000Z', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5'),
      ),
      sees: { cards: { Invitation: ['Every Monday', 'Every 2 weeks, 5 times', '1 more'] } },
    },
    {
      name: 'an invitation that comes as a file as well',
      source: letterOf(
        parts(
          'mixed',
          parts(
            'alternative',
            plain('Come.'),
            part('text/calendar; method=REQUEST', [], ...calendar('REQUEST', event('SUMMARY:Choir'))),
          ),
          part('application/ics; name=invite.ics', [], ...calendar('REQUEST', event('SUMMARY:Choir'))),
        ),
      ),
      sees: {
        body: ['Come.'],
        cards: { Invitation: ['Choir'] },
        attachments: ['invitation.ics', 'invite.ics'],
      },
    },
    {
      name: 'lines that are folded in the middle of a character',
      source: letterOf(
        part(
          'text/calendar; charset=utf-8; method=REQUEST',
          ['Content-Transfer-Encoding: base64'],
          Buffer.concat([
            Buffer.from('BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Gr\xc3\r\n', 'latin1'),
            Buffer.from(
              ' \xbc\xc3\x9fe\r\nLOCATION:Hall\\, 1st\\nfloor\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
              'latin1',
            ),
          ]).toString('base64'),
        ),
      ),
      sees: { cards: { Invitation: ['Grüße', 'Hall, 1st', 'floor'] } },
    },
  ],
  broken: [
    {
      name: 'a zone that nobody knows',
      source: alone('REQUEST', event('SUMMARY:Choir', 'DTSTART;TZID=Customized Time Zone 1:20260105T093000')),
      sees: { cards: { Invitation: ['Choir', '5 January 2026', '09:30'] } },
    },
    {
      name: 'an event that ends before it begins, and says little else',
      source: alone('REQUEST', event('DTSTART:20260105T093000Z', 'DTEND:20260104T093000Z')),
      sees: { cards: { Invitation: ['(no title)', '5 January 2026'] } },
    },
    {
      name: 'a calendar that was cut off',
      source: letter(
        ['Content-Type: text/calendar; method=REQUEST'],
        ...calendar('REQUEST', event('SUMMARY:Choir')).slice(0, -2),
      ),
      sees: { attachments: ['invitation.ics'] },
    },
    {
      name: 'a calendar that is none',
      source: letterOf(parts('mixed', plain('Come.'), part('text/calendar', [], 'On Friday, at seven.'))),
      sees: { body: ['Come.'], attachments: ['invitation.ics'] },
    },
    {
      name: 'a zone whose clocks are moved each second',
      source: letter(
        ['Content-Type: text/calendar; method=REQUEST'],
        ...calendar(
          'REQUEST',
          [
            ...['BEGIN:VTIMEZONE', 'TZID:Haste', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
            ...[
              'TZOFFSETFROM:+0100',
              'TZOFFSETTO:+0000',
              'RRULE:FREQ=SECONDLY',
              'END:STANDARD',
              'END:VTIMEZONE',
            ],
          ],
          event('SUMMARY:Choir', 'DTSTART;TZID=Haste:20260105T093000', 'DURATION:P99999999999D'),
        ),
      ),
      sees: { cards: { Invitation: ['Choir', '5 January 2026'] } },
    },
  ],
}
