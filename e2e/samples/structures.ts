import { base64, letter, multipartLetter, part, parts, type Sample } from './sample.ts'

const plain = (text: string) => part('text/plain; charset=utf-8', [], text)
const html = (text: string) => part('text/html; charset=utf-8', [], text)
const file = (name: string, type = 'application/pdf') =>
  part(
    type,
    [`Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'],
    base64('x'),
  )

const inner = (subject: string, text: string) =>
  [
    `Subject: ${subject}`,
    'From: Bo Ek <bo@mill.example>',
    'Date: Tue, 06 Jan 2026 10:00:00 +0000',
    '',
    text,
  ].join('\n')

const sealed = (protocol: string, ...all: string[]) => parts(`encrypted; protocol="${protocol}"`, ...all)
const signed = (protocol: string, ...all: string[]) =>
  parts(`signed; micalg=x; protocol="${protocol}"`, ...all)

/** Messages by how their parts are put together. */
export const structures: Sample[] = [
  {
    name: 'plain text alone',
    source: letter(['Subject: Choir'], 'Sing on Friday.'),
    sees: { subject: 'Choir', from: 'Ana Lima', body: ['Sing on Friday.'], attachments: [] },
  },
  {
    name: 'HTML alone',
    source: letter(['Content-Type: text/html'], '<h1>Sing</h1><p>on <b>Friday</b>.'),
    sees: { body: ['Sing', 'on Friday.'], notBody: ['<b>'] },
  },
  {
    name: 'two forms of one text',
    source: multipartLetter([], parts('alternative', plain('The plain form.'), html('<p>The better form.'))),
    sees: { body: ['The better form.'], notBody: ['The plain form.'], attachments: [] },
  },
  {
    name: 'two forms in the wrong order',
    source: multipartLetter([], parts('alternative', html('<p>The better form.'), plain('The plain form.'))),
    sees: { body: ['The better form.'], notBody: ['The plain form.'] },
  },
  {
    name: 'an HTML form that says nothing',
    source: multipartLetter(
      [],
      parts('alternative', plain('All is here.'), html('<html><body>\n</body></html>')),
    ),
    sees: { body: ['All is here.'] },
  },
  {
    name: 'an HTML form without an octet',
    source: multipartLetter([], parts('alternative', plain('All is here.'), part('text/html', []))),
    sees: { body: ['All is here.'] },
  },
  {
    name: 'two plain texts in place of each other',
    source: multipartLetter([], parts('alternative', plain('One.'), plain('Two.'))),
    sees: { body: ['One.', 'Two.'] },
  },
  {
    name: 'texts with a picture between them',
    source: multipartLetter(
      [],
      parts('mixed', plain('Before.'), file('a.png', 'image/png'), plain('After.')),
    ),
    sees: { body: ['Before.', 'After.'], attachments: ['a.png'] },
  },
  {
    name: 'a footer of a mailing list',
    source: multipartLetter([], parts('mixed', html('<p>The text.'), plain('_____\nThe list'))),
    sees: { body: ['The text.', 'The list'] },
  },
  {
    name: 'an attached text',
    source: multipartLetter([], parts('mixed', plain('See below.'), file('notes.txt', 'text/plain'))),
    sees: { body: ['See below.'], attachments: ['notes.txt'] },
  },
  {
    name: 'a patch that shall be seen',
    source: multipartLetter(
      [],
      parts(
        'mixed',
        plain('See:'),
        part('text/plain', ['Content-Disposition: inline; filename=a.patch'], '+ line'),
      ),
    ),
    sees: { body: ['See:', '+ line'], attachments: ['a.patch'] },
  },
  {
    name: 'a text that only has a name',
    source: multipartLetter([], parts('mixed', part('text/plain; name=note.txt', [], 'All there is.'))),
    sees: { body: ['All there is.'] },
  },
  {
    name: 'a picture that the text shows, and one that it does not',
    source: multipartLetter(
      [],
      parts(
        'related',
        html('<p>Look: <img alt="the hall" src="cid:hall@x">'),
        part(
          'image/png; name=hall.png',
          ['Content-ID: <hall@x>', 'Content-Transfer-Encoding: base64'],
          base64('x'),
        ),
        part(
          'image/png; name=door.png',
          ['Content-ID: <door@x>', 'Content-Transfer-Encoding: base64'],
          base64('x'),
        ),
      ),
    ),
    sees: { body: ['Look:'], attachments: ['door.png'] },
  },
  {
    name: 'related parts whose root comes last',
    source: multipartLetter(
      [],
      parts(
        'related; start="<root@x>"',
        part('image/png; name=a.png', ['Content-ID: <a@x>'], 'x'),
        part('text/html', ['Content-ID: <root@x>'], '<p>The root. <img alt="" src="cid:a@x">'),
      ),
    ),
    sees: { body: ['The root.'], attachments: [] },
  },
  {
    name: 'a multipart of a kind that nobody knows',
    source: multipartLetter([], parts('x-odd', plain('One.'), plain('Two.'))),
    sees: { body: ['One.', 'Two.'] },
  },
  {
    name: 'a signed text (OpenPGP)',
    source: multipartLetter(
      [],
      signed(
        'application/pgp-signature',
        plain('I sign.'),
        part('application/pgp-signature; name=signature.asc', [], 'x'),
      ),
    ),
    sees: {
      body: ['I sign.'],
      notes: ['This message is signed (OpenPGP). Wren does not check signatures.'],
      attachments: ['signature.asc'],
    },
  },
  {
    name: 'a signed text (S/MIME)',
    source: multipartLetter(
      [],
      signed(
        'application/pkcs7-signature',
        plain('I sign.'),
        part('application/pkcs7-signature; name=smime.p7s', [], 'x'),
      ),
    ),
    sees: { body: ['I sign.'], notes: ['This message is signed (S/MIME).'], attachments: ['smime.p7s'] },
  },
  {
    name: 'an encrypted message (OpenPGP)',
    source: multipartLetter(
      [],
      sealed(
        'application/pgp-encrypted',
        part('application/pgp-encrypted', [], 'Version: 1'),
        part('application/octet-stream; name=encrypted.asc', [], '-----BEGIN PGP MESSAGE-----'),
      ),
    ),
    sees: {
      notes: ['This message is encrypted (OpenPGP). Wren cannot open it'],
      attachments: ['Attachment 1', 'encrypted.asc'],
    },
  },
  {
    name: 'an encrypted message (S/MIME)',
    source: letter(['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m'], 'x'),
    sees: { notes: ['This message is encrypted (S/MIME).'], attachments: ['smime.p7m'] },
  },
  {
    name: 'a message inside a signature (S/MIME)',
    source: letter(['Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m'], 'x'),
    sees: { notes: ['This message is inside a signature (S/MIME)'], attachments: ['smime.p7m'] },
  },
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
  {
    name: 'no text at all',
    source: letter(['Content-Type: application/pdf; name=scan.pdf'], 'x'),
    sees: { attachments: ['scan.pdf'] },
  },
]
