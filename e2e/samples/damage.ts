import { type Forms, html, letter, letterOf, octetLetter, part, parts, plain } from './sample.ts'

const mixed = (boundary: string, ...body: string[]) =>
  letter([`Content-Type: multipart/mixed${boundary ? `; boundary=${boundary}` : ''}`], ...body)
const found = ['--q', 'Content-Type: text/html', '', '<p>Found.', '--q--']

/** Where a structure and the octets disagree, or the structure is broken: then the message is parsed by Wren. */
export const damage: Forms = {
  usual: [
    {
      name: 'nothing but a text',
      source: 'Hello,\n\nthis has no header.\n',
      sees: { body: ['this has no header.'] },
    },
    {
      name: 'a header without a text',
      source: 'From: Ana <ana@choir.example>\nSubject: Only this\n',
      sees: { subject: 'Only this', from: 'Ana' },
    },
    {
      name: 'an empty body',
      source: letter(['Subject: Empty']),
      sees: { subject: 'Empty', attachments: [] },
    },
    {
      name: 'HTML of nothing but spaces',
      source: letter(['Content-Type: text/html', 'Subject: Blank'], '<html><body> &nbsp; </body></html>'),
      sees: { subject: 'Blank', attachments: [] },
    },
  ],
  odd: [
    {
      name: 'lines that end as they like',
      source: Buffer.from('From: a@b.example\nSubject: Ends\n\none\ntwo\r\nthree\n'),
      sees: { subject: 'Ends', body: ['one', 'two', 'three'] },
    },
    {
      name: 'lines that end with CR alone',
      source: Buffer.from('From: Ana Lima <ana@choir.example>\rSubject: Ends\r\rone\rtwo\r'),
      sees: { subject: 'Ends', from: 'Ana Lima', body: ['one', 'two'] },
    },
    {
      name: 'parts whose lines end with CR alone',
      source: Buffer.from(
        mixed('b', '--b', 'Content-Type: text/html', '', '<p>Found.', '--b--').replaceAll('\n', '\r'),
      ),
      sees: { from: 'Ana Lima', body: ['Found.'], notBody: ['--b'] },
    },
    {
      name: 'very long lines',
      source: letter(['Content-Type: text/plain'], 'start ', 'x'.repeat(1_000_000), 'end.'),
      sees: { body: ['start', 'end.'] },
    },
    {
      name: 'two header fields of one kind, of which the server takes one',
      source: letter(
        ['Subject: First', 'Subject: Second', 'Content-Type: text/plain', 'Content-Type: text/html'],
        '<p>',
      ),
      sees: { subject: 'Second', body: ['<p>'] },
    },
    {
      name: 'header lines that are none',
      source: letter(['X-Odd: 1', 'no colon in this line', 'Subject: Choir'], 'Hello.'),
      sees: { subject: 'Choir', body: ['Hello.'] },
    },
    {
      name: 'fifty levels',
      source: letter(
        ['Content-Type: multipart/mixed; boundary=b0'],
        ...Array.from({ length: 50 }, (_, level) => [
          `--b${level}`,
          `Content-Type: multipart/mixed; boundary=b${level + 1}`,
          '',
        ]).flat(),
        ...['--b50', '', 'The bottom.'],
      ),
      sees: { body: ['The bottom.'] },
    },
    {
      name: 'a hundred files',
      source: mixed(
        'b',
        ...['--b', '', 'Many.'],
        ...Array.from({ length: 100 }, (_, number) => [
          '--b',
          `Content-Type: image/png; name=${number}.png`,
          '',
          'x',
        ]).flat(),
        '--b--',
      ),
      sees: { body: ['Many.'], attachments: Array.from({ length: 100 }, (_, number) => `${number}.png`) },
    },
  ],
  broken: [
    {
      name: 'a boundary that is not named',
      source: mixed('', ...found),
      sees: { body: ['Found.'], notBody: ['Content-Type'] },
    },
    {
      name: 'a boundary that is another one',
      source: mixed('b', ...found),
      sees: { body: ['Found.'], notBody: ['Content-Type'] },
    },
    { name: 'a multipart without a part', source: mixed('b', 'Just text.'), sees: { body: ['Just text.'] } },
    {
      name: 'a boundary in what comes before the first part',
      source: mixed('b', 'The boundary is', '--b', 'as you see.', '--b', '', 'The text.', '--b--'),
      sees: { body: ['The text.'] },
    },
    {
      name: 'parts below a type that knows none',
      source: letter(['Content-Type: text/plain; boundary=q'], ...found),
      sees: { body: ['Found.'] },
    },
    {
      name: 'parts below no type at all',
      source: letter([], 'This is a message in MIME format.', '', ...found),
      sees: { body: ['Found.'] },
    },
    {
      name: 'parts in a multipart that is encoded',
      source: letterOf(
        parts('mixed', plain('One.'), html('<p>Two.')).replace('\n', '\nContent-Transfer-Encoding: base64\n'),
      ),
      sees: { body: ['One.', 'Two.'] },
    },
    {
      name: 'a type that is none',
      source: letter(['Content-Type: text'], 'Readable.'),
      sees: { body: ['Readable.'] },
    },
    {
      name: 'a type in the wrong syntax',
      source: letter(['Content-Type: text/plain; charset'], 'Readable.'),
      sees: { body: ['Readable.'] },
    },
    {
      name: 'a type that is garbage',
      source: letter(['Content-Type: ;;=?utf-8?Q?=00?= "', 'Content-Disposition: ;=;'], 'Readable.'),
      sees: { body: ['Readable.'] },
    },
    {
      name: 'a part whose type is garbage',
      source: letterOf(parts('mixed', part('/;=', [], 'Readable.'), plain('And this.'))),
      sees: { body: ['Readable.', 'And this.'] },
    },
    {
      name: 'octets that no text has',
      source: octetLetter(
        ['Subject: Odd', 'Content-Type: text/plain'],
        'a\x00b \x01\x02\x1b[31m \xff\xfe end.',
      ),
      sees: { subject: 'Odd', body: ['end.'] },
    },
  ],
}
