import { base64, type Forms, letter, letterOf, part, parts, plain } from './sample.ts'

const card = (version: string, ...lines: string[]) => [
  'BEGIN:VCARD',
  `VERSION:${version}`,
  ...lines,
  'END:VCARD',
]

/** text/vcard: a person's card (RFC 6350, RFC 2426, vCard 2.1). */
export const contacts: Forms = {
  usual: [
    {
      name: 'a contact',
      source: letterOf(
        parts(
          'mixed',
          plain('My card.'),
          part(
            'text/vcard; name=ana.vcf',
            [],
            ...card('3.0', 'FN:Ana Lima', 'ORG:Choir', 'EMAIL:ana@choir.example', 'TEL:+977 1 2'),
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
      name: 'a contact of today (vCard 4)',
      source: letter(
        ['Content-Type: text/vcard; charset=utf-8', 'Content-Disposition: attachment; filename=zoe.vcf'],
        ...card(
          '4.0',
          ...['FN:Zoë Ørsted', 'N:Ørsted;Zoë;;;', 'TEL;VALUE=uri;TYPE=cell:tel:+45-1234', 'TITLE:Conductor'],
          ...['ADR;TYPE=home:;;1 Hall Street;Town;;123;Land', 'URL:https://choir.example/zoe'],
        ),
      ),
      sees: {
        cards: {
          Contact: [
            'Zoë Ørsted',
            'Conductor',
            '+45-1234',
            '1 Hall Street, Town, 123, Land',
            'https://choir.example/zoe',
          ],
        },
        attachments: ['zoe.vcf'],
      },
    },
  ],
  odd: [
    {
      name: 'a contact of long ago (vCard 2.1), in Latin-1 and quoted-printable',
      source: letter(
        ['Content-Type: text/x-vcard; name=zoe.vcf'],
        ...card(
          '2.1',
          ...['N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=D8rsted;Zo=EB', 'TEL;HOME:1 2 3'],
          ...['NOTE;ENCODING=QUOTED-PRINTABLE:sings =', 'very well'],
        ),
      ),
      sees: { cards: { Contact: ['Zoë Ørsted', '1 2 3', 'sings very well'] }, attachments: ['zoe.vcf'] },
    },
    {
      name: 'a contact with a photo, and properties in groups',
      source: letter(
        ['Content-Type: text/directory; profile=vCard'],
        ...card(
          '3.0',
          ...['FN:Ana Lima', 'item1.EMAIL;TYPE=INTERNET:ana@choir.example', 'item1.X-ABLabel:Choir'],
          ...[
            'PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk',
            ' +M9QDwADhgGAWjR9awAA',
          ],
        ),
      ),
      sees: { cards: { Contact: ['Ana Lima', 'ana@choir.example'] } },
    },
    {
      name: 'several contacts',
      source: letter(['Content-Type: text/vcard'], ...card('3.0', 'FN:Ana Lima'), ...card('3.0', 'FN:Bo Ek')),
      sees: { cards: { Contact: ['Ana Lima'], 'Contact 2': ['Bo Ek'] }, attachments: ['contact.vcf'] },
    },
    {
      name: 'a contact in base64',
      source: letter(
        ['Content-Type: text/vcard; name=ana.vcf', 'Content-Transfer-Encoding: base64'],
        base64(card('3.0', 'FN:Ána Lima').join('\r\n')),
      ),
      sees: { cards: { Contact: ['Ána Lima'] } },
    },
  ],
  broken: [
    {
      name: 'a contact without a name',
      source: letter(['Content-Type: text/vcard'], ...card('3.0', 'EMAIL:ana@choir.example')),
      sees: { cards: { Contact: ['ana@choir.example'] } },
    },
    {
      name: 'a contact with lines that are none',
      source: letter(['Content-Type: text/vcard'], ...card('3.0', 'FN:Ana Lima', 'and more', '', 'TEL:1 2')),
      sees: { cards: { Contact: ['Ana Lima', '1 2'] } },
    },
    {
      name: 'a contact that was cut off',
      source: letter(['Content-Type: text/vcard; name=ana.vcf'], ...card('3.0', 'FN:Ana Lima').slice(0, -1)),
      sees: { attachments: ['ana.vcf'] },
    },
  ],
}
