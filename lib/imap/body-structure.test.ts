import type { MessageStructureObject } from 'imapflow'
import { describe, expect, it } from 'vitest'
import {
  filenameOf,
  findPart,
  findTextPart,
  hasAttachment,
  listAttachments,
  sectionOf,
} from './body-structure'

type Node = Partial<MessageStructureObject> & { type: string }

function leaf(type: string, more: Partial<Node> = {}): Node {
  return { type, encoding: '7bit', size: 100, ...more }
}

function attached(type: string, filename: string, more: Partial<Node> = {}): Node {
  return leaf(type, { disposition: 'attachment', dispositionParameters: { filename }, ...more })
}

function multipart(subtype: string, ...childNodes: Node[]): Node {
  return { type: `multipart/${subtype}`, childNodes: childNodes as MessageStructureObject[] }
}

/** Gives each part its section number, as BODYSTRUCTURE implies them (RFC 9051, 6.4.5.1). */
function message(root: Node): MessageStructureObject {
  const number = (node: Node, path: number[]): MessageStructureObject => {
    const isMessage = node.type === 'message/rfc822'
    const childNodes = node.childNodes?.map((child, index) =>
      number(child, isMessage && child.type.startsWith('multipart/') ? path : [...path, index + 1]),
    )
    return {
      ...node,
      ...(path.length ? { part: path.join('.') } : {}),
      ...(childNodes ? { childNodes } : {}),
    }
  }
  return number(root, [])
}

function shown(root: Node): string | null {
  const part = findTextPart(message(root))
  return part && `${part.kind} ${sectionOf(part.node)}`
}

function files(root: Node): string[] {
  return listAttachments(message(root)).map(({ part, filename }) => `${part} ${filename}`)
}

const plain = leaf('text/plain')
const html = leaf('text/html')

describe('the text that is shown', () => {
  it.each<[string, Node, string | null]>([
    ['the only part', plain, 'plain 1'],
    ['the only part, HTML', html, 'html 1'],
    ['the HTML of two alternatives', multipart('alternative', plain, html), 'html 2'],
    ['the HTML even where it comes first', multipart('alternative', html, plain), 'html 1'],
    [
      'the plain text where no alternative is HTML',
      multipart('alternative', plain, leaf('text/calendar')),
      'plain 1',
    ],
    [
      'the last HTML of several',
      multipart('alternative', plain, html, multipart('related', html, leaf('image/png'))),
      'html 3.1',
    ],
    [
      'the text in front of files',
      multipart('mixed', plain, attached('application/pdf', 'a.pdf')),
      'plain 1',
    ],
    [
      'the text behind a file',
      multipart('mixed', attached('image/png', 'a.png'), multipart('alternative', plain, html)),
      'html 2.2',
    ],
    [
      'the text, not a text that is attached in front of it',
      multipart('mixed', attached('text/plain', 'notes.txt'), html),
      'html 2',
    ],
    [
      'the text, not one that has a name',
      multipart('mixed', leaf('text/plain', { parameters: { name: 'notes.txt' } }), plain),
      'plain 2',
    ],
    ['the HTML of related parts', multipart('related', html, leaf('image/png', { id: '<1>' })), 'html 1'],
    [
      'the text of a signed message',
      multipart('signed', plain, leaf('application/pgp-signature')),
      'plain 1',
    ],
    ['nothing where all is attached', multipart('mixed', attached('text/plain', 'a.txt')), null],
    ['nothing in a picture', leaf('image/png'), null],
    ['nothing in a multipart without parts', multipart('mixed'), null],
    [
      'nothing of a message in the message',
      multipart('mixed', leaf('message/rfc822', { childNodes: [plain as MessageStructureObject] })),
      null,
    ],
    ['nothing of an encrypted message', multipart('encrypted', leaf('application/octet-stream')), null],
  ])('is %s', (_, root, expected) => {
    expect(shown(root)).toBe(expected)
  })

  it('is nothing where the server told of no parts', () => {
    expect(findTextPart(undefined)).toBeNull()
  })
})

