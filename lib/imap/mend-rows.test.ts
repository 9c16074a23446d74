import { expect, it } from 'vitest'
import type { MessageRow } from '../mail/message'
import { mendRows } from './mend-rows'
import { openMailbox } from './open-mailbox'
import { scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

function row(uid: number, subject: string): MessageRow {
  const people = { from: [{ name: '', address: 'a@choir.example' }], to: [] }
  return { uid, subject, ...people, flags: [], snippet: 'Sing', received: '', hasAttachment: false }
}

const header = Buffer.from(
  'Subject: Caf\xe9\r\nFrom: Am\xe9lie <a@choir.example>\r\nTo: b@x.example\r\n\r\n',
  'latin1',
)

it('reads the fields of broken rows themselves, of all of them at once', async () => {
  const imap = await server.connect([
    [
      /^UID FETCH/,
      (tag, _line, socket) => {
        socket.write(`* 1 FETCH (UID 3 BODY[HEADER.FIELDS (Subject From To)] {${header.length}}\r\n`)
        socket.write(header)
        // Another program reads the message meanwhile.
        return `)\r\n* 1 FETCH (UID 3 FLAGS (\\Seen))\r\n${tag} OK .\r\n`
      },
    ],
  ])
  await openMailbox(imap, 'INBOX')
  const rows = await mendRows(imap, [row(5, 'Gone\ufffd'), row(4, 'Whole'), row(3, 'Caf\ufffd')])
  expect(rows.map(({ subject }) => subject)).toEqual(['Gone\ufffd', 'Whole', 'Café'])
  expect(rows[2]).toMatchObject({
    ...{ from: [{ name: 'Amélie', address: 'a@choir.example' }], to: [{ name: '', address: 'b@x.example' }] },
    snippet: 'Sing',
  })
  const fetches = server.commands().filter((line) => /FETCH/.test(line))
  expect(fetches).toHaveLength(1)
  expect(fetches[0]).toMatch(/^UID FETCH [35],[35] .*HEADER\.FIELDS \(Subject From To\)/i)
})

it('takes fields for the charset of the message, as the reader does', async () => {
  const subject = Buffer.from('Subject: P\xf8\xed\xb9t\xed zkou\xb9ka\r\n\r\n', 'latin1')
  const structure = '("text" "plain" ("charset" "iso-8859-2") NIL NIL "8bit" 7 1 NIL NIL NIL NIL)'
  const imap = await server.connect([
    [
      /^UID FETCH/,
      (tag, _line, socket) => {
        const items = `UID 3 BODYSTRUCTURE ${structure} BODY[HEADER.FIELDS (Subject From To)]`
        socket.write(`* 1 FETCH (${items} {${subject.length}}\r\n`)
        socket.write(subject)
        return `)\r\n${tag} OK .\r\n`
      },
    ],
  ])
  await openMailbox(imap, 'INBOX')
  const [mended] = await mendRows(imap, [row(3, 'P\ufffd')])
  expect(mended?.subject).toBe('Příští zkouška')
})

it('leaves rows as they are where the server refuses', async () => {
  const imap = await server.connect([[/^UID FETCH/, (tag) => `${tag} NO Damaged\r\n`]])
  await openMailbox(imap, 'INBOX')
  const rows = [row(3, 'Caf\ufffd')]
  expect(await mendRows(imap, rows)).toEqual(rows)
})

it('asks for nothing where all can be read', async () => {
  const imap = await server.connect([])
  await openMailbox(imap, 'INBOX')
  const rows = [row(3, 'Été')]
  expect(await mendRows(imap, rows)).toBe(rows)
  expect(server.commands().filter((line) => /FETCH/.test(line))).toEqual([])
})
