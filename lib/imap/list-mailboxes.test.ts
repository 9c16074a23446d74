import { describe, expect, it } from 'vitest'
import { attempt } from './attempt'
import { fetchRows } from './fetch-rows'
import { listMailboxes } from './list-mailboxes'
import { openMailbox } from './open-mailbox'
import { capabilities, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

async function listed(lines: string[], more = ' SPECIAL-USE', options = {}) {
  const imap = await server.connect(
    [[/^LIST .*"\*"/, (tag) => `${lines.map((line) => `* ${line}\r\n`).join('')}${tag} OK done\r\n`]],
    capabilities + more,
  )
  return listMailboxes(imap, options)
}

it('lists folders with their counts', async () => {
  const folders = await listed(['LIST () "/" INBOX', 'STATUS INBOX (MESSAGES 12 UNSEEN 3)'])
  expect(folders).toEqual([
    {
      ...{ path: 'INBOX', delimiter: '/', specialUse: '\\Inbox', selectable: true },
      ...{ subscribed: true, messages: 12, unseen: 3, size: null },
    },
  ])
})

it('asks for sizes only when they are wanted', async () => {
  const answer = ['LIST () "/" INBOX', 'STATUS INBOX (MESSAGES 1 UNSEEN 0 SIZE 123456)']
  const more = ' STATUS=SIZE'
  expect(await listed(answer, more, { withSize: true })).toMatchObject([{ size: 123_456 }])
  expect(server.commands().filter((line) => / SIZE\b/.test(line))).toHaveLength(1)
  await listed(answer, more)
  expect(server.commands().filter((line) => / SIZE\b/.test(line))).toHaveLength(1)
})

it('leaves the folder that is open before it counts, without expunging anything', async () => {
  const imap = await server.connect()
  await fetchRows(imap, 'INBOX', 0, 50)
  await listMailboxes(imap)
  const commands = server.commands()
  expect(commands.some((line) => /^CLOSE/.test(line))).toBe(false)
  expect(commands.findIndex((line) => /^UNSELECT/.test(line))).toBeGreaterThan(
    commands.findIndex((line) => /^SELECT/.test(line)),
  )
})

describe('special folders', () => {
  it('are those that the server announces, whatever they are called', async () => {
    const folders = await listed([
      'LIST () "/" INBOX',
      'LIST (\\Sent) "/" "Gesendet"',
      'LIST (\\Trash) "/" Papierkorb',
      'LIST (\\junk) "/" Spam',
      'LIST () "/" Trash',
      'LIST () "/" "Sent Items"',
    ])
    const uses = Object.fromEntries(folders.map(({ path, specialUse }) => [path, specialUse]))
    expect(uses).toEqual({
      ...{ INBOX: '\\Inbox', Gesendet: '\\Sent', Papierkorb: '\\Trash', Spam: '\\Junk' },
      ...{ Trash: null, 'Sent Items': null },
    })
  })

  it('are never guessed from names where the server announces none', async () => {
    const folders = await listed(
      ['LIST () "/" INBOX', 'LIST () "/" "Deleted Items"', 'LIST () "/" Drafts'],
      '',
    )
    expect(folders.map(({ specialUse }) => specialUse).filter((use) => use !== '\\Inbox')).toEqual([
      null,
      null,
    ])
  })
})

it('tells which folders only hold others', async () => {
  const folders = await listed([
    'LIST () "/" INBOX',
    'LIST (\\Noselect \\HasChildren) "/" Lists',
    'LIST (\\NonExistent) "/" Gone',
    'LIST (\\HasNoChildren) "/" Lists/Choir',
  ])
  const selectable = Object.fromEntries(folders.map((folder) => [folder.path, folder.selectable]))
  expect(selectable).toEqual({ INBOX: true, Lists: false, Gone: false, 'Lists/Choir': true })
})

it('reads names in every script, and those that mean something to JavaScript', async () => {
  const folders = await listed([
    'LIST () "." INBOX',
    'LIST () "." "&AOk-t&AOk-"',
    'LIST () "." "A&-B"',
    'LIST () NIL "flat"',
    'LIST () "." __proto__',
    'LIST () "." constructor',
    'LIST () "." {5}\r\na"b\\c',
  ])
  expect(folders.map(({ path }) => path).sort()).toEqual(
    ['INBOX', 'été', 'A&B', 'flat', '__proto__', 'constructor', 'a"b\\c'].sort(),
  )
  expect(folders.find(({ path }) => path === 'flat')?.delimiter).toBeNull()
})

describe('what a server cannot do', () => {
  const cannot = async (capability: string, flags = '') => {
    const imap = await server.connect(
      [[/^LIST .*"\*"/, (tag) => `* LIST (${flags}) "/" Old\r\n${tag} OK done\r\n`]],
      capability,
    )
    return Object.keys((await listMailboxes(imap))[0]?.cannot ?? {}).sort()
  }

  it('is said of each folder', async () => {
    expect(await cannot('IMAP4rev1 MOVE UIDPLUS')).toEqual([])
    expect(await cannot('IMAP4rev1 UIDPLUS')).toEqual([])
    expect(await cannot('IMAP4rev1 MOVE')).toEqual(['destroy'])
    expect(await cannot('IMAP4rev1')).toEqual(['destroy', 'remove'])
    expect(await cannot('IMAP4rev2')).toEqual([])
    expect(await cannot('IMAP4rev1 MOVE UIDPLUS', '\\NOINFERIORS')).toEqual(['subfolders'])
  })
})

it('survives answers that make no sense, and lists what does', async () => {
  const folders = await listed([
    'LIST',
    'LIST (',
    'LIST () "/"',
    'STATUS',
    'STATUS INBOX (MESSAGES',
    'STATUS INBOX (MESSAGES twelve UNSEEN)',
    '99999999999999999999 EXISTS',
    'FETCH (UID',
    'OK [UIDNEXT',
    'SEARCH x y',
    '\u0000\u0001\u0002',
    'LIST () "/" INBOX',
    'LIST (\\HasNoChildren) "/" Choir',
    'STATUS Choir (MESSAGES 4 UNSEEN 2)',
  ])
  expect(folders.map(({ path }) => path)).toEqual(expect.arrayContaining(['INBOX', 'Choir']))
  expect(folders.find(({ path }) => path === 'Choir')).toMatchObject({ messages: 4, unseen: 2 })
})

it('reads and writes names as UTF-8 where the server does (UTF8=ACCEPT), and then names no charset', async () => {
  const imap = await server.connect(
    [
      [/^ENABLE/, (tag) => `* ENABLED UTF8=ACCEPT\r\n${tag} OK done\r\n`],
      [/^LIST .*"\*"/, (tag) => `* LIST () "/" "2026 été & more"\r\n${tag} OK done\r\n`],
    ],
    `${capabilities} ENABLE UTF8=ACCEPT`,
  )
  expect((await listMailboxes(imap)).map(({ path }) => path)).toEqual(['2026 été & more'])
  await openMailbox(imap, '2026 été & more')
  await attempt(imap, (client) => client.search({ subject: 'été' }))
  // The scripted server hears octets.
  const commands = server.commands().map((line) => Buffer.from(line, 'latin1').toString())
  expect(commands).toContain('SELECT "2026 été & more"')
  expect(commands.filter((line) => /SEARCH/.test(line)).join()).toMatch(/SUBJECT/)
  expect(commands.filter((line) => /CHARSET/.test(line))).toEqual([])
})
