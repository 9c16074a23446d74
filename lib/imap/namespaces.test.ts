import { describe, expect, it } from 'vitest'
import { createMailbox } from './create-mailbox'
import { listMailboxes } from './list-mailboxes'
import { type Namespace, namespaceOf } from './namespaces'
import { openMailbox } from './open-mailbox'
import { renameMailbox } from './rename-mailbox'
import { capabilities, type Faults, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

/** A server with folders of others, and their folders. */
async function connect(namespace: string, lines: string[] = [], faults: Faults = [], more = '') {
  return server.connect(
    [
      ...faults,
      [/^NAMESPACE/, (tag) => `* NAMESPACE ${namespace}\r\n${tag} OK done\r\n`],
      [/^LIST .*"\*"/, (tag) => `${lines.map((line) => `* ${line}\r\n`).join('')}${tag} OK done\r\n`],
    ],
    `${capabilities} NAMESPACE ${more}`,
  )
}

const dotted = '(("INBOX." ".")) (("user." ".")) (("Public/" "/"))'

describe('the namespace of a path', () => {
  const namespaces: Namespace[] = [
    { kind: 'personal', prefix: '', delimiter: '/' },
    { kind: 'other', prefix: '~', delimiter: '/' },
    { kind: 'shared', prefix: 'Public/', delimiter: '/' },
    { kind: 'shared', prefix: 'Public/Board/', delimiter: '/' },
  ]

  it.each([
    ['INBOX', 'personal', ''],
    ['Projects/Public/x', 'personal', ''],
    ['~ana/Team', 'other', '~'],
    ['Public', 'shared', 'Public/'],
    ['Public/Choir', 'shared', 'Public/'],
    ['Public/Board/Minutes', 'shared', 'Public/Board/'],
    ['Publications', 'personal', ''],
  ])('%s is %s "%s"', (path, kind, prefix) => {
    expect(namespaceOf(namespaces, path)).toMatchObject({ kind, prefix })
  })

  it('is the person’s own where nothing fits, as for INBOX beside "INBOX."', () => {
    const own: Namespace = { kind: 'personal', prefix: 'INBOX.', delimiter: '.' }
    const others: Namespace = { kind: 'other', prefix: 'user.', delimiter: '.' }
    expect(namespaceOf([own, others], 'INBOX')).toBe(own)
    expect(namespaceOf([own, others], 'user.ana')).toBe(others)
  })
})

describe('folders', () => {
  const lines = [
    'LIST () "." INBOX',
    'LIST () "." INBOX.Sent',
    'LIST () "." user.ana.Team',
    'LIST () "/" Public/Choir',
  ]

  it('have the paths that the server says, whatever namespace they are in', async () => {
    const listed = await listMailboxes(await connect(dotted, lines))
    expect(listed.map(({ path, prefix }) => [path, prefix])).toEqual([
      ['INBOX', undefined],
      ['INBOX.Sent', 'INBOX.'],
      ['Public/Choir', undefined],
      ['user.ana.Team', undefined],
    ])
  })

  it('are opened, made and renamed by these paths, with the delimiter of their namespace', async () => {
    const imap = await connect(dotted, lines)
    await openMailbox(imap, 'user.ana.Team')
    expect(await createMailbox(imap, { parent: 'Public/Choir', name: 'a.b' })).toEqual({
      path: 'Public/Choir/a.b',
    })
    expect(await createMailbox(imap, { parent: null, name: 'New' })).toEqual({ path: 'INBOX.New' })
    await renameMailbox(imap, [], 'user.ana.Team', { parent: 'user.ana', name: 'Crew' })
    expect(server.commands().filter((line) => /^(SELECT|CREATE|RENAME)/.test(line))).toEqual([
      'SELECT user.ana.Team',
      'CREATE Public/Choir/a.b',
      'CREATE INBOX.New',
      'RENAME user.ana.Team user.ana.Crew',
    ])
  })

  it('inside INBOX are not offered where they would stand beside it', async () => {
    const listed = await listMailboxes(await connect(dotted, lines))
    const flat = listed.filter(({ cannot }) => cannot?.subfolders).map(({ path }) => path)
    expect(flat).toEqual(['INBOX'])
  })
})

describe('rights', () => {
  const lines = ['LIST () "/" INBOX', 'LIST () "/" Public/Choir', 'LIST (\\Noselect) "/" Public']
  const shared = '(("" "/")) NIL (("Public/" "/"))'
  const asked = () => server.commands().filter((line) => line.startsWith('MYRIGHTS'))
  const rights = (text: string): Faults => [
    [/^MYRIGHTS/, (tag) => `* MYRIGHTS Public/Choir ${text}\r\n${tag} OK .\r\n`],
  ]

  it('are asked for in folders of others alone, and not again at once', async () => {
    const imap = await connect(shared, lines, rights('lrs'), 'ACL')
    const listed = await listMailboxes(imap)
    await listMailboxes(imap)
    expect(asked()).toEqual(['MYRIGHTS "Public/Choir"'])
    const choir = listed.find(({ path }) => path === 'Public/Choir')
    expect(Object.keys(choir?.cannot ?? {}).sort()).toEqual([
      ...['destroy', 'flag', 'insert', 'remove', 'rename', 'subfolders'],
    ])
    expect(listed.find(({ path }) => path === 'INBOX')?.cannot).toBeUndefined()
  })

  it('that the server does not tell are no reason to offer less', async () => {
    const refused: Faults = [[/^MYRIGHTS/, (tag) => `${tag} NO [NOPERM] ask somebody else\r\n`]]
    const listed = await listMailboxes(await connect(shared, lines, refused, 'ACL'))
    expect(listed.find(({ path }) => path === 'Public/Choir')?.cannot).toBeUndefined()
  })

  it('are not asked for where the server knows none', async () => {
    await listMailboxes(await connect(shared, lines))
    expect(asked()).toEqual([])
  })

  it('are nobody’s in what only leads to folders of others', async () => {
    const listed = await listMailboxes(await connect(shared, lines, rights('lrs'), 'ACL'))
    expect(listed.find(({ path }) => path === 'Public')?.cannot).toMatchObject({ rename: expect.any(String) })
  })
})
