/** A message of our own making, and what has to be seen of it. */
export interface Sample {
  name: string
  /** As it travels; LF is made CRLF where it is a text. */
  source: string | Buffer
  sees: {
    subject?: string
    from?: string
    /** In this order, in the body. */
    body?: string[]
    /** Nowhere in the body. */
    notBody?: string[]
    /** The files' names, all of them, in their order. */
    attachments?: string[]
    /** Starts of what the reader says beside the message, all of it. */
    notes?: string[]
    /** By the name of the card, what is in it. */
    cards?: Record<string, string[]>
    /** Subjects of the messages inside it. */
    messages?: string[]
  }
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

/** One part of a multipart. */
export function part(type: string, lines: string[], ...body: string[]): string {
  return [`Content-Type: ${type}`, ...lines, '', ...body].join('\n')
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

/** A whole message that is one multipart. */
export function multipartLetter(headers: string[], body: string): string {
  const [type = '', ...rest] = body.split('\n')
  return letter([...headers, type], ...rest.slice(1))
}

export const base64 = (content: Buffer | string) =>
  Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\n')
