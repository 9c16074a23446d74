import { expect, it } from 'vitest'
import { fetchMessage } from './fetch-message'
import { type Answer, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

const envelope =
  'ENVELOPE ("Mon, 05 Jan 2026 09:30:00 +0545" "Choir" (("Ana" NIL "ana" "choir.example")) NIL ' +
  '(("List" NIL "list" "choir.example")) (("Dana" NIL "dana" "wren.example")) ((NIL NIL "cc" "x.example")) NIL NIL NIL)'

/** A server whose only message has this structure; its parts are what they are called by number. */
function message(structure: string, parts: Record<string, Buffer>, fields = ''): [RegExp, Answer] {
  return [
    /^UID FETCH 3 /,
    (tag, line, socket) => {
      const section = /BODY\.PEEK\[([^\]]*)\]/.exec(line)?.[1]
      if (section?.startsWith('HEADER.FIELDS')) {
        const header = `BODY[${section}] {${fields.length + 2}}\r\n${fields}\r\n`
        return `* 3 FETCH (UID 3 FLAGS (\\Seen) INTERNALDATE "05-Jan-2026 10:00:00 +0545" ${envelope} BODYSTRUCTURE ${structure} ${header})\r\n${tag} OK .\r\n`
      }
      if (section === undefined) return `${tag} BAD .\r\n`
      const body = parts[section] ?? Buffer.alloc(0)
      socket.write(`* 3 FETCH (UID 3 BODY[${section}]<0> {${body.length}}\r\n`)
      socket.write(body)
      return `)\r\n${tag} OK .\r\n`
    },
  ]
}

function text(type: string, size: number, charset = 'utf-8', encoding = '8bit'): string {
  return `("text" "${type}" ("charset" "${charset}") NIL NIL "${encoding}" ${size} 1 NIL NIL NIL NIL)`
}

function fetches(): string[] {
  return server.commands().filter((line) => /FETCH/.test(line))
}

it('opens a message with who, what and when', async () => {
  const imap = await server.connect([message(text('plain', 5), { 1: Buffer.from('Hello') })])
  expect(await fetchMessage(imap, 'INBOX', 3, 7)).toEqual({
    ref: { mailbox: 'INBOX', uidValidity: 7, uid: 3 },
    flags: ['\\Seen'],
    from: [{ name: 'Ana', address: 'ana@choir.example' }],
    sender: null,
    replyTo: [{ name: 'List', address: 'list@choir.example' }],
    to: [{ name: 'Dana', address: 'dana@wren.example' }],
    cc: [{ name: '', address: 'cc@x.example' }],
    subject: 'Choir',
    inReplyTo: [],
    date: '2026-01-05T03:45:00.000Z',
    received: '2026-01-05T04:15:00.000Z',
    part: null,
    texts: [{ kind: 'plain', content: 'Hello', truncated: false, guessed: null }],
    ...{ cards: [], attachments: [], related: [], protection: [], shortfalls: [] },
    ...{ authentication: null, unsubscribe: null },
  })
})

it('tells what the own mail system says of it, and the way out of its list', async () => {
  const fields =
    'Authentication-Results: mx.wren.example; dmarc=pass header.from=choir.example\r\n' +
    'List-Unsubscribe: <https://list.example/off>\r\n'
  const imap = await server.connect([message(text('plain', 5), { 1: Buffer.from('Hello') }, fields)])
  const opened = await fetchMessage(imap, 'INBOX', 3, 7, undefined, ['mx.wren.example'])
  expect(opened.authentication?.dmarc).toEqual({ result: 'pass', domain: 'choir.example' })
  expect(opened.unsubscribe).toEqual({ kind: 'page', target: 'https://list.example/off' })
  expect((await fetchMessage(imap, 'INBOX', 3, 7)).authentication).toBeNull()
})

it('does not mark it as read, and reads no part but the text', async () => {
  const file =
    '("application" "pdf" ("name" "a.pdf") NIL NIL "base64" 20000000 NIL ("attachment" ("filename" "a.pdf")) NIL NIL)'
  const structure = `((${text('plain', 5)}${text('html', 12)} "alternative" NIL NIL NIL NIL)${file} "mixed" NIL NIL NIL NIL)`
  const imap = await server.connect([message(structure, { '1.2': Buffer.from('<p>Hello</p>') })])
  const opened = await fetchMessage(imap, 'INBOX', 3, 7)
  expect(opened.texts).toMatchObject([{ kind: 'html', content: '<p>Hello</p>', truncated: false }])
  expect(opened.attachments).toMatchObject([{ part: '2', filename: 'a.pdf', type: 'application/pdf' }])
  expect(fetches()).toHaveLength(2)
  for (const line of fetches()) expect(line).not.toMatch(/BODY\[|RFC822(?!\.SIZE)|PEEK\[\]|PEEK\[2/)
})

it('reads the charset that the text is in', async () => {
  const structure = text('plain', 6, 'koi8-r')
  const imap = await server.connect([message(structure, { 1: Buffer.from('d0d2c9d7c5d4', 'hex') })])
  expect((await fetchMessage(imap, 'INBOX', 3, 7)).texts[0]?.content).toBe('привет')
})

it('cuts a text that is longer than two mebibytes, and says so', async () => {
  const imap = await server.connect([message(text('plain', 2 * 1024 * 1024 + 1), { 1: Buffer.from('cut') })])
  expect((await fetchMessage(imap, 'INBOX', 3, 7)).texts).toMatchObject([
    { kind: 'plain', content: 'cut', truncated: true },
  ])
  expect(fetches().at(-1)).toContain('BODY.PEEK[1]<0.2097152>')
})

it('says where there are more parts than are taken', async () => {
  const image = '("image" "png" NIL NIL NIL "base64" 780 NIL NIL NIL NIL)'
  const structure = (count: number) => `(${text('plain', 5)}${image.repeat(count)} "mixed" NIL NIL NIL NIL)`
  const shortfallsOf = async (count: number) => {
    const imap = await server.connect([message(structure(count), { 1: Buffer.from('Hello') })])
    return (await fetchMessage(imap, 'INBOX', 3, 7)).shortfalls
  }
  expect(await shortfallsOf(20)).toEqual([])
  expect(await shortfallsOf(2500)).toEqual(['too-many-attachments', 'too-many-parts'])
})

it('has no text where there is none to show', async () => {
  const structure = '("audio" "ogg" NIL NIL NIL "base64" 780 NIL NIL NIL NIL)'
  const imap = await server.connect([message(structure, {})])
  const { texts, attachments } = await fetchMessage(imap, 'INBOX', 3, 7)
  expect(texts).toEqual([])
  expect(attachments).toEqual([{ part: '1', filename: 'Attachment 1.ogg', type: 'audio/ogg', size: 570 }])
  expect(fetches()).toHaveLength(1)
})

it('needs no UIDVALIDITY, and tells which it was', async () => {
  const imap = await server.connect([message(text('plain', 0), {})])
  const { ref, texts } = await fetchMessage(imap, 'INBOX', 3)
  expect(ref.uidValidity).toBe(7)
  expect(texts[0]?.content).toBe('')
})
