import { base64, letter, multipartLetter, part, parts, type Sample } from './sample.ts'

const plain = (text: string) => part('text/plain; charset=utf-8', [], text)
const html = (text: string) => part('text/html; charset=utf-8', [], text)
const file = (name: string, type = 'application/pdf') =>
  part(
    type,
    [`Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'],
    base64('x'),
  )

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
    name: 'no text at all',
    source: letter(['Content-Type: application/pdf; name=scan.pdf'], 'x'),
    sees: { attachments: ['scan.pdf'] },
  },
]
