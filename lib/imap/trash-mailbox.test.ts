import { describe, expect, it } from 'vitest'
import type { Mailbox, SpecialUse } from '../mail/mailbox'
import { type Answer, scriptedServer } from './scripted-server.test-support'
import { trashMailbox } from './trash-mailbox'

const server = scriptedServer()

function mailbox(path: string, specialUse: SpecialUse | null = null): Mailbox {
  const counts = { messages: null, unseen: null, size: null }
  return { path, delimiter: '/', specialUse, selectable: true, subscribed: false, ...counts }
}

const listed = [mailbox('Work'), mailbox('Trash', '\\Trash'), mailbox('Plans'), mailbox('Plans/Deep')]
const changes = () =>
  server
    .commands()
    .filter((line) => /^(RENAME|DELETE|UID MOVE|UID STORE|UID EXPUNGE|CLOSE|EXPUNGE)/.test(line))

/** A server without folders in Trash: how many messages Work and Trash hold follows from what is moved. */
function flatTrash({ movable = true, trashGrows = true } = {}): [RegExp, Answer][] {
  let inWork = 3
  let inTrash = 5
  const exists = () => `* ${inWork} EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n`
  return [
    [/^RENAME/, (tag) => `${tag} NO [CANNOT] no folders there\r\n`],
    [/^STATUS/, (tag) => `* STATUS Trash (MESSAGES ${inTrash})\r\n${tag} OK done\r\n`],
    [/^SELECT/, (tag) => `${exists()}${tag} OK done\r\n`],
    [/^NOOP/, (tag) => `${exists()}${tag} OK done\r\n`],
    [
      /^UID SEARCH/,
      (tag) =>
        `* SEARCH ${Array.from({ length: inWork }, (_, at) => at + 1).join(' ')}\r\n${tag} OK done\r\n`,
    ],
    [
      /^UID MOVE/,
      (tag) => {
        if (!movable) return `${tag} NO [OVERQUOTA] full\r\n`
        const gone = '* 1 EXPUNGE\r\n'.repeat(inWork)
        if (trashGrows) inTrash += inWork
        inWork = 0
        return `* OK [COPYUID 9 1:3 6:8] moved\r\n${gone}${tag} OK done\r\n`
      },
    ],
  ]
}

it('renames a folder to stand below Trash, which destroys nothing', async () => {
  const imap = await server.connect()
  expect(await trashMailbox(imap, listed, 'Plans', 'Trash')).toEqual({ path: 'Trash/Plans' })
  expect(changes()).toEqual(['RENAME Plans Trash/Plans'])
})

it('finds another name where Trash holds a folder of that name already', async () => {
  const imap = await server.connect()
  const full = [...listed, mailbox('Trash/work'), mailbox('Trash/Work (2)')]
  expect(await trashMailbox(imap, full, 'Work', 'Trash')).toEqual({ path: 'Trash/Work (3)' })
})

describe('where the server keeps no folders in Trash', () => {
  it('moves the messages, and deletes the folder when it is empty and Trash has grown by them', async () => {
    const imap = await server.connect(flatTrash())
    expect(await trashMailbox(imap, listed, 'Work', 'Trash')).toEqual({ path: null })
    expect(changes()).toEqual(['RENAME Work Trash/Work', 'UID MOVE 1:3 Trash', 'DELETE Work'])
  })

  it('keeps the folder when its messages cannot be moved', async () => {
    const imap = await server.connect(flatTrash({ movable: false }))
    await expect(trashMailbox(imap, listed, 'Work', 'Trash')).rejects.toMatchObject({ code: 'over-quota' })
    expect(changes()).toEqual(['RENAME Work Trash/Work', 'UID MOVE 1:3 Trash'])
  })

  it('keeps the folder when Trash has not grown by what was moved', async () => {
    const imap = await server.connect(flatTrash({ trashGrows: false }))
    await expect(trashMailbox(imap, listed, 'Work', 'Trash')).rejects.toMatchObject({
      code: 'mailbox-not-empty',
    })
    expect(changes()).toEqual(['RENAME Work Trash/Work', 'UID MOVE 1:3 Trash'])
  })

  it('keeps the folder when the connection drops while its messages are moved', async () => {
    const drop: [RegExp, Answer] = [
      /^UID MOVE/,
      (_tag, _line, socket) => {
        socket.destroy()
        return undefined
      },
    ]
    const imap = await server.connect([drop, ...flatTrash()])
    await expect(trashMailbox(imap, listed, 'Work', 'Trash')).rejects.toMatchObject({
      code: 'connection-lost',
    })
    expect(changes().filter((line) => line.startsWith('DELETE'))).toEqual([])
  })

  it('does not take a tree apart', async () => {
    const imap = await server.connect(flatTrash())
    await expect(trashMailbox(imap, listed, 'Plans', 'Trash')).rejects.toMatchObject({
      code: 'mailbox-has-children',
    })
    expect(changes()).toEqual(['RENAME Plans Trash/Plans'])
  })
})

it.each([
  ['[NONEXISTENT] gone', 'mailbox-not-found'],
  ['[OVERQUOTA] full', 'over-quota'],
  ['[INUSE] later', 'in-use'],
])('tries nothing else when the rename fails with "%s"', async (text, code) => {
  const imap = await server.connect([[/^RENAME/, (tag) => `${tag} NO ${text}\r\n`]])
  await expect(trashMailbox(imap, listed, 'Work', 'Trash')).rejects.toMatchObject({ code })
  expect(changes()).toEqual(['RENAME Work Trash/Work'])
})

it('never touches Trash itself, nor a folder that is not there', async () => {
  const imap = await server.connect()
  await expect(trashMailbox(imap, listed, 'Trash', 'Trash')).rejects.toMatchObject({
    code: 'mailbox-protected',
  })
  await expect(trashMailbox(imap, listed, 'Gone', 'Trash')).rejects.toMatchObject({
    code: 'mailbox-not-found',
  })
  expect(changes()).toEqual([])
})
