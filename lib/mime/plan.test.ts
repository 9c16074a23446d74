import { describe, expect, it } from 'vitest'
import { leaf, multipart, structureOf } from './part.test-support'
import { filenameOf } from './part-name'
import { hasAttachment, planOf } from './plan'

const plain = leaf('text/plain')
const html = leaf('text/html', '<p>Hello</p>')
const file = (type: string, name: string, ...lines: string[]) =>
  leaf(type, `Content-Disposition: attachment; filename="${name}"`, ...lines)
const named = leaf('text/plain; name=notes.txt')
const image = leaf('image/png', 'Content-ID: <logo@x>', 'Content-Disposition: inline; filename=a.png')
const message = (inner: string) => leaf('message/rfc822', `Subject: Inner\n${inner}`)

function shown(source: string): string[] {
  return planOf(structureOf(source)).texts.map(({ kind, part }) => `${kind} ${part.section}`)
}

function files(source: string): string[] {
  const { attachments, messages } = planOf(structureOf(source))
  return [...attachments, ...messages].map((part) => `${part.section} ${filenameOf(part)}`)
}

describe('the text that is shown', () => {
  it.each<[string, string, string[]]>([
    ['the only part', plain, ['plain 1']],
    ['the only part, HTML', html, ['html 1']],
    ['the HTML of two forms', multipart('alternative', '', plain, html), ['html 2']],
    ['the HTML even where it comes first', multipart('alternative', '', html, plain), ['html 1']],
    [
      'the plain one where no form is HTML',
      multipart('alternative', '', plain, leaf('text/calendar')),
      ['plain 1'],
    ],
    [
      'the plain one where the HTML is empty',
      multipart('alternative', '', plain, 'Content-Type: text/html\n'),
      ['plain 1'],
    ],
    [
      'the last HTML of several',
      multipart('alternative', '', plain, html, multipart('related', '', html, image)),
      ['html 3.1'],
    ],
    [
      'each of several, in their order',
      multipart('mixed', '', plain, html, plain),
      ['plain 1', 'html 2', 'plain 3'],
    ],
    ['the text behind a file', multipart('mixed', '', file('image/png', 'a.png'), plain), ['plain 2']],
    ['not a text that is attached', multipart('mixed', '', file('text/plain', 'a.txt'), html), ['html 2']],
    ['not a text that has a name', multipart('mixed', '', named, plain), ['plain 2']],
    ['a text with a name where there is no other', multipart('mixed', '', named), ['plain 1']],
    [
      'a text with a name that shall be seen',
      multipart('mixed', '', plain, leaf('text/plain', 'Content-Disposition: inline; filename=a.patch')),
      ['plain 1', 'plain 2'],
    ],
    ['the root of related parts', multipart('related', '', html, image), ['html 1']],
    [
      'the root of related parts that is named as the start',
      multipart('related', '; start="<root@x>"', image, leaf('text/html', 'Content-ID: <root@x>')),
      ['html 2'],
    ],
    ['what is signed', multipart('signed', '', plain, leaf('application/pgp-signature')), ['plain 1']],
    ['enriched text', leaf('text/enriched'), ['enriched 1']],
    [
      'enriched text rather than plain',
      multipart('alternative', '', plain, leaf('text/richtext')),
      ['enriched 2'],
    ],
    [
      'a report where nothing was written beside it',
      multipart('report', '; report-type=delivery-status', leaf('message/delivery-status')),
      ['plain 1'],
    ],
    ['nothing where all is attached', multipart('mixed', '', file('text/plain', 'a.txt')), []],
    ['a picture where it is all', leaf('image/png'), ['image 1']],
    [
      'a picture where it was put',
      multipart('mixed', '', plain, leaf('image/jpeg', 'Content-Disposition: inline'), plain),
      ['plain 1', 'image 2', 'plain 3'],
    ],
    [
      'no picture that is attached',
      multipart('mixed', '', plain, leaf('image/png', 'Content-Disposition: attachment')),
      ['plain 1'],
    ],
    ['no picture that browsers do not show', multipart('mixed', '', plain, leaf('image/tiff')), ['plain 1']],
    [
      'plain text, though a picture is beside no text',
      multipart('alternative', '', plain, leaf('image/png')),
      ['plain 1'],
    ],
    [
      'a text that only has a name, beside a picture',
      multipart('mixed', '', leaf('text/plain; name=a.txt'), leaf('image/png')),
      ['plain 1', 'image 2'],
    ],
    ['nothing of a message in the message', multipart('mixed', '', message(plain)), []],
    ['nothing of an encrypted message', multipart('encrypted', '', leaf('application/octet-stream')), []],
  ])('is %s', (_, source, expected) => {
    expect(shown(source)).toEqual(expected)
  })
})

