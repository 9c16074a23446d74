import { type Forms, html, letter, letterOf, octetLetter, parts } from './sample.ts'

const text = (...lines: string[]) => letter(['Content-Type: text/plain'], ...lines)
const cat = ['begin 644 note.txt', '#0V%T', '`', 'end']
const yenc = (...lines: string[]) =>
  octetLetter(['Content-Type: text/plain', 'Content-Transfer-Encoding: 8bit'], lines.join('\r\n'))
/** "Cat" and "Dog", as yEnc writes them: each octet is 42 more. */
const [yCat, yDog] = ['m\x8b\x9e', 'n\x99\x91']

/** Files that stand in a plain text: uuencode and yEnc. */
export const filesInText: Forms = {
  usual: [
    {
      name: 'a file in the text (uuencode)',
      source: text('See below.', ...cat, 'That was it.'),
      sees: { body: ['See below.', 'That was it.'], notBody: ['begin 644'], attachments: ['note.txt'] },
    },
    {
      name: 'a file in the text (yEnc)',
      source: yenc('See below.', '=ybegin line=128 size=3 name=cat.txt', yCat, '=yend size=3'),
      sees: { body: ['See below.'], notBody: ['=ybegin'], attachments: ['cat.txt'] },
    },
  ],
  odd: [
    {
      name: 'several files in the text (uuencode)',
      source: text('One:', ...cat, 'two:', 'begin 755 my other file.bin', '#0V%T', ' ', 'end'),
      sees: { body: ['One:', 'two:'], attachments: ['note.txt', 'my other file.bin'] },
    },
    {
      name: 'a file in the text (uuencode in base64)',
      source: text('See below.', 'begin-base64 644 note.txt', 'Q2F0', '===='),
      sees: { body: ['See below.'], notBody: ['begin'], attachments: ['note.txt'] },
    },
    {
      name: 'two parts of a file, and another file (yEnc)',
      source: yenc(
        ...['Both:', '=ybegin part=1 total=2 line=128 size=6 name=pets.txt', '=ypart begin=1 end=3', yCat],
        ...[
          '=yend size=3 part=1',
          '=ybegin line=128 size=3 name=my dog.txt',
          yDog,
          '=yend size=3',
          'The end.',
        ],
      ),
      sees: { body: ['Both:', 'The end.'], attachments: ['pets.txt', 'my dog.txt'] },
    },
    {
      name: 'a file in a text that is a part among others',
      source: letterOf(parts('mixed', ['', 'See below.', ...cat].join('\n'), html('<p>The footer'))),
      sees: { body: ['See below.', 'The footer'], attachments: ['note.txt'] },
    },
    {
      name: 'a file and its text in quoted-printable',
      source: letter(
        ['Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/plain; charset=utf-8'],
        'Gr=C3=BC=C3=9Fe',
        ...cat,
      ),
      sees: { body: ['Grüße'], notBody: ['begin'], attachments: ['note.txt'] },
    },
  ],
  broken: [
    {
      name: 'a file in the text that was cut off (uuencode)',
      source: text('See below.', 'begin 644 note.txt', '+5&AE(&-H;VER(0``'),
      sees: { body: ['See below.'], notBody: ['begin'], attachments: ['note.txt'] },
    },
    {
      name: 'a file in the text that was cut off (yEnc)',
      source: yenc('See below.', '=ybegin line=128 size=30 name=cat.txt', yCat.repeat(5)),
      sees: { body: ['See below.'], notBody: ['=ybegin'], attachments: ['cat.txt'] },
    },
    {
      name: 'a text that only has the words',
      source: text(
        'We begin 644 times,',
        'begin 644 x',
        'and end',
        'end',
        '=ybegin is how it begins: name=x',
      ),
      sees: { body: ['begin 644 x', '=ybegin is how'], attachments: [] },
    },
    {
      name: 'a file in the text with a path in its name',
      source: text('begin 644 ../../etc/passwd', ...cat.slice(1)),
      sees: { attachments: ['__.._etc_passwd'] },
    },
  ],
}
