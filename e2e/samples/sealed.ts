import { base64, type Forms, html, letter, letterOf, part, parts, plain } from './sample.ts'

const signed = (protocol: string, ...all: string[]) =>
  parts(`signed; micalg=x; protocol="${protocol}"`, ...all)
const sealed = (protocol: string, ...all: string[]) => parts(`encrypted; protocol="${protocol}"`, ...all)
const signature = part('application/pgp-signature; name=signature.asc', [], '-----BEGIN PGP SIGNATURE-----')
const smime = 'application/pkcs7-mime'
const unsaid = 'Wren does not check signatures.'

/** multipart/signed (RFC 1847, RFC 3156, RFC 8551). */
export const signedParts: Forms = {
  usual: [
    {
      name: 'a signed text (OpenPGP)',
      source: letterOf(signed('application/pgp-signature', plain('I sign.'), signature)),
      sees: {
        body: ['I sign.'],
        notes: [`This message is signed (OpenPGP). ${unsaid}`],
        attachments: ['signature.asc'],
      },
    },
    {
      name: 'a signed text (S/MIME)',
      source: letterOf(
        signed(
          'application/pkcs7-signature',
          plain('I sign.'),
          part(
            'application/pkcs7-signature; name=smime.p7s',
            ['Content-Transfer-Encoding: base64'],
            base64('x'),
          ),
        ),
      ),
      sees: { body: ['I sign.'], notes: ['This message is signed (S/MIME).'], attachments: ['smime.p7s'] },
    },
    {
      name: 'a signed message of two forms and a file',
      source: letterOf(
        signed(
          'application/pgp-signature',
          parts(
            'mixed',
            parts('alternative', plain('I sign.'), html('<p>I sign <b>this</b>.')),
            part('application/pdf; name=a.pdf', [], 'x'),
          ),
          signature,
        ),
      ),
      sees: { body: ['I sign this.'], notes: [unsaid], attachments: ['a.pdf', 'signature.asc'] },
    },
  ],
  odd: [
    {
      name: 'a message inside a signature (S/MIME)',
      source: letter([`Content-Type: ${smime}; smime-type=signed-data; name=smime.p7m`], 'x'),
      sees: { notes: ['This message is inside a signature (S/MIME)'], attachments: ['smime.p7m'] },
    },
    {
      name: 'a signed text with the footer of a list below',
      source: letterOf(
        parts('mixed', signed('application/pgp-signature', plain('I sign.'), signature), plain('The list')),
      ),
      sees: { body: ['I sign.', 'The list'], notes: ['This message is signed (OpenPGP).'] },
    },
    {
      name: 'a text that is signed in itself',
      source: letter(
        [],
        '-----BEGIN PGP SIGNED MESSAGE-----',
        '',
        'I sign.',
        '-----BEGIN PGP SIGNATURE-----',
        'x',
      ),
      sees: { body: ['I sign.'], notes: [`This message is signed (OpenPGP). ${unsaid}`] },
    },
  ],
  broken: [
    {
      name: 'a signed text whose signature is missing',
      source: letterOf(signed('application/pgp-signature', plain('I sign.'))),
      sees: { body: ['I sign.'], notes: [unsaid], attachments: [] },
    },
    {
      name: 'a signed text that does not say by what',
      source: letterOf(parts('signed', plain('I sign.'), signature)),
      sees: { body: ['I sign.'], notes: [unsaid], attachments: ['signature.asc'] },
    },
  ],
}

/** multipart/encrypted, and what is sealed otherwise: the reader says what it is. */
export const encryptedParts: Forms = {
  usual: [
    {
      name: 'an encrypted message (OpenPGP)',
      source: letterOf(
        sealed(
          'application/pgp-encrypted',
          part('application/pgp-encrypted', [], 'Version: 1'),
          part('application/octet-stream; name=encrypted.asc', [], '-----BEGIN PGP MESSAGE-----'),
        ),
      ),
      sees: {
        notes: ['This message is encrypted (OpenPGP). Wren cannot open it'],
        attachments: ['encrypted.asc'],
      },
    },
    {
      name: 'an encrypted message (S/MIME)',
      source: letter([`Content-Type: ${smime}; smime-type=enveloped-data; name=smime.p7m`], 'x'),
      sees: { notes: ['This message is encrypted (S/MIME).'], attachments: ['smime.p7m'] },
    },
  ],
  odd: [
    {
      name: 'an encrypted message in the type of old (S/MIME)',
      source: letter(['Content-Type: application/x-pkcs7-mime; name="smime.p7m"'], 'x'),
      sees: { notes: ['This message is encrypted (S/MIME).'], attachments: ['smime.p7m'] },
    },
    {
      name: 'an encrypted message with words of its own beside it',
      source: letterOf(
        parts(
          'mixed',
          plain('Open it with your key.'),
          part(`${smime}; smime-type=enveloped-data; name=smime.p7m`, [], 'x'),
        ),
      ),
      sees: {
        body: ['Open it with your key.'],
        notes: ['This message is encrypted (S/MIME).'],
        attachments: ['smime.p7m'],
      },
    },
    {
      name: 'an encrypted text in a plain one',
      source: letter([], 'Hello,', '-----BEGIN PGP MESSAGE-----', '', 'hQEMA', '-----END PGP MESSAGE-----'),
      sees: {
        body: ['Hello,', '-----BEGIN PGP MESSAGE-----'],
        notes: ['The text of this message is encrypted (OpenPGP).'],
      },
    },
  ],
  broken: [
    {
      name: 'an encrypted message that lost its second part',
      source: letterOf(
        sealed('application/pgp-encrypted', part('application/pgp-encrypted', [], 'Version: 1')),
      ),
      sees: { notes: ['This message is encrypted (OpenPGP).'], attachments: [] },
    },
    {
      name: 'an encrypted message that a gateway has made a mixed one',
      source: letterOf(
        parts(
          'mixed',
          part('application/pgp-encrypted', [], 'Version: 1'),
          part('application/octet-stream; name=encrypted.asc', [], '-----BEGIN PGP MESSAGE-----'),
        ),
      ),
      sees: {
        notes: ['This message is encrypted (OpenPGP).'],
        attachments: ['Attachment 1', 'encrypted.asc'],
      },
    },
  ],
}
