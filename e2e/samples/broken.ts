import { letter, type Sample } from './sample.ts'

const mixed = (boundary: string, ...body: string[]) =>
  letter([`Content-Type: multipart/mixed${boundary ? `; boundary=${boundary}` : ''}`], ...body)

/** Messages that nobody should have sent like that. */
export const broken: Sample[] = [
  {
    name: 'a boundary that is not named',
    source: mixed('', '--q', 'Content-Type: text/html', '', '<p>Found.', '--q--'),
    sees: { body: ['Found.'], notBody: ['Content-Type'] },
  },
  {
    name: 'a boundary that is another one',
    source: mixed('b', '--q', 'Content-Type: text/html', '', '<p>Found.', '--q--'),
    sees: { body: ['Found.'], notBody: ['Content-Type'] },
  },
  {
    name: 'parts without an end',
    source: mixed('b', '--b', '', 'One.', '--b', '', 'Two.'),
    sees: { body: ['One.', 'Two.'] },
  },
  { name: 'a multipart without a part', source: mixed('b', 'Just text.'), sees: { body: ['Just text.'] } },
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
    name: 'nothing but a text',
    source: 'Hello,\n\nthis has no header.\n',
    sees: { body: ['this has no header.'] },
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
  {
    name: 'very long lines',
    source: letter(['Content-Type: text/plain'], 'start ', 'x'.repeat(20_000), 'end.'),
    sees: { body: ['start', 'end.'] },
  },
  {
    name: 'lines that end as they like',
    source: Buffer.from('From: a@b.example\nSubject: Ends\n\none\ntwo\r\nthree\n'),
    sees: { subject: 'Ends', body: ['one', 'two', 'three'] },
  },
]
