import { base64, type Forms, letter, letterOf, octetLetter, part, parts, plain } from './sample.ts'

const encoded = (encoding: string, ...body: string[]) =>
  letter(['Content-Type: text/plain; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`], ...body)

/** Content-Transfer-Encoding (RFC 2045, 6), kept to or not. */
export const transfers: Forms = {
  usual: [
    {
      name: 'quoted-printable',
      source: encoded('quoted-printable', 'Gr=C3=BC=C3=9Fe, und so =', 'weiter =3D =E2=82=AC'),
      sees: { body: ['Grüße, und so weiter = €'] },
    },
    { name: 'base64', source: encoded('base64', base64('Grüße\n'.repeat(30))), sees: { body: ['Grüße'] } },
    { name: '8bit', source: encoded('8bit', 'Grüße'), sees: { body: ['Grüße'] } },
  ],
  odd: [
    {
      name: 'quoted-printable with a break in the middle of a character',
      source: encoded('quoted-printable', 'caf=C3=', '=A9 au lait'),
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
      name: 'an encoding with a remark',
      source: encoded('quoted-printable (as ever)', 'Gr=C3=BC=C3=9Fe'),
      sees: { body: ['Grüße'] },
    },
    {
      name: 'base64 with a footer below it, as lists add',
      source: encoded('base64', base64('The text of the message, as it was.'), '', '_____', 'The list'),
      sees: { body: ['The text of the message, as it was.'] },
    },
    {
      name: 'quoted-printable with spaces at the ends of its lines',
      source: encoded('quoted-printable', 'One=  ', ' two=20  ', 'three\t'),
      sees: { body: ['One two', 'three'] },
    },
  ],
  broken: [
    {
      name: 'base64 that never was',
      source: letter(
        ['Content-Transfer-Encoding: base64'],
        'This was never encoded, whatever the header says.',
      ),
      sees: { body: ['This was never encoded'] },
    },
    {
      name: 'base64 that was cut off',
      source: encoded('base64', base64('The text of the message, as it was.').slice(0, -7)),
      sees: { body: ['The text of the message, as'] },
    },
    {
      name: 'base64 with signs that it has not',
      source: encoded('base64', base64('The text of the message, as it was.').replace(/(.{10})/g, '$1\t\n')),
      sees: { body: ['The text of the message, as it was.'] },
    },
    {
      name: 'quoted-printable with numbers that are none',
      source: encoded('quoted-printable', '100 =% =XY =C3=BC =', '= 5 =e2=82=ac ='),
      sees: { body: ['100', 'ü', '€'] },
    },
    {
      name: 'a transfer encoding that nobody knows',
      source: letter(['Content-Transfer-Encoding: x-of-its-own'], 'As it is.'),
      sees: { body: ['As it is.'] },
    },
    {
      name: 'two transfer encodings',
      source: letter(
        [
          'Content-Transfer-Encoding: quoted-printable',
          'Content-Transfer-Encoding: 8bit',
          'Content-Type: text/plain',
        ],
        'a =3D b',
      ),
      sees: { body: ['a = b'] },
    },
    {
      name: '7bit that is 8bit',
      source: octetLetter(
        ['Content-Type: text/plain', 'Content-Transfer-Encoding: 7bit'],
        Buffer.from('Grüße'),
      ),
      sees: { body: ['Grüße'] },
    },
    {
      name: 'a part without its encoding in a message that has one',
      source: letterOf(
        parts('mixed', part('text/plain', ['Content-Transfer-Encoding:'], 'One.'), plain('Two.')),
        'Content-Transfer-Encoding: quoted-printable',
      ),
      sees: { body: ['One.', 'Two.'] },
    },
  ],
}
