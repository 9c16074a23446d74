import { type Forms, letter, octetLetter } from './sample.ts'

const type = 'Content-Type: application/pdf'
const attached = (parameters: string, ...lines: string[]) =>
  letter([type, `Content-Disposition: attachment; ${parameters}`, ...lines], 'x')

/** Names of files: parameters in pieces and in charsets (RFC 2231), encoded words, and what is neither. */
export const names: Forms = {
  usual: [
    {
      name: 'a file name in pieces',
      source: attached("filename*0*=utf-8''na%C3%AF;", ' filename*1=ve.pdf'),
      sees: { attachments: ['naïve.pdf'] },
    },
    {
      name: 'a file name in a charset',
      source: attached("filename*=iso-8859-1'fr'caf%E9.pdf"),
      sees: { attachments: ['café.pdf'] },
    },
    {
      name: 'a file name in encoded words',
      source: letter([`${type}; name="=?utf-8?Q?caf=C3=A9.pdf?="`], 'x'),
      sees: { attachments: ['café.pdf'] },
    },
    {
      name: 'a file name in quotes, with a semicolon and quotes in it',
      source: attached('filename="a; \\"b\\" (c).pdf"'),
      sees: { attachments: ['a; "b" (c).pdf'] },
    },
  ],
  odd: [
    {
      name: 'a file name in many pieces, out of order',
      source: attached("filename*2=c.pdf; filename*0*=utf-8''%C3%A4; filename*1*=b%20"),
      sees: { attachments: ['äb c.pdf'] },
    },
    {
      name: 'a file name broken in the middle of a character, in two pieces',
      source: attached("filename*0*=utf-8''na%C3; filename*1*=%AFve.pdf"),
      sees: { attachments: ['naïve.pdf'] },
    },
    {
      name: 'a file name for programs of old beside the real one',
      source: attached('filename="naive.pdf"; filename*=utf-8\'\'na%C3%AFve.pdf'),
      sees: { attachments: ['naïve.pdf'] },
    },
    {
      name: 'a file name in two encoded words',
      source: letter([`${type};`, ' name="=?utf-8?B?bmHDr3Y=?=', ' =?utf-8?B?ZS5wZGY=?="'], 'x'),
      sees: { attachments: ['naïve.pdf'] },
    },
    {
      name: 'a file name in raw UTF-8',
      source: attached('filename="naïve 日本.pdf"'),
      sees: { attachments: ['naïve 日本.pdf'] },
    },
    {
      name: 'a file name in raw Latin-1',
      source: octetLetter([type, 'Content-Disposition: attachment; filename="na\xefve.pdf"'], 'x'),
      sees: { attachments: ['naïve.pdf'] },
    },
    {
      name: 'a file name in GBK',
      source: attached("filename*=gb2312''%C5%C5%C1%B7.pdf"),
      sees: { attachments: ['排练.pdf'] },
    },
    {
      name: 'two names, of which the one of the disposition counts',
      source: letter([`${type}; name=a.pdf`, 'Content-Disposition: attachment; filename=b.pdf'], 'x'),
      sees: { attachments: ['b.pdf'] },
    },
    {
      name: 'a file name without quotes, with spaces',
      source: attached('filename=the new plan.pdf'),
      sees: { attachments: ['the new plan.pdf'] },
    },
  ],
  broken: [
    {
      name: 'a file name that pretends',
      source: letter(
        [
          "Content-Disposition: attachment; filename*=utf-8''photo%E2%80%AEgnp.exe",
          'Content-Type: image/png',
        ],
        'x',
      ),
      sees: { attachments: ['photo_gnp.exe'] },
    },
    {
      name: 'a file name with a path',
      source: attached('filename="../../etc/passwd"'),
      sees: { attachments: ['__.._etc_passwd'] },
    },
    {
      name: 'a file name with percent signs that encode nothing',
      source: attached("filename*=utf-8''100%25%ZZ%.pdf"),
      sees: { attachments: ['100%=ZZ=.pdf'] },
    },
    {
      name: 'a file name in a charset that nobody knows',
      source: attached("filename*=x-odd''a%20b.pdf"),
      sees: { attachments: ['a b.pdf'] },
    },
    {
      name: 'a file name of three hundred characters',
      source: attached(`filename="${'a'.repeat(300)}.pdf"`),
      sees: { attachments: [`${'a'.repeat(146)}.pdf`] },
    },
    {
      name: 'a file name that is empty',
      source: attached('filename=""'),
      sees: { attachments: ['Attachment 1.pdf'] },
    },
    {
      name: 'a quote that does not end',
      source: attached('filename="plan.pdf'),
      sees: { attachments: ['plan.pdf'] },
    },
  ],
}
