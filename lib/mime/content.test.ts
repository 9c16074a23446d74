import { describe, expect, it } from 'vitest'
import { leaf, multipart, openHere } from './part.test-support'

const open = (source: string) => openHere(Buffer.from(source.replaceAll('\n', '\r\n')))
const plain = (text: string) => leaf('text/plain; charset=utf-8', text)
const html = (text: string) => leaf('text/html; charset=utf-8', text)
const textsOf = async (source: string) => (await open(source)).texts.map(({ content }) => content.trim())

describe('the texts', () => {
  it('are read up to four mebibytes in all, and the reader is told of the rest', async () => {
    const { texts, shortfalls } = await open(
      multipart('mixed', '', ...Array(4).fill(plain('abc\n'.repeat(300_000)))),
    )
    // CRLF has become LF, and no text is longer than fifty thousand lines.
    expect(texts).toHaveLength(3)
    expect(texts.every(({ truncated }) => truncated)).toBe(true)
    expect(shortfalls).toEqual(['too-many-texts'])
  })

  it('are twenty at most', async () => {
    const { texts, shortfalls } = await open(multipart('mixed', '', ...Array(30).fill(plain('a'))))
    expect(texts).toHaveLength(20)
    expect(shortfalls).toEqual(['too-many-texts'])
  })

  it('are those of the other form once, where several of the better form say nothing', async () => {
    const better = multipart(
      'mixed',
      '',
      html('<p></p>'),
      html('<style>a { b: c }</style>'),
      html('<p>Said.'),
    )
    expect(await textsOf(multipart('alternative', '', plain('All of it.'), better))).toEqual([
      'All of it.',
      '<p>Said.',
    ])
  })

  it.each([
    '<p>&nbsp;</p>',
    '<title>x</title>',
    '<script>a()</script>',
    '<style>p { a: "<p>text"',
    '< >',
    '<p',
  ])('of HTML say nothing in %j', async (source) => {
    expect(await textsOf(multipart('alternative', '', plain('Plain.'), html(source)))).toEqual(['Plain.'])
  })

  it.each([
    '<p>x',
    '<img src="cid:a">',
    '<body background="x">',
    '<table></table>',
    'é é',
    '<style></style>1',
  ])('of HTML say something in %j', async (source) => {
    expect(await textsOf(multipart('alternative', '', plain('Plain.'), html(source)))).toEqual([source])
  })
})

describe('a picture is shown by the text', () => {
  it.each([
    ['a@x.example', '<img src="cid:a@x.example">'],
    ['a+b%c@x.example', '<img src="cid:a%2Bb%25c@x.example">'],
    ['a+b@x.example', "<img src='CID:a+b@x.example'>"],
    ['a b@x.example', '<img src="cid:a b@x.example">'],
    ['a&b@x.example', '<img src="cid:a&amp;b@x.example">'],
    ['a@x.example', '<p style="background: url(cid:a@x.example) no-repeat">'],
    ['100%@x.example', '<img src="cid:100%@x.example">'],
  ])('%s in %s', async (id, source) => {
    const picture = leaf('image/png; name=a.png', `Content-ID: <${id}>`)
    const { related, attachments } = await open(multipart('related', '', html(source), picture))
    expect(related.map(({ contentId }) => contentId)).toEqual([id])
    expect(attachments).toEqual([])
  })

  it('not where only the beginning is the same', async () => {
    const picture = leaf('image/png; name=a.png', 'Content-ID: <a@x>')
    const { attachments } = await open(multipart('related', '', html('<img src="cid:a@x.example">'), picture))
    expect(attachments).toHaveLength(1)
  })
})

describe('a picture that was put between texts', () => {
  const inline = (...lines: string[]) =>
    leaf('image/png; name=a.png', 'Content-Disposition: inline', ...lines)
  const large = (size: number) => inline('A'.repeat(size))

  it('stands there, and can be saved', async () => {
    const { texts, attachments, related } = await open(
      multipart('mixed', '', plain('a'), inline(), plain('b')),
    )
    expect(texts.map(({ content }) => content.trim())).toEqual([
      'a',
      '<!doctype html><img src="cid:section:2" alt="a.png">',
      'b',
    ])
    expect(attachments.map(({ filename }) => filename)).toEqual(['a.png'])
    expect(related).toMatchObject([{ contentId: 'section:2', part: '2' }])
  })

  it('has a name that becomes no element', async () => {
    const source = leaf('image/png; name="\\"><b>&.png"')
    expect(await textsOf(source)).toEqual([
      '<!doctype html><img src="cid:section:1" alt="&#34;&#62;&#60;b&#62;&#38;.png">',
    ])
  })

  it.each([
    ['is only there where the text shows it', 'inline', []],
    ['can be saved as well where it is attached', 'attachment', ['a.png']],
  ])('%s', async (_, disposition, files) => {
    const picture = leaf('image/png; name=a.png', `Content-Disposition: ${disposition}`, 'Content-ID: <a@x>')
    const { texts, related, attachments } = await open(
      multipart('mixed', '', html('<img src="cid:a@x">'), picture),
    )
    expect(texts).toHaveLength(1)
    expect(related.map(({ contentId }) => contentId)).toEqual(['a@x'])
    expect(attachments.map(({ filename }) => filename)).toEqual(files)
  })

  it('is there to be saved alone where all of them are more than ten mebibytes', async () => {
    const { texts, attachments, shortfalls } = await open(
      multipart('mixed', '', plain('a'), large(6_000_000), large(6_000_000), large(1000)),
    )
    expect(texts).toHaveLength(2)
    expect(attachments).toHaveLength(3)
    expect(shortfalls).toEqual([])
  })
})

describe('what is sealed says so', () => {
  it.each([
    ['encrypted-text', plain('Hi\n-----BEGIN PGP MESSAGE-----\nx')],
    ['signed-pgp', plain('-----BEGIN PGP SIGNED MESSAGE-----\nHi')],
    [
      'encrypted-pgp',
      multipart('mixed', '', leaf('application/pgp-encrypted'), leaf('application/octet-stream')),
    ],
  ])('%s', async (name, source) => {
    expect((await open(source)).protection).toEqual([name])
  })

  it('not what only speaks of it', async () => {
    expect((await open(plain('It begins with "-----BEGIN PGP MESSAGE-----".'))).protection).toEqual([])
  })
})

it('8-bit fields are read in the charset of the text', async () => {
  const source = Buffer.from(
    'Subject: \xf0\xd2\xc9\xd7\xc5\xd4\nContent-Type: text/plain; charset=koi8-r\n\nx',
    'latin1',
  )
  expect((await openHere(source)).subject).toBe('Привет')
})
