import { type Forms, letter, octetLetter } from './sample.ts'

const subject = (...lines: string[]) => letter([`Subject: ${lines.join('\n')}`], 'Hello.')

/** Encoded words (RFC 2047), headers of 8-bit octets, and headers in UTF-8 (RFC 6532). */
export const subjects: Forms = {
  usual: [
    {
      name: 'a subject in several charsets',
      source: subject('=?iso-8859-1?Q?caf=E9_?= =?koi8-r?B?0NLJ18XU?='),
      sees: { subject: 'café привет' },
    },
    {
      name: 'a subject in raw UTF-8',
      source: subject('Größe 日本 🐦'),
      sees: { subject: 'Größe 日本 🐦' },
    },
    {
      name: 'a subject that is folded between its encoded words',
      source: subject('=?utf-8?Q?Gr=C3=BC=C3=9Fe?=', ' =?utf-8?Q?_an_alle?=', '\t=?utf-8?Q?!?='),
      sees: { subject: 'Grüße an alle!' },
    },
    {
      name: 'a subject in ISO-2022-JP',
      source: subject('=?ISO-2022-JP?B?GyRCOWc+J0NEJE5OfT0sGyhC?='),
      sees: { subject: '合唱団の練習' },
    },
    {
      name: 'sender and subject in UTF-8, and an address in another script (RFC 6532)',
      source: letter(['From: 王小明 <用户@例子.example>', 'Subject: 排练'], 'Hello.'),
      sees: { subject: '排练', from: '王小明' },
    },
  ],
  odd: [
    {
      name: 'a subject in raw Latin-1',
      source: octetLetter(['From: Ren\xe9 <rene@mill.example>', 'Subject: Caf\xe9 au lait'], 'Hello.'),
      sees: { subject: 'Café au lait', from: 'René' },
    },
    {
      name: 'a subject in raw KOI8-R, as its text is',
      source: octetLetter(
        [
          'Content-Type: text/plain; charset=koi8-r',
          `Subject: ${Buffer.from('e4cfc2d2d9ca20c4c5ced82120f7d3d4d2c5dec120c8cfd2c1', 'hex').toString('latin1')}`,
        ],
        'Hello.',
      ),
      sees: { subject: 'Добрый день! Встреча хора' },
    },
    {
      name: 'a subject in raw Shift_JIS',
      source: octetLetter(
        [
          `Subject: ${Buffer.from('8d878fa5926382cc97fb8f4b82cd96d8976a93fa82cc8cdf8ce38eb58e9e82a982e7', 'hex').toString('latin1')}`,
        ],
        'Hello.',
      ),
      sees: { subject: '合唱団の練習は木曜日の午後七時から' },
    },
    {
      name: 'an encoded word that names a language',
      source: subject('=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?='),
      sees: { subject: 'Grüße' },
    },
    {
      name: 'an encoded word in the middle of another word',
      source: subject('Re: [=?utf-8?Q?Ch=C5=93ur?=] Friday'),
      sees: { subject: 'Re: [Chœur] Friday' },
    },
    {
      name: 'encoded words with a plain one between them',
      source: subject('=?utf-8?Q?Gr=C3=BC=C3=9Fe?= an =?utf-8?B?YWxsZQ==?='),
      sees: { subject: 'Grüße an alle' },
    },
    {
      name: 'an encoded word of nothing',
      source: subject('Sing =?utf-8?Q??= on Friday'),
      sees: { subject: 'Sing on Friday' },
    },
    {
      name: 'a subject of a thousand characters',
      source: subject(`${'word '.repeat(199)}end`),
      sees: { subject: `${'word '.repeat(199)}end` },
    },
    { name: 'no subject', source: letter([], 'Hello.'), sees: { subject: '(no subject)', body: ['Hello.'] } },
    { name: 'an empty subject', source: subject(''), sees: { subject: '(no subject)' } },
    {
      name: 'HTML in the subject',
      source: subject('<img src=x onerror=alert(1)>'),
      sees: { subject: '<img src=x onerror=alert(1)>' },
    },
  ],
  broken: [
    {
      name: 'an encoded subject that is broken in the middle of a character',
      source: subject('=?utf-8?B?w6nD?=', ' =?utf-8?B?qQ==?= x'),
      sees: { subject: 'éé x' },
    },
    {
      name: 'encoded words in quoted-printable that are broken in the middle of a character',
      source: subject('=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?='),
      sees: { subject: 'Grüße' },
    },
    {
      name: 'an encoded word with spaces in it',
      source: subject('=?utf-8?Q?Gr=C3=BC=C3=9Fe an alle?='),
      sees: { subject: 'Grüße an alle' },
    },
    {
      name: 'an encoded word that does not end',
      source: subject('Sing =?utf-8?B?w6nD'),
      sees: { subject: 'Sing =?utf-8?B?w6nD' },
    },
    {
      name: 'an encoded word in a charset that nobody knows',
      source: subject('=?x-odd?Q?Sing_on_Friday?='),
      sees: { subject: 'Sing on Friday' },
    },
    {
      name: 'an encoded word in an encoding that nobody knows',
      source: subject('=?utf-8?X?Sing?= on Friday'),
      sees: { subject: '=?utf-8?X?Sing?= on Friday' },
    },
    {
      name: 'a subject encoded twice',
      source: subject('=?utf-8?Q?=3D=3Futf-8=3FQ=3FSing=3F=3D?='),
      sees: { subject: '=?utf-8?Q?Sing?=' },
    },
    {
      name: 'control characters in the subject',
      source: subject('=?utf-8?Q?Sing=00=07=0Aon_Friday?='),
      sees: { subject: 'Sing on Friday', body: ['Hello.'] },
    },
  ],
}