describe('attachments', () => {
  it('are all files, in their order', () => {
    const root = multipart(
      'mixed',
      multipart('alternative', plain, html),
      attached('application/pdf', 'a.pdf'),
      attached('text/plain', 'notes.txt'),
      attached('text/html', 'page.html'),
      leaf('text/csv'),
    )
    expect(files(root)).toEqual(['2 a.pdf', '3 notes.txt', '4 page.html', '5 Attachment 5'])
    expect(hasAttachment(message(root))).toBe(true)
  })

  it('are not the images that an HTML text holds', () => {
    const image = leaf('image/png', { id: '<1@x>', disposition: 'inline' })
    const root = multipart('related', html, image)
    expect(files(root)).toEqual([])
    expect(hasAttachment(message(root))).toBe(false)
  })

  it('are images beside a text that cannot refer to them', () => {
    const image = leaf('image/png', { disposition: 'inline', dispositionParameters: { filename: 'a.png' } })
    expect(files(multipart('related', html, image))).toEqual(['2 a.png'])
    expect(files(multipart('mixed', plain, { ...image, id: '<1@x>' }))).toEqual(['2 a.png'])
    expect(files(multipart('related', html, { ...image, id: '<1@x>', disposition: 'attachment' }))).toEqual([
      '2 a.png',
    ])
  })

  it('may be a message, with what is in it counted as one file', () => {
    const inner = multipart('mixed', plain, attached('application/pdf', 'inner.pdf'))
    const nested = leaf('message/rfc822', { childNodes: [inner as MessageStructureObject] })
    expect(files(multipart('mixed', plain, nested))).toEqual(['2 Message 2'])
  })

  it('may be the whole message', () => {
    expect(files(leaf('application/pdf', { parameters: { name: 'scan.pdf' } }))).toEqual(['1 scan.pdf'])
    expect(files(leaf('image/jpeg'))).toEqual(['1 Attachment 1'])
  })

  it('of a plain message are none', () => {
    expect(files(plain)).toEqual([])
    expect(listAttachments(undefined)).toEqual([])
    expect(hasAttachment(undefined)).toBe(false)
  })

  it('have the size that they will have when saved', () => {
    const size = (encoding: string | undefined, octets: number | undefined) =>
      listAttachments(message(attached('image/png', 'a', { encoding, size: octets })))[0]?.size
    expect(size('base64', 78_000)).toBe(57_000)
    expect(size('BASE64', 78)).toBe(57)
    expect(size('7bit', 78)).toBe(78)
    expect(size(undefined, 78)).toBe(78)
    expect(size('base64', undefined)).toBe(0)
  })

  it('prefer the name that the disposition gives', () => {
    const node = leaf('image/png', {
      ...{ parameters: { name: 'old.png' }, dispositionParameters: { filename: 'new.png' } },
    })
    expect(filenameOf(message(node))).toBe('new.png')
  })
})

describe('a part', () => {
  const inner = multipart('alternative', plain, html)
  const root = message(
    multipart(
      'mixed',
      plain,
      leaf('message/rfc822', { childNodes: [inner as MessageStructureObject] }),
      leaf('image/png'),
    ),
  )

  it.each([
    ['1', 'text/plain'],
    ['2', 'message/rfc822'],
    ['2.1', 'text/plain'],
    ['2.2', 'text/html'],
    ['3', 'image/png'],
  ])('%s is found by its section number', (part, type) => {
    expect(findPart(root, part)?.type).toBe(type)
  })

  it.each(['4', '2.3', '1.1', '', '0', '2.1.1'])('%j is not there', (part) => {
    expect(findPart(root, part)).toBeNull()
  })

  it('1 is the text of a message that has only that', () => {
    expect(findPart(message(plain), '1')?.type).toBe('text/plain')
    expect(findPart(undefined, '1')).toBeNull()
  })
})
