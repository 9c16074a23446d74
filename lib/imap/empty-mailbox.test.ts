import { describe, expect, it } from 'vitest'
import { emptyMailbox } from './empty-mailbox'
import { getEmptying } from './get-emptying'
import { capabilities, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

describe('what emptying frees', () => {
  it('is what STATUS=SIZE says, and ends at the highest UID that there can be', async () => {
    const imap = await server.connect([], `${capabilities} STATUS=SIZE`)
    expect(await getEmptying(imap, 'Trash')).toEqual({
      mailbox: 'Trash',
      uidValidity: 7,
      last: 3,
      messages: 3,
      size: 4096,
    })
  })

  it('is the sum of all sizes where the server has no STATUS=SIZE', async () => {
    const imap = await server.connect([
      [
        /^FETCH/,
        (tag) =>
          `${[10, 20, 30].map((size, at) => `* ${at + 1} FETCH (UID ${at + 5} RFC822.SIZE ${size})\r\n`).join('')}${tag} OK done\r\n`,
      ],
    ])
    expect(await getEmptying(imap, 'Trash')).toMatchObject({ last: 7, messages: 3, size: 60 })
  })

  it('is not reckoned where that would mean asking for very many sizes', async () => {
    const imap = await server.connect([
      [/^SELECT/, (tag, line) => server.answer(tag, line).replace('3 EXISTS', '30000 EXISTS')],
      [/^FETCH 30000 /, (tag) => `* 30000 FETCH (UID 40000 RFC822.SIZE 10)\r\n${tag} OK done\r\n`],
    ])
    expect(await getEmptying(imap, 'Trash')).toMatchObject({ last: 40_000, messages: 30_000, size: null })
    expect(server.commands().filter((line) => line.startsWith('FETCH'))).toHaveLength(1)
  })

  it('is nothing in an empty folder', async () => {
    const imap = await server.connect([
      [/^SELECT/, (tag, line) => server.answer(tag, line).replace('3 EXISTS', '0 EXISTS')],
    ])
    expect(await getEmptying(imap, 'Trash')).toMatchObject({ last: 0, messages: 0, size: 0 })
  })
})

describe('one step of emptying', () => {
  const set = { mailbox: 'Trash', uidValidity: 7, last: 5000 }
  const found = (count: number): [RegExp, (tag: string) => string] => [
    /^UID SEARCH/,
    (tag) =>
      `* SEARCH ${Array.from({ length: count }, (_, index) => index + 10).join(' ')}\r\n${tag} OK done\r\n`,
  ]

  it('looks only at what was there, and removes the oldest in one range', async () => {
    const imap = await server.connect([found(2500)])
    expect(await emptyMailbox(imap, set)).toEqual({ deleted: 2000, left: 500 })
    expect(server.commands().slice(-3)).toEqual([
      'UID SEARCH UID 1:5000',
      'UID STORE 10:2009 +FLAGS.SILENT (\\Deleted)',
      'UID EXPUNGE 10:2009',
    ])
  })

  it('has nothing to do when all are gone', async () => {
    const imap = await server.connect([found(0)])
    expect(await emptyMailbox(imap, set)).toEqual({ deleted: 0, left: 0 })
    expect(server.commands().filter((line) => /STORE|EXPUNGE/.test(line))).toEqual([])
  })

  it('is refused where other messages could go along, and where the folder is another now', async () => {
    const plain = await server.connect([found(1)], 'IMAP4rev1')
    await expect(emptyMailbox(plain, set)).rejects.toMatchObject({ code: 'unsupported' })
    const imap = await server.connect([found(1)])
    const other = { ...set, uidValidity: 8 }
    await expect(emptyMailbox(imap, other)).rejects.toMatchObject({ code: 'uid-validity-changed' })
    expect(server.commands().filter((line) => /STORE|EXPUNGE/.test(line))).toEqual([])
  })
})
