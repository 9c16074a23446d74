import { base64, type Forms, letterOf, part, parts, plain } from './sample.ts'

function number(value: number, octets: 2 | 4): Buffer {
  const bytes = Buffer.alloc(octets)
  bytes.writeUIntLE(value, 0, octets)
  return bytes
}

const zero = (text: string, encoding: BufferEncoding = 'latin1') => Buffer.from(`${text}\0`, encoding)

/** An attribute of the message (1) or of an attachment (2), with a checksum that nobody checks (MS-OXTNEF, 2.1.3). */
function attribute(level: 1 | 2, id: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([level]), number(id, 4), number(value.length, 4), value, number(0, 2)])
}

/** Properties of one value each, as an attribute's octets. */
function properties(...all: [type: number, id: number, value: Buffer][]): Buffer {
  const list = all.flatMap(([type, id, value]) => [
    ...[number(type, 2), number(id, 2), number(1, 4), number(value.length, 4), value],
    Buffer.alloc((4 - (value.length % 4)) % 4),
  ])
  return Buffer.concat([number(all.length, 4), ...list])
}

const tnef = (...attributes: Buffer[]) => Buffer.concat([number(0x223e9f78, 4), number(1, 2), ...attributes])
const codePage = (page: number) => attribute(1, 0x00069007, number(page, 4))
const messageProperties = (...all: Parameters<typeof properties>) =>
  attribute(1, 0x00069003, properties(...all))

/** A file under the short name of old, and perhaps a long one. */
function attached(title: string, content: string, longName?: Buffer): Buffer[] {
  return [
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, zero(title)),
    attribute(2, 0x0006800f, Buffer.from(content)),
    ...(longName ? [attribute(2, 0x00069005, properties([0x001f, 0x3707, longName]))] : []),
  ]
}

const bundle = (bytes: Buffer, type = 'application/ms-tnef; name=winmail.dat') =>
  part(type, ['Content-Transfer-Encoding: base64'], base64(bytes))
const beside = (bytes: Buffer, type?: string) =>
  letterOf(parts('mixed', plain('See the files.'), bundle(bytes, type)))

/** TNEF, `winmail.dat`: its attachments come out (MS-OXTNEF). */
export const bundles: Forms = {
  usual: [
    {
      name: 'a winmail.dat with two files',
      source: beside(
        tnef(
          codePage(1252),
          ...attached('SCORE~1.PDF', 'x', zero('Scöres 2026.pdf', 'utf16le')),
          ...attached('a.txt', 'y'),
        ),
      ),
      sees: { body: ['See the files.'], attachments: ['Scöres 2026.pdf', 'a.txt'] },
    },
    {
      name: 'a winmail.dat that is the whole message, with a text of its own',
      source: letterOf(
        bundle(
          tnef(
            codePage(1252),
            messageProperties([0x001f, 0x1000, zero('The text.', 'utf16le')]),
            ...attached('a.txt', 'y'),
          ),
        ),
      ),
      sees: { body: ['The text.'], attachments: ['a.txt'] },
    },
  ],
  odd: [
    {
      name: 'a winmail.dat under its name alone',
      source: beside(tnef(...attached('a.txt', 'y')), 'application/octet-stream; name="WINMAIL.DAT"'),
      sees: { attachments: ['a.txt'] },
    },
    {
      name: 'a winmail.dat with its text in HTML',
      source: letterOf(
        bundle(
          tnef(messageProperties([0x0102, 0x1013, Buffer.from('<p>Sing <b>now</b>.')])),
          'application/vnd.ms-tnef; name=x.dat',
        ),
      ),
      sees: { body: ['Sing now.'], notBody: ['<b>'], attachments: [] },
    },
    {
      name: 'a winmail.dat in a charset of its own',
      source: beside(tnef(codePage(1251), ...attached('\xf5\xee\xf0.txt', 'y'))),
      sees: { attachments: ['хор.txt'] },
    },
    {
      name: 'a winmail.dat without files and text',
      source: beside(tnef(codePage(1252))),
      sees: { body: ['See the files.'], attachments: [] },
    },
  ],
  broken: [
    {
      name: 'a winmail.dat that was cut off',
      source: beside(
        tnef(...attached('a.txt', 'the whole content'), ...attached('b.txt', 'y')).subarray(0, 70),
      ),
      sees: { body: ['See the files.'], attachments: ['winmail.dat', 'a.txt'] },
    },
    {
      name: 'a winmail.dat of rubbish, which is still there to be saved',
      source: beside(tnef(Buffer.alloc(5000, 'rubbish'))),
      sees: { body: ['See the files.'], attachments: ['winmail.dat'] },
    },
    {
      name: 'a winmail.dat that is something else',
      source: beside(Buffer.from('This is no winmail.dat.')),
      sees: { body: ['See the files.'], attachments: ['winmail.dat'] },
    },
    {
      name: 'a winmail.dat whose properties lead back to themselves',
      source: beside(
        tnef(
          attribute(
            1,
            0x00069003,
            Buffer.concat([
              number(0xffffffff, 4),
              number(0x1e, 2),
              number(0x1000, 2),
              number(1, 4),
              number(0xfffffff4, 4),
            ]),
          ),
          ...attached('a.txt', 'y'),
        ),
      ),
      sees: { body: ['See the files.'], attachments: ['a.txt'] },
    },
  ],
}
