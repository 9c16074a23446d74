import { letter, multipartLetter, part, parts, type Sample } from './sample.ts'

const plain = (text: string) => part('text/plain; charset=utf-8', [], text)

const inner = (subject: string, text: string) =>
  [
    `Subject: ${subject}`,
    'From: Bo Ek <bo@mill.example>',
    'Date: Tue, 06 Jan 2026 10:00:00 +0000',
    '',
    text,
  ].join('\n')

/** Messages that are told of in words of our own: what is inside them, and what they report. */
export const cards: Sample[] = [
  {
    name: 'a forwarded message',
    source: multipartLetter(
      [],
      parts('mixed', plain('Read this.'), part('message/rfc822', [], inner('The plan', 'Sing.'))),
    ),
    sees: { body: ['Read this.'], messages: ['The plan'], attachments: ['The plan.eml'] },
  },
  {
    name: 'nothing but a message',
    source: letter(['Content-Type: message/rfc822'], inner('The plan', 'Sing.')),
    sees: { messages: ['The plan'], attachments: ['The plan.eml'] },
  },
  {
    name: 'a digest',
    source: multipartLetter(
      [],
      parts('digest', `\n${inner('First', 'One.')}`, `\n${inner('Second', 'Two.')}`),
    ),
    sees: { messages: ['First', 'Second'], attachments: ['First.eml', 'Second.eml'] },
  },
  {
    name: 'an invitation',
    source: multipartLetter(
      [],
      parts(
        'alternative',
        plain('You are invited.'),
        part(
          'text/calendar; method=REQUEST; charset=utf-8',
          [],
          ...[
            'BEGIN:VCALENDAR',
            'METHOD:REQUEST',
            'BEGIN:VEVENT',
            'SUMMARY:Choir practice',
            'LOCATION:The hall',
          ],
          ...[
            'DTSTART:20260105T093000Z',
            'DTEND:20260105T103000Z',
            'ORGANIZER;CN=Ana Lima:mailto:ana@choir.example',
          ],
          ...[
            'ATTENDEE;PARTSTAT=DECLINED:mailto:bo@mill.example',
            'RRULE:FREQ=WEEKLY',
            'END:VEVENT',
            'END:VCALENDAR',
          ],
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
    source: letter(
      ['Content-Type: text/calendar; method=CANCEL'],
      ...['BEGIN:VCALENDAR', 'METHOD:CANCEL', 'BEGIN:VEVENT', 'SUMMARY:Choir', 'DTSTART;VALUE=DATE:20260105'],
      ...['END:VEVENT', 'END:VCALENDAR'],
    ),
    sees: { cards: { 'Cancelled event': ['Choir', '5 January 2026'] }, attachments: ['invitation.ics'] },
  },
  {
    name: 'a contact',
    source: multipartLetter(
      [],
      parts(
        'mixed',
        plain('My card.'),
        part(
          'text/vcard; name=ana.vcf',
          [],
          ...[
            'BEGIN:VCARD',
            'VERSION:3.0',
            'FN:Ana Lima',
            'ORG:Choir',
            'EMAIL:ana@choir.example',
            'TEL:+977 1 2',
          ],
          'END:VCARD',
        ),
      ),
    ),
    sees: {
      body: ['My card.'],
      cards: { Contact: ['Ana Lima', 'Choir', 'ana@choir.example', '+977 1 2'] },
      attachments: ['ana.vcf'],
    },
  },
  {
    name: 'a report that a message was not delivered',
    source: multipartLetter(
      ['Subject: Undelivered'],
      parts(
        'report; report-type=delivery-status',
        plain('Sorry.'),
        part(
          'message/delivery-status',
          [],
          ...[
            'Reporting-MTA: dns; mx.example',
            '',
            'Final-Recipient: rfc822; eva@ferry.example',
            'Action: failed',
          ],
          ...['Status: 5.2.2', 'Diagnostic-Code: smtp; 552 5.2.2 over quota'],
        ),
        part('message/rfc822', [], inner('The plan', 'Sing.')),
      ),
    ),
    sees: {
      body: ['Sorry.'],
      cards: {
        Report: ['Not delivered to eva@ferry.example', 'The mailbox is full.', '552 5.2.2 over quota'],
      },
      messages: ['The plan'],
    },
  },
  {
    name: 'a report without words beside it',
    source: multipartLetter(
      [],
      parts(
        'report; report-type=delivery-status',
        part('message/delivery-status', [], 'Reporting-MTA: dns; mx.example', '', 'Odd: field'),
      ),
    ),
    sees: { body: ['Reporting-MTA: dns; mx.example'] },
  },
  {
    name: 'a receipt',
    source: multipartLetter(
      [],
      parts(
        'report; report-type=disposition-notification',
        plain('Your message was displayed.'),
        part(
          'message/disposition-notification',
          [],
          ...[
            'Final-Recipient: rfc822; eva@ferry.example',
            'Disposition: manual-action/MDN-sent-manually; displayed',
          ],
        ),
      ),
    ),
    sees: { body: ['Your message was displayed.'], cards: { Report: ['Read by eva@ferry.example'] } },
  },
]
