/** What has to be seen of a message. */
export interface Sees {
  subject?: string
  /** Words of the sender's line. */
  from?: string
  /** Words of the recipients' line. */
  to?: string
  /** People and their addresses, as the details tell them, which are opened for this. */
  details?: string[]
  /** When it was sent, in full, as a reader in Kathmandu has it, without the day of the week. */
  date?: string
  /** Words of the line that tells when, beside the sender. */
  dateLine?: string | undefined
  /** In this order, in the body. */
  body?: string[]
  /** Nowhere in the body. */
  notBody?: string[]
  /** Names of the pictures that are seen in the body, all of them. */
  pictures?: string[]
  /** The files' names, all of them, in their order. */
  attachments?: string[]
  /** Starts of what the reader says beside the message, all of it. */
  notes?: string[]
  /** By the name of the card, what is in it; "Contact 2" is the second one of that name. */
  cards?: Record<string, string[]>
  /** Subjects of the messages inside it. */
  messages?: string[]
  /** What is seen of the first of them, once it is opened. */
  inside?: Sees
}

/** A message of our own making, and what has to be seen of it. */
export interface Sample {
  name: string
  /** As it travels; LF is made CRLF where it is a text. */
  source: string | Buffer
  sees: Sees
}

/** Messages of one kind: as they should be, as some programs send them, and as nobody should. */
export interface Forms {
  usual: Sample[]
  odd: Sample[]
  broken: Sample[]
}

/** Header lines that every sample has, unless it has its own. */
const usual: [RegExp, string][] = [
  [/^from:/im, 'From: Ana Lima <ana@choir.example>'],
  [/^to:/im, 'To: Dana Moreau <dana@wren.example>'],
  [/^date:/im, 'Date: Mon, 05 Jan 2026 09:30:00 +0545'],
  [/^message-id:/im, 'Message-ID: <sample@choir.example>'],
  [/^mime-version:/im, 'MIME-Version: 1.0'],
]

/** A message of its header lines and its body, with the usual header lines in front. */
export function letter(headers: string[], ...body: string[]): string {
  const own = headers.join('\n')
  const others = usual.filter(([pattern]) => !pattern.test(own)).map(([, line]) => line)
  return [...others, ...headers, '', ...body, ''].join('\n')
}

/** The same of octets: header lines and text are taken as Latin-1. */
export function octetLetter(headers: string[], body: Buffer | string): Buffer {
  const head = letter(headers).trimEnd().replaceAll('\n', '\r\n')
  const octets = typeof body === 'string' ? Buffer.from(body, 'latin1') : body
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), octets])
}

/** One part of a multipart. */
export function part(type: string, lines: string[], ...body: string[]): string {
  return [`Content-Type: ${type}`, ...lines, '', ...body].join('\n')
}

export const plain = (...text: string[]) => part('text/plain; charset=utf-8', [], ...text)
export const html = (text: string) => part('text/html; charset=utf-8', [], text)

export function base64(content: Buffer | string): string {
  const octets = typeof content === 'string' ? Buffer.from(content) : content
  return octets.toString('base64').replace(/.{76}/g, '$&\n')
}

/** An attached file. */
export function file(name: string, type = 'application/pdf', content: Buffer | string = 'x'): string {
  const lines = [`Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64']
  return part(type, lines, base64(content))
}

/** A picture of one point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A picture with header lines of its own. */
export function picture(name: string, ...lines: string[]): string {
  return part(`image/png; name="${name}"`, [...lines, 'Content-Transfer-Encoding: base64'], base64(png))
}

/** A message that travels inside another one. */
export function inner(subject: string, text: string): string {
  return [
    `Subject: ${subject}`,
    'From: Bo Ek <bo@mill.example>',
    'Date: Tue, 06 Jan 2026 10:00:00 +0000',
    '',
    text,
  ].join('\n')
}

let boundaries = 0

/** A multipart as a part. */
export function parts(subtype: string, ...all: string[]): string {
  boundaries += 1
  const boundary = `=_sample_${boundaries}`
  const [kind, ...parameters] = subtype.split(';')
  return [
    `Content-Type: multipart/${kind}; boundary="${boundary}"${parameters.map((each) => `;${each}`).join('')}`,
    '',
    ...all.flatMap((each) => [`--${boundary}`, each]),
    `--${boundary}--`,
    '',
  ].join('\n')
}

/** A whole message that is one part, with header lines of the message's own. */
export function letterOf(body: string, ...headers: string[]): string {
  const [type = '', ...rest] = body.split('\n')
  const end = rest.indexOf('')
  return letter([...headers, type, ...rest.slice(0, end)], ...rest.slice(end + 1))
}
