import { describe, expect, it } from 'vitest'
import type { MailError } from '../mail/mail-error'
import type { Mailbox } from '../mail/mailbox'
import { checkMerge } from './check-merge'
import { deleteEmptyMailbox } from './delete-empty-mailbox'
import { getLastArrival } from './get-last-arrival'
import { getMerge } from './get-merge'
import { mergeMailbox } from './merge-mailbox'
import { type Answer, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()
const merge = { mailbox: 'Old', uidValidity: 7, last: 700, target: 'Sent' }

function says(...lines: string[]): Answer {
  return (tag) => `${lines.map((line) => `* ${line}\r\n`).join('')}${tag} OK done\r\n`
}

function upTo(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(' ')
}

describe('a step of a merge', () => {
  it('moves five hundred, the oldest first, in one command', async () => {
    const imap = await server.connect([
      [/^UID SEARCH/, says(`SEARCH ${upTo(700)}`)],
      [/^UID MOVE/, says('OK [COPYUID 9 1:500 1001:1500] moved')],
    ])
    const { moved, left } = await mergeMailbox(imap, merge)
    expect(left).toBe(200)
    expect(moved?.uids).toHaveLength(500)
    expect(server.commands().filter((line) => /^UID MOVE/.test(line))).toEqual(['UID MOVE 1:500 Sent'])
  })

  it('asks for nothing that came after the beginning', async () => {
    const imap = await server.connect([[/^UID SEARCH/, says('SEARCH')]])
    expect(await mergeMailbox(imap, merge)).toMatchObject({ sources: [], left: 0 })
    expect(server.commands()).toContain('UID SEARCH UID 1:700')
    expect(server.commands().filter((line) => /^UID MOVE/.test(line))).toEqual([])
  })

  it('goes on where another program has taken its messages away', async () => {
    const imap = await server.connect([
      [/^UID SEARCH/, says('SEARCH 1 2 3')],
      [/^UID MOVE/, says()],
    ])
    expect(await mergeMailbox(imap, merge)).toMatchObject({ sources: [], left: 0 })
  })

  it('is refused where the folder is another one of the same name', async () => {
    const imap = await server.connect()
    await expect(mergeMailbox(imap, { ...merge, uidValidity: 8 })).rejects.toMatchObject({
      code: 'uid-validity-changed',
    })
  })
})

describe('measuring', () => {
  it('tells the last message that is to go, and both counts', async () => {
    const imap = await server.connect()
    expect(await getMerge(imap, 'Old', 'Sent')).toEqual({
      ...{ mailbox: 'Old', uidValidity: 7, last: 3, messages: 3, target: 'Sent', targetMessages: 9 },
    })
  })

  it('finds nothing to go in an empty folder', async () => {
    const imap = await server.connect()
    expect(await getMerge(imap, 'Empty', 'Sent')).toMatchObject({ last: 0, messages: 0 })
  })

  it('says when the folder is not there, with and without a response code', async () => {
    const isGone: [RegExp, Answer] = [/^LIST "" "?Old/, says()]
    for (const refusal of ['[NONEXISTENT] gone', 'gone']) {
      const imap = await server.connect([[/^STATUS "?Old/, (tag) => `${tag} NO ${refusal}\r\n`], isGone])
      await expect(getMerge(imap, 'Old', 'Sent')).rejects.toMatchObject({ code: 'mailbox-not-found' })
    }
  })

  it('dates a folder by its newest message, not by the one that was put there last', async () => {
    const imap = await server.connect([
      [
        /^FETCH/,
        says(
          '1 FETCH (INTERNALDATE "05-Jan-2026 09:30:00 +0545" UID 1)',
          '2 FETCH (INTERNALDATE "07-Mar-2024 08:00:00 +0000" UID 2)',
        ),
      ],
    ])
    expect(await getLastArrival(imap, 'Old')).toBe('2026-01-05T03:45:00.000Z')
  })
})

describe('the check afterwards', () => {
  it('tells what is left from what has arrived meanwhile', async () => {
    const imap = await server.connect([
      [/^UID SEARCH UID 1001:1003/, says('SEARCH 1001 1003')],
      [/^UID SEARCH UID 1:700/, says('SEARCH 5')],
    ])
    expect(await checkMerge(imap, merge, { uidValidity: 7, set: '1001:1003' })).toEqual({
      ...{ left: 1, arrived: 2, found: 2, targetMessages: 3 },
    })
  })
})

describe('an empty folder', () => {
  const folder = (path: string): Mailbox => ({
    ...{ path, delimiter: '/', specialUse: null, selectable: true, subscribed: true },
    ...{ messages: 0, unseen: 0, size: null },
  })
  const codeOf = (work: Promise<void>) => work.catch((error: unknown) => (error as MailError).code)
  const deleted = () => server.commands().filter((line) => /^DELETE/.test(line))

  it('is deleted when it is empty', async () => {
    const imap = await server.connect()
    await deleteEmptyMailbox(imap, [folder('Empty')], 'Empty')
    expect(deleted()).toEqual(['DELETE Empty'])
  })

  it('is kept when there is a message in it by now', async () => {
    const imap = await server.connect()
    expect(await codeOf(deleteEmptyMailbox(imap, [folder('Old')], 'Old'))).toBe('mailbox-holds-messages')
    expect(deleted()).toEqual([])
  })

  it('is kept when folders stand inside it', async () => {
    const imap = await server.connect()
    const listed = [folder('Empty'), folder('Empty/2025')]
    expect(await codeOf(deleteEmptyMailbox(imap, listed, 'Empty'))).toBe('mailbox-holds-folders')
    expect(deleted()).toEqual([])
  })

  it('is kept when it is a special folder', async () => {
    const imap = await server.connect()
    const listed: Mailbox[] = [{ ...folder('Empty'), specialUse: '\\Sent' }]
    expect(await codeOf(deleteEmptyMailbox(imap, listed, 'Empty'))).toBe('mailbox-protected')
    expect(await codeOf(deleteEmptyMailbox(imap, [], 'Empty'))).toBe('mailbox-not-found')
    expect(deleted()).toEqual([])
  })
})
