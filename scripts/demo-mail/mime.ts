import type { Attachment, Charset, DemoMessage, Person } from './demo-message.ts'
import { encodeBody, encodeCharset, encodeHeader, encodePerson } from './encode-text.ts'
import { zip } from './files.ts'

type Part = { headers: string[]; body: string }

/** To whom a message belongs, when it was sent, and the number that keeps its Message-ID unlike the others'. */
export type Circumstances = { owner: Person; date: Date; serial: number }

/** A message as it is stored (RFC 5322, MIME), without its `filling`. */
export function toMime(message: DemoMessage, { owner, date, serial }: Circumstances): Buffer {
  const { from = owner, to = [owner], cc = [], subject, charset = 'utf-8', headers = [] } = message
  const id = message.id ?? `m${serial}`
  const fields = [
    `Date: ${zonedDate(date, from.zone ?? '+0000')}`,
    `From: ${encodePerson(from, charset)}`,
    `To: ${people(to, charset)}`,
    ...(cc.length > 0 ? [`Cc: ${people(cc, charset)}`] : []),
    `Subject: ${encodeHeader(subject, charset)}`,
    `Message-ID: ${messageId(id)}`,
    ...references(message.after ?? []),
    'MIME-Version: 1.0',
    ...headers,
  ]
  const { headers: contentHeaders, body } = content(message, `=_${id}`)
  return Buffer.from(`${[...fields, ...contentHeaders].join('\r\n')}\r\n\r\n${body}\r\n`, 'latin1')
}

/** The same with its `filling`, so that it takes exactly `size` octets. Throws when that is too few. */
export function toMimeOfSize(message: DemoMessage, circumstances: Circumstances, size: number): Buffer {
  const fileName = message.filling ?? ''
  const bare = toMime(message, circumstances).length
  // In base64 57 octets make a line of 78; the rest is for the archive's and the part's own headers.
  const length = Math.floor(((size - bare - 2000) / 78) * 57)
  if (length < 0) throw new Error(`"${message.subject}" takes more than ${size} octets`)
  const content = zip(fileName.replace(/zip$/, 'dat'), length)
  const archive = { fileName, type: 'application/zip', content }
  const attachments = [...(message.attachments ?? []), archive]
  const filled = toMime({ ...message, attachments }, circumstances)
  const missing = size - filled.length
  // What stands after the last boundary is shown nowhere (RFC 2046, 5.1.1).
  return Buffer.concat([filled, Buffer.from(`${missing % 2 ? ' ' : ''}${'\r\n'.repeat(missing / 2)}`)])
}

function people(list: Person[], charset: Charset): string {
  return list.map((person) => encodePerson(person, charset)).join(',\r\n ')
}

function messageId(id: string): string {
  return `<${id}@mail.wren.example>`
}

function references(after: string[]): string[] {
  const last = after.at(-1)
  if (!last) return []
  return [`In-Reply-To: ${messageId(last)}`, `References: ${after.map(messageId).join('\r\n ')}`]
}

function content(message: DemoMessage, boundary: string): Part {
  const { text, html, attachments = [], charset = 'utf-8', base64 = false } = message
  const plain = textPart('plain', text, charset, base64)
  const inline = attachments.filter((attachment) => attachment.inline)
  const attached = attachments.filter((attachment) => !attachment.inline)
  let body = plain
  if (html) {
    const rich = textPart('html', html, charset, base64)
    const related =
      inline.length > 0 ? multipart('related', `${boundary}r`, [rich, ...inline.map(attachmentPart)]) : rich
    body = multipart('alternative', `${boundary}a`, [plain, related])
  }
  if (attached.length === 0) return body
  return multipart('mixed', `${boundary}m`, [body, ...attached.map(attachmentPart)])
}

function textPart(subtype: 'plain' | 'html', text: string, charset: Charset, base64: boolean): Part {
  const bytes = encodeCharset(text.trim().replace(/\r?\n/g, '\r\n'), charset)
  const isAscii = bytes.every((byte) => byte < 128) && !bytes.includes(0x1b)
  const isShort = !/[^\n]{200}/.test(text)
  const encoding = base64
    ? 'base64'
    : (isAscii || charset === 'iso-2022-jp') && isShort
      ? '7bit'
      : 'quoted-printable'
  return {
    headers: [`Content-Type: text/${subtype}; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`],
    body: encodeBody(bytes, encoding),
  }
}

function attachmentPart({ fileName, type, content, inline }: Attachment): Part {
  const isAscii = /^[\x20-\x7e]*$/.test(fileName)
  // RFC 2231 for what is not ASCII.
  const name = (key: string) =>
    isAscii ? `${key}="${fileName}"` : `${key}*=utf-8''${encodeURIComponent(fileName)}`
  return {
    headers: [
      `Content-Type: ${type};\r\n ${name('name')}`,
      `Content-Disposition: ${inline ? 'inline' : 'attachment'};\r\n ${name('filename')}`,
      ...(inline ? [`Content-ID: <${inline}>`] : []),
      'Content-Transfer-Encoding: base64',
    ],
    body: encodeBody(content, 'base64'),
  }
}

function multipart(subtype: string, boundary: string, parts: Part[]): Part {
  const sections = parts.map(
    ({ headers, body }) => `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`,
  )
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: `${sections.join('')}--${boundary}--`,
  }
}

/** "Mon, 23 Nov 2026 15:04:05 +0100" */
function zonedDate(date: Date, zone: string): string {
  const minutes = (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3)))
  return new Date(date.getTime() + minutes * 60_000).toUTCString().replace('GMT', zone)
}
