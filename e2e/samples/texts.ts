import { base64, letter, type Sample } from './sample.ts'

const typed = (type: string, ...body: string[]) => letter([`Content-Type: ${type}`], ...body)

/** A message whose text is written in a charset that its label names, or does not. */
function inCharset(label: string | null, octets: number[] | string): Buffer {
  const head = letter([
    `Content-Type: text/plain${label === null ? '' : `; charset=${label}`}`,
    'Content-Transfer-Encoding: 8bit',
  ])
  const body = typeof octets === 'string' ? Buffer.from(octets, 'latin1') : Buffer.from(octets)
  return Buffer.concat([Buffer.from(head.trimEnd().replaceAll('\n', '\r\n')), Buffer.from('\r\n\r\n'), body])
}

const russian = 'Добрый день! Встреча хора переносится на четверг.'

/** Messages by how their text is written. */
export const texts: Sample[] = [
  {
    name: 'text that flows',
    source: typed('text/plain; format=flowed', 'This paragraph goes ', 'on here.', '', '> and a ', '> quote'),
    sees: { body: ['This paragraph goes on here.', '> and a quote'] },
  },
  {
    name: 'text that flows, with the space only for the break',
    source: typed('text/plain; format=flowed; delsp=yes', 'Zusammen ', 'gesetzt'),
    sees: { body: ['Zusammengesetzt'] },
  },
  {
    name: 'enriched text',
    source: typed('text/enriched', '<bold>Sing</bold> on <italic>Friday</italic>', '', 'a << b'),
    sees: { body: ['Sing on Friday', 'a < b'], notBody: ['<bold>'] },
  },
  {
    name: 'richtext',
    source: typed('text/richtext', '<bold>Sing</bold><nl>on Friday'),
    sees: { body: ['Sing', 'on Friday'], notBody: ['bold'] },
  },
  {
    name: 'a file in the text (uuencode)',
    source: typed('text/plain', 'See below.', 'begin 644 note.txt', '#0V%T', '`', 'end', 'That was it.'),
    sees: { body: ['See below.', 'That was it.'], notBody: ['begin 644'], attachments: ['note.txt'] },
  },
  {
    name: 'a file in the text (yEnc)',
    source: typed(
      'text/plain',
      'See below.',
      '=ybegin line=128 size=3 name=cat.txt',
      'm\u008b\u009e',
      '=yend size=3',
    ),
    sees: { body: ['See below.'], notBody: ['=ybegin'], attachments: ['cat.txt'] },
  },
  {
    name: 'base64 that never was',
    source: letter(
      ['Content-Transfer-Encoding: base64'],
      'This was never encoded, whatever the header says.',
    ),
    sees: { body: ['This was never encoded'] },
  },
  {
    name: 'quoted-printable with a break in the middle of a character',
    source: letter(
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'caf=C3=',
      '=A9 au lait',
    ),
    sees: { body: ['café au lait'] },
  },
  {
    name: 'base64 in an encoding that has another case',
    source: letter(
      ['Content-Type: TEXT/PLAIN; CHARSET="UTF-8"', 'Content-Transfer-Encoding: BASE64'],
      base64('Größe'),
    ),
    sees: { body: ['Größe'] },
  },
  {
    name: 'a transfer encoding that nobody knows',
    source: letter(['Content-Transfer-Encoding: x-of-its-own'], 'As it is.'),
    sees: { body: ['As it is.'] },
  },
  {
    name: 'UTF-8 that says Latin-1',
    source: inCharset('iso-8859-1', [...Buffer.from('Crème brûlée')]),
    sees: { body: ['Crème brûlée'], notes: [] },
  },
  {
    name: 'Latin-1 that says UTF-8',
    source: inCharset('utf-8', 'cr\xe8me br\xfbl\xe9e pour le ch\u0153ur'.replace('\u0153', 'oe')),
    sees: { body: ['crème brûlée'] },
  },
  {
    name: 'no label, and Windows-1252',
    source: inCharset(null, '\x93Caf\xe9\x94 \x80 5'),
    sees: { body: ['“Café” € 5'], notes: ['This message does not say in which characters it is written.'] },
  },
  {
    name: 'no label, and KOI8-R',
    source: inCharset(
      null,
      [
        0xe4, 0xcf, 0xc2, 0xd2, 0xd9, 0xca, 0x20, 0xc4, 0xc5, 0xce, 0xd8, 0x21, 0x20, 0xf7, 0xd3, 0xd4, 0xd2,
        0xc5, 0xde, 0xc1, 0x20, 0xc8, 0xcf, 0xd2, 0xc1, 0x20, 0xd0, 0xc5, 0xd2, 0xc5, 0xce, 0xcf, 0xd3, 0xc9,
        0xd4, 0xd3, 0xd1, 0x20, 0xce, 0xc1, 0x20, 0xde, 0xc5, 0xd4, 0xd7, 0xc5, 0xd2, 0xc7, 0x2e,
      ],
    ),
    sees: {
      body: [russian],
      notes: ['This message does not say in which characters it is written. They were read as koi8-r.'],
    },
  },
  {
    name: 'no label, and UTF-8',
    source: inCharset(null, [...Buffer.from(russian)]),
    sees: { body: [russian], notes: [] },
  },
  {
    name: 'a label that nobody knows',
    source: inCharset('x-odd', [...Buffer.from('größer')]),
    sees: { body: ['größer'] },
  },
  {
    name: 'ISO-2022-JP',
    source: inCharset('iso-2022-jp', '\x1b$BF|K\\\x1b(B desu'),
    sees: { body: ['日本 desu'] },
  },
  {
    name: 'ISO-2022-JP without a label',
    source: inCharset(null, '\x1b$BF|K\\\x1b(B desu'),
    sees: { body: ['日本 desu'] },
  },
  { name: 'Shift_JIS', source: inCharset('shift_jis', [0x93, 0xfa, 0x96, 0x7b]), sees: { body: ['日本'] } },
  { name: 'EUC-JP', source: inCharset('euc-jp', [0xc6, 0xfc, 0xcb, 0xdc]), sees: { body: ['日本'] } },
  {
    name: 'GB18030',
    source: inCharset('gb18030', [0xc4, 0xe3, 0xba, 0xc3, 0x81, 0x30, 0x89, 0x38]),
    sees: { body: ['你好ß'] },
  },
  { name: 'GB2312', source: inCharset('gb2312', [0xc4, 0xe3, 0xba, 0xc3]), sees: { body: ['你好'] } },
  { name: 'Big5', source: inCharset('big5', [0xa7, 0x41, 0xa6, 0x6e]), sees: { body: ['你好'] } },
  { name: 'EUC-KR', source: inCharset('euc-kr', [0xbe, 0xc8, 0xb3, 0xe7]), sees: { body: ['안녕'] } },
  {
    name: 'KOI8-R',
    source: inCharset('koi8-r', [0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
    sees: { body: ['привет'] },
  },
  {
    name: 'Windows-1251',
    source: inCharset('windows-1251', [0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    sees: { body: ['привет'] },
  },
  { name: 'ISO-8859-15', source: inCharset('iso-8859-15', [0xa4, 0x20, 0x35]), sees: { body: ['€ 5'] } },
  {
    name: 'Windows-1255',
    source: inCharset('windows-1255', [0xf9, 0xec, 0xe5, 0xed]),
    sees: { body: ['שלום'] },
  },
  {
    name: 'ISO-8859-8-I',
    source: inCharset('iso-8859-8-i', [0xf9, 0xec, 0xe5, 0xed]),
    sees: { body: ['שלום'] },
  },
  {
    name: 'Windows-1256',
    source: inCharset('windows-1256', [0xe3, 0xd1, 0xcd, 0xc8, 0xc7]),
    sees: { body: ['مرحبا'] },
  },
  {
    name: 'Windows-874',
    source: inCharset('tis-620', [0xca, 0xc7, 0xd1, 0xca, 0xb4, 0xd5]),
    sees: { body: ['สวัสดี'] },
  },
  { name: 'UTF-7', source: inCharset('utf-7', 'Hi +AKM- 5'), sees: { body: ['Hi £ 5'] } },
  {
    name: 'UTF-16',
    source: letter(
      ['Content-Type: text/plain; charset=utf-16le', 'Content-Transfer-Encoding: base64'],
      base64(Buffer.from('Hi', 'utf16le')),
    ),
    sees: { body: ['Hi'] },
  },
  {
    name: 'HTML that names its charset itself',
    source: Buffer.concat([
      Buffer.from(
        letter(['Content-Type: text/html', 'Content-Transfer-Encoding: 8bit'])
          .trimEnd()
          .replaceAll('\n', '\r\n'),
      ),
      Buffer.from('\r\n\r\n<meta charset="koi8-r"><p>'),
      Buffer.from([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
    ]),
    sees: { body: ['привет'] },
  },
]
