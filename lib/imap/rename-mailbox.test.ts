import { expect, it } from 'vitest'
import type { Mailbox, SpecialUse } from '../mail/mailbox'
import { deleteMailbox } from './delete-mailbox'
import { renameMailbox } from './rename-mailbox'
import { scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

function mailbox(path: string, specialUse: SpecialUse | null = null, subscribed = true): Mailbox {
  const counts = { messages: null, unseen: null, size: null }
  return { path, delimiter: '/', specialUse, selectable: true, subscribed, ...counts }
}

const listed = [
  mailbox('Work'),
  mailbox('Work/Alpha', null, false),
  mailbox('Work/Beta'),
  mailbox('Workshop'),
  mailbox('Gesendet', '\\Sent'),
  mailbox('Mine'),
  mailbox('Mine/Trash', '\\Trash'),
]

const changes = () => server.commands().filter((line) => /^(RENAME|DELETE|SUBSCRIBE|UNSUBSCRIBE)/.test(line))

it('moves a folder below another, and subscriptions follow with all that is inside', async () => {
  const imap = await server.connect()
  expect(await renameMailbox(imap, listed, 'Work', { parent: 'Archive', name: 'Old work' })).toEqual({
    path: 'Archive/Old work',
  })
  expect(changes()).toEqual([
    'RENAME Work "Archive/Old work"',
    'SUBSCRIBE "Archive/Old work"',
    'UNSUBSCRIBE Work',
    'SUBSCRIBE "Archive/Old work/Beta"',
    'UNSUBSCRIBE Work/Beta',
  ])
})

it('keeps a subscription whose new name the server will not take', async () => {
  const imap = await server.connect([[/^SUBSCRIBE/, (tag) => `${tag} NO not that\r\n`]])
  expect(await renameMailbox(imap, listed, 'Workshop', { parent: null, name: 'Shop' })).toEqual({
    path: 'Shop',
  })
  expect(changes()).toEqual(['RENAME Workshop Shop', 'SUBSCRIBE Shop'])
})

it('leaves the folder that is open first', async () => {
  const imap = await server.connect()
  await imap.client.mailboxOpen('INBOX')
  await renameMailbox(imap, listed, 'Work', { parent: null, name: 'x' })
  const verbs = server.commands().map((line) => line.split(' ')[0])
  expect(verbs.indexOf('UNSELECT')).toBeLessThan(verbs.indexOf('RENAME'))
  expect(verbs).toContain('UNSELECT')
})

it.each([
  ['INBOX', { parent: null, name: 'x' }, 'mailbox-protected'],
  ['inbox', { parent: null, name: 'x' }, 'mailbox-protected'],
  ['Gesendet', { parent: null, name: 'x' }, 'mailbox-protected'],
  ['Work', { parent: 'Work/Alpha', name: 'Work' }, 'into-itself'],
  ['Work', { parent: 'Work', name: 'Work' }, 'into-itself'],
  ['Work', { parent: null, name: 'a/b' }, 'name-not-possible'],
  ['Work', { parent: null, name: 'INBOX' }, 'mailbox-exists'],
])('never renames %s to %j: %s', async (path, place, code) => {
  const imap = await server.connect()
  await expect(renameMailbox(imap, listed, path, place)).rejects.toMatchObject({ code })
  expect(changes()).toEqual([])
})

it('deletes what is inside a folder before the folder, and forgets the subscriptions', async () => {
  const imap = await server.connect()
  await deleteMailbox(imap, listed, 'Work')
  expect(changes()).toEqual([
    'DELETE Work/Alpha',
    'UNSUBSCRIBE Work/Alpha',
    'DELETE Work/Beta',
    'UNSUBSCRIBE Work/Beta',
    'DELETE Work',
    'UNSUBSCRIBE Work',
  ])
})

it('stops deleting at the first refusal, and says that some are gone', async () => {
  const imap = await server.connect([[/^DELETE Work\/Beta/, (tag) => `${tag} NO [NOPERM] not yours\r\n`]])
  await expect(deleteMailbox(imap, listed, 'Work')).rejects.toMatchObject({
    ...{ code: 'partly-deleted', responseCode: 'NOPERM', detail: 'no-permission: not yours' },
  })
  expect(changes().filter((line) => line.startsWith('DELETE'))).toEqual([
    'DELETE Work/Alpha',
    'DELETE Work/Beta',
  ])
})

it.each(['INBOX', 'Gesendet', 'Mine', 'Mine/Trash'])(
  'never deletes %s, nor what holds such a folder',
  async (path) => {
    const imap = await server.connect()
    await expect(deleteMailbox(imap, listed, path)).rejects.toMatchObject({ code: 'mailbox-protected' })
    expect(changes()).toEqual([])
  },
)
