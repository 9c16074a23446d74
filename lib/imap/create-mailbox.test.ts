import { describe, expect, it } from 'vitest'
import { createMailbox } from './create-mailbox'
import { capabilities, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()
const created = () => server.commands().filter((line) => /^(CREATE|SUBSCRIBE)/.test(line))

it('makes a folder and subscribes to it, inside another with the server’s own delimiter', async () => {
  const imap = await server.connect([
    [/^LIST "" ""/, (tag) => `* LIST (\\Noselect) "." ""\r\n${tag} OK done\r\n`],
  ])
  expect(await createMailbox(imap, { parent: 'Archive', name: '2026 été' })).toEqual({
    path: 'Archive.2026 été',
  })
  expect(created()).toEqual(['CREATE "Archive.2026 &AOk-t&AOk-"', 'SUBSCRIBE "Archive.2026 &AOk-t&AOk-"'])
})

it('makes folders where the namespace has them', async () => {
  const namespace = '* NAMESPACE (("INBOX." ".")) NIL NIL\r\n'
  const imap = await server.connect(
    [[/^NAMESPACE/, (tag) => `${namespace}${tag} OK done\r\n`]],
    `${capabilities} NAMESPACE`,
  )
  expect(await createMailbox(imap, { parent: null, name: 'a/b' })).toEqual({ path: 'INBOX.a/b' })
  expect(await createMailbox(imap, { parent: 'INBOX.Team', name: 'x' })).toEqual({ path: 'INBOX.Team.x' })
})

describe('is refused before anything is sent', () => {
  it.each([
    [{ parent: null, name: 'a/b' }, 'name-not-possible'],
    [{ parent: null, name: '  ' }, 'name-not-possible'],
    [{ parent: null, name: 'x"\r\nA9 LOGOUT' }, 'name-not-possible'],
    [{ parent: null, name: 'inBox' }, 'mailbox-exists'],
    [{ parent: 'p'.repeat(900), name: 'x'.repeat(150) }, 'name-not-possible'],
  ])('%j as %s', async (place, code) => {
    const imap = await server.connect()
    await expect(createMailbox(imap, place)).rejects.toMatchObject({ code })
    expect(created()).toEqual([])
  })

  it('inside another where the server has no levels', async () => {
    const imap = await server.connect([
      [/^LIST "" ""/, (tag) => `* LIST (\\Noselect) NIL ""\r\n${tag} OK done\r\n`],
    ])
    await expect(createMailbox(imap, { parent: 'A', name: 'b' })).rejects.toMatchObject({
      code: 'no-subfolders',
    })
    expect(await createMailbox(imap, { parent: null, name: 'a/b' })).toEqual({ path: 'a/b' })
  })
})

it.each([
  ['[ALREADYEXISTS] there', 'mailbox-exists'],
  ['[CANNOT] not that', 'name-not-possible'],
  ['[cannot] not that', 'name-not-possible'],
  ['[NOPERM] not you', 'no-permission'],
  ['[OVERQUOTA] too many', 'over-quota'],
  ['just no', 'refused'],
])('refused by the server with "%s" it says %s', async (text, code) => {
  const imap = await server.connect([[/^CREATE/, (tag) => `${tag} NO ${text}\r\n`]])
  await expect(createMailbox(imap, { parent: null, name: 'New' })).rejects.toMatchObject({ code })
  expect(created()).toHaveLength(1)
})

it('stands when the server will not subscribe to it', async () => {
  const imap = await server.connect([[/^SUBSCRIBE/, (tag) => `${tag} NO not that\r\n`]])
  expect(await createMailbox(imap, { parent: null, name: 'New' })).toEqual({ path: 'New' })
})
