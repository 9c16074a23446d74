import type { ImapFlow } from 'imapflow'
import { type HttpUser, signInHttp } from './fixtures/http-user.ts'
import { deliverRaw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/wire.ts'

test.use({ quota: 'none' })

const MB = 1_000_000
const size = 50 * MB

type Opened = {
  texts: { content: string; truncated: boolean }[]
  attachments: { part: string; filename: string; size: number }[]
  shortfalls: string[]
}

const head = (type: string) =>
  `From: Ana Lima <ana@choir.example>\r\nSubject: Large\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n`

/** Lines of text, so many octets of them. */
const lines = (octets: number) =>
  Buffer.alloc(octets, `${'All work and no play makes a dull day.'.repeat(2)}\r\n`)

/** A multipart/mixed, each part with its own header lines and line breaks. */
function mixed(...parts: (Buffer | string)[]): Buffer {
  const pieces = parts.flatMap((part) => ['--b\r\n', part, '\r\n'])
  return Buffer.concat(
    [head('multipart/mixed; boundary=b'), ...pieces, '--b--\r\n'].map((each) => Buffer.from(each)),
  )
}

const text = (words: string) => `Content-Type: text/plain\r\n\r\n${words}`
const file = (name: string, octets: number) =>
  Buffer.concat([
    Buffer.from(`Content-Type: application/pdf; name=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n`),
    Buffer.alloc(octets, `${'QUJD'.repeat(19)}\r\n`),
  ])

/** Parts in parts, so many levels of them. */
function levels(count: number): Buffer {
  const begin = Array.from({ length: count }, (_, level) =>
    [`--b${level}`, `Content-Type: multipart/mixed; boundary=b${level + 1}`, '', ''].join('\r\n'),
  )
  return Buffer.from(
    `${head('multipart/mixed; boundary=b0')}${begin.join('')}--b${count}\r\n\r\nThe bottom.\r\n--b${count}--\r\n`,
  )
}

/** Octets of memory that the web app's process has. */
async function memoryOf(user: HttpUser): Promise<number> {
  const { text: figures } = await user.get('/metrics')
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(figures)?.[1])
}

/** Opens a message; what it has cost is in megabytes. */
async function open(user: HttpUser, imap: ImapFlow, wire: { received(): number }, message: Buffer) {
  const uid = await deliverRaw(imap, 'INBOX', message)
  const before = { memory: await memoryOf(user), read: wire.received() }
  const started = performance.now()
  const answer = await user.get(`/api/message?mailbox=INBOX&uid=${uid}`)
  const seconds = (performance.now() - started) / 1000
  const cost = {
    read: (wire.received() - before.read) / MB,
    sent: answer.text.length / MB,
    memory: ((await memoryOf(user)) - before.memory) / MB,
  }
  console.log(test.info().title, JSON.stringify(cost), seconds.toFixed(2), 's')
  expect(answer.status).toBe(200)
  return { uid, opened: JSON.parse(answer.text) as Opened, cost }
}

const cases: [name: string, message: () => Buffer, read: number, sees: (opened: Opened) => void][] = [
  [
    'a text beside a file of 50 MB',
    () => mixed(text('Here it is.'), file('large.pdf', size)),
    0.1,
    ({ texts, attachments, shortfalls }) => {
      expect(texts).toMatchObject([{ content: 'Here it is.', truncated: false }])
      expect(attachments).toMatchObject([{ filename: 'large.pdf' }])
      expect(shortfalls).toEqual([])
    },
  ],
  [
    'a text of 50 MB',
    () => Buffer.concat([Buffer.from(head('text/plain')), lines(size)]),
    2.2,
    ({ texts }) => expect(texts).toMatchObject([{ truncated: true }]),
  ],
  [
    'twenty-five texts of 2 MB each',
    () =>
      mixed(...Array.from({ length: 25 }, () => Buffer.concat([Buffer.from(text('')), lines(size / 25)]))),
    4.4,
    ({ texts, shortfalls }) => {
      expect(texts).toHaveLength(3)
      expect(shortfalls).toEqual(['too-many-texts'])
    },
  ],
  [
    'parts of 50 MB whose boundary is another one',
    () => {
      const message = mixed(text('Here it is.'), file('large.pdf', size)).toString('latin1')
      return Buffer.from(message.replace('boundary=b', 'boundary=x'), 'latin1')
    },
    8.6,
    ({ texts, attachments, shortfalls }) => {
      expect(texts).toMatchObject([{ content: 'Here it is.' }])
      expect(attachments).toMatchObject([{ filename: 'large.pdf' }])
      expect(shortfalls).toEqual(['structure-broken'])
    },
  ],
  [
    'a thousand files of 50 MB together',
    () =>
      mixed(
        text('All of it.'),
        ...Array.from({ length: 1000 }, (_, number) => file(`${number}.pdf`, size / 1000)),
      ),
    0.5,
    ({ texts, attachments, shortfalls }) => {
      expect(texts).toMatchObject([{ content: 'All of it.' }])
      expect(attachments).toHaveLength(500)
      expect(shortfalls).toEqual(['too-many-attachments'])
    },
  ],
  [
    'a thousand texts of 50 MB together',
    () =>
      mixed(
        ...Array.from({ length: 1000 }, () => Buffer.concat([Buffer.from(text('')), lines(size / 1000)])),
      ),
    1.6,
    ({ texts, shortfalls }) => {
      expect(texts).toHaveLength(20)
      expect(shortfalls).toEqual(['too-many-texts'])
    },
  ],
  [
    'a hundred levels',
    () => levels(99),
    0.1,
    ({ texts }) => expect(texts).toMatchObject([{ content: 'The bottom.' }]),
  ],
  [
    'a hundred and fifty levels',
    () => levels(150),
    0.1,
    ({ attachments, shortfalls }) => {
      expect(attachments).toHaveLength(1)
      expect(shortfalls).toEqual(['too-many-parts'])
    },
  ],
]

for (const [name, message, read, sees] of cases) {
  test(`${name}: opens, and costs no more than the bounds`, async ({ web, wire, imap, account }) => {
    const user = await signInHttp(web.origin, account)
    const { opened, cost } = await open(user, imap, wire, message())
    sees(opened)
    expect(cost.read, 'megabytes that the mail server has sent').toBeLessThan(read)
    expect(cost.memory, 'megabytes that the process has grown by').toBeLessThan(150)
  })
}
