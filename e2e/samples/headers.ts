import { letter, type Sample } from './sample.ts'

const octets = (header: string) =>
  Buffer.concat([
    Buffer.from(
      letter(['Content-Type: text/plain; charset=utf-8'])
        .trimEnd()
        .replaceAll('\n', '\r\n')
        .replace(/^From:.*\r\n/, ''),
    ),
    Buffer.from(`\r\n${header}\r\n\r\nHello.\r\n`, 'latin1'),
  ])

/** Messages by what is odd about their header. */
export const headers: Sample[] = [
  {
    name: 'an encoded subject that is broken in the middle of a character',
    source: letter(['Subject: =?utf-8?B?w6nD?=', ' =?utf-8?B?qQ==?= x'], 'Hello.'),
    sees: { subject: 'éé x' },
  },
  {
    name: 'a subject in several charsets',
    source: letter(['Subject: =?iso-8859-1?Q?caf=E9_?= =?koi8-r?B?0NLJ18XU?='], 'Hello.'),
    sees: { subject: 'café привет' },
  },
  {
    name: 'a subject in raw UTF-8',
    source: letter(['Subject: Größe 日本 🐦'], 'Hello.'),
    sees: { subject: 'Größe 日本 🐦' },
  },
  {
    name: 'a subject in raw Latin-1',
    source: octets('From: Ren\xe9 <rene@mill.example>\r\nSubject: Caf\xe9 au lait'),
    sees: { subject: 'Café au lait', from: 'René' },
  },
  { name: 'no subject', source: letter([], 'Hello.'), sees: { subject: '(no subject)', body: ['Hello.'] } },
  { name: 'an empty subject', source: letter(['Subject:'], 'Hello.'), sees: { subject: '(no subject)' } },
  {
    name: 'HTML in the subject',
    source: letter(['Subject: <img src=x onerror=alert(1)>'], 'Hello.'),
    sees: { subject: '<img src=x onerror=alert(1)>' },
  },
  {
    name: 'no sender',
    source: 'Subject: Who\n\nHello.\n',
    sees: { subject: 'Who', from: '(no sender)', body: ['Hello.'] },
  },
  {
    name: 'a sender without an address',
    source: letter(['From: Somebody', 'Subject: x'], 'Hello.'),
    sees: { from: 'Somebody' },
  },
  {
    name: 'a quoted sender',
    source: letter(['From: "Lima, Ana" <ana@choir.example>'], 'Hello.'),
    sees: { from: 'Lima, Ana' },
  },
  {
    name: 'no date',
    source: 'From: Ana <ana@choir.example>\nSubject: When\n\nHello.\n',
    sees: { subject: 'When', body: ['Hello.'] },
  },
  {
    name: 'an absurd date',
    source: letter(['Date: Thu, 99 Foo 20266 99:99:99 +9999', 'Subject: When'], 'Hello.'),
    sees: { subject: 'When', body: ['Hello.'] },
  },
  {
    name: 'a header without a text',
    source: 'From: Ana <ana@choir.example>\nSubject: Only this\n',
    sees: { subject: 'Only this' },
  },
  {
    name: 'a file name in pieces',
    source: letter(
      [
        'Content-Type: application/pdf',
        "Content-Disposition: attachment; filename*0*=utf-8''na%C3%AF;",
        ' filename*1=ve.pdf',
      ],
      'x',
    ),
    sees: { attachments: ['naïve.pdf'] },
  },
  {
    name: 'a file name in encoded words',
    source: letter(['Content-Type: application/pdf; name="=?utf-8?Q?caf=C3=A9.pdf?="'], 'x'),
    sees: { attachments: ['café.pdf'] },
  },
  {
    name: 'a file name that pretends',
    source: letter(
      ["Content-Disposition: attachment; filename*=utf-8''photo%E2%80%AEgnp.exe", 'Content-Type: image/png'],
      'x',
    ),
    sees: { attachments: ['photo_gnp.exe'] },
  },
  {
    name: 'a file name with a path',
    source: letter(
      ['Content-Disposition: attachment; filename="../../etc/passwd"', 'Content-Type: text/plain'],
      'x',
    ),
    sees: { attachments: ['__.._etc_passwd'] },
  },
]