describe('attachments', () => {
  it('are all files, in their order', () => {
    const source = multipart(
      'mixed',
      '',
      multipart('alternative', '', plain, html),
      file('application/pdf', 'a.pdf'),
      file('text/plain', 'notes.txt'),
      file('text/html', 'page.html'),
      leaf('text/csv'),
    )
    expect(files(source)).toEqual(['2 a.pdf', '3 notes.txt', '4 page.html', '5 Attachment 5'])
    expect(hasAttachment(structureOf(source))).toBe(true)
  })

  it('are not the images that an HTML text shows', () => {
    const source = multipart('related', '', html, image)
    expect(files(source)).toEqual([])
    expect(hasAttachment(structureOf(source))).toBe(false)
    expect(planOf(structureOf(source)).related.map(({ contentId }) => contentId)).toEqual(['logo@x'])
  })

  it('are images beside a text that cannot refer to them', () => {
    expect(files(multipart('related', '', html, leaf('image/png; name=a.png')))).toEqual(['2 a.png'])
    expect(files(multipart('mixed', '', plain, image))).toEqual(['2 a.png'])
    expect(files(multipart('related', '', html, file('image/png', 'a.png', 'Content-ID: <1>')))).toEqual([
      '2 a.png',
    ])
  })

  it('may be a message, with what is in it counted as one file', () => {
    const inner = multipart('mixed', '', plain, file('application/pdf', 'inner.pdf'))
    expect(files(multipart('mixed', '', plain, message(inner)))).toEqual(['2 Message 2.eml'])
  })

  it('may be the whole message', () => {
    expect(files(leaf('application/pdf; name=scan.pdf'))).toEqual(['1 scan.pdf'])
    expect(files(leaf('image/jpeg'))).toEqual(['1 Attachment 1.jpg'])
  })

  it('are what an encrypted message is made of', () => {
    const source = multipart(
      'encrypted',
      '; protocol=x',
      leaf('application/pgp-encrypted'),
      leaf('application/octet-stream; name=a.asc'),
    )
    expect(files(source)).toEqual(['2 a.asc'])
  })

  it('of a plain message are none', () => {
    expect(files(plain)).toEqual([])
    expect(hasAttachment(structureOf(plain))).toBe(false)
  })

  it('do not show as a paper clip where they only sign or seal', () => {
    expect(
      hasAttachment(structureOf(multipart('signed', '', plain, leaf('application/pgp-signature')))),
    ).toBe(false)
    expect(
      hasAttachment(structureOf(multipart('signed', '', plain, leaf('application/pkcs7-signature')))),
    ).toBe(false)
  })
})

describe('of a message of very many parts', () => {
  it.each(['alternative', 'mixed', 'related'])('(%s) all are there', (subtype) => {
    const one = structureOf(html)
    const parts = Array.from({ length: 130_000 }, () => ({ ...one, type: 'image/png', contentId: 'x' }))
    const { attachments, related } = planOf({ ...one, type: `multipart/${subtype}`, parts: [one, ...parts] })
    expect(attachments.length + related.length).toBe(parts.length)
  })
})

describe('what a message is besides', () => {
  it.each([
    ['encrypted-pgp', multipart('encrypted', '; protocol="application/pgp-encrypted"', plain)],
    ['encrypted-smime', multipart('encrypted', '; protocol="application/pkcs7-mime"', plain)],
    ['encrypted-smime', leaf('application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m')],
    ['encrypted-smime', leaf('application/x-pkcs7-mime; name=smime.p7m')],
    ['sealed-smime', leaf('application/pkcs7-mime; smime-type=signed-data')],
    ['signed-pgp', multipart('signed', '; protocol="application/pgp-signature"', plain)],
    ['signed-smime', multipart('signed', '; protocol="application/pkcs7-signature"', plain)],
  ])('is said: %s', (name, source) => {
    expect(planOf(structureOf(source)).protection).toEqual([name])
  })

  it('is found among the forms of a text too', () => {
    const invitation = leaf('text/calendar; method=REQUEST', 'BEGIN:VCALENDAR')
    const plan = planOf(structureOf(multipart('alternative', '', plain, html, invitation)))
    expect(plan.calendars.map(({ section }) => section)).toEqual(['3'])
    expect(plan.attachments.map(({ section }) => section)).toEqual(['3'])
  })

  it.each([
    ['contacts', leaf('text/vcard')],
    ['contacts', leaf('text/x-vcard; name=ana.vcf')],
    ['reports', leaf('message/delivery-status')],
    ['reports', leaf('message/disposition-notification')],
    ['bundles', leaf('application/ms-tnef; name=winmail.dat')],
    ['bundles', file('application/octet-stream', 'WINMAIL.DAT')],
    ['messages', message(plain)],
  ] as const)('is one of its %s', (list, source) => {
    expect(
      planOf(structureOf(multipart('mixed', '', plain, source)))[list].map(({ section }) => section),
    ).toEqual(['2'])
  })

  it('leaves out forms that no browser shows', () => {
    const plan = planOf(structureOf(multipart('alternative', '', plain, leaf('text/x-amp-html'), html)))
    expect(plan.attachments).toEqual([])
  })
})
