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
        return `)\r\n${tag} OK .\r\n`
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

it('asks for nothing where all can be read', async () => {
  const imap = await server.connect([])
  await openMailbox(imap, 'INBOX')
  const rows = [row(3, 'Été')]
  expect(await mendRows(imap, rows)).toBe(rows)
  expect(server.commands().filter((line) => /FETCH/.test(line))).toEqual([])
})
