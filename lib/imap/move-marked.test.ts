import { describe, expect, it } from 'vitest'
import { moveMarked } from './move-marked'
import { scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()
const set = { mailbox: 'INBOX', uidValidity: 7, uids: [3, 4] }
const asJunk = { junk: [3, 4], notJunk: [] }

function stores(): string[] {
  return server.commands().filter((line) => /STORE/.test(line))
}

/** Messages that carry a keyword already. */
const carrying = (keyword: string, uids: string): [RegExp, (tag: string) => string] => [
  new RegExp(`^UID SEARCH UID \\S+ KEYWORD \\${keyword}$`),
  (tag) => `* SEARCH ${uids}\r\n${tag} OK done\r\n`,
]

describe('moving to Junk', () => {
  it('marks before it moves, and changes only the marks that differ', async () => {
    const imap = await server.connect([carrying('$Junk', '4'), carrying('$NotJunk', '3')])
    const outcome = await moveMarked(imap, set, 'Junk', asJunk)
    expect(stores()).toEqual(['UID STORE 3 +FLAGS.SILENT ($Junk)', 'UID STORE 3 -FLAGS.SILENT ($NotJunk)'])
    expect(server.commands().at(-1)).toBe('UID MOVE 3:4 Junk')
    // The scripted MOVE tells of message 3 only, which is 12 now.
    expect(outcome.marks).toEqual({ junk: [], notJunk: [12] })
  })

  it('takes the marks back when the server refuses the move', async () => {
    const imap = await server.connect([
      carrying('$NotJunk', '3'),
      [/^UID MOVE/, (tag) => `${tag} NO [OVERQUOTA] full\r\n`],
    ])
    await expect(moveMarked(imap, set, 'Junk', asJunk)).rejects.toMatchObject({ code: 'over-quota' })
    expect(stores()).toEqual([
      'UID STORE 3:4 +FLAGS.SILENT ($Junk)',
      'UID STORE 3 -FLAGS.SILENT ($NotJunk)',
      'UID STORE 3:4 -FLAGS.SILENT ($Junk)',
      'UID STORE 3 +FLAGS.SILENT ($NotJunk)',
    ])
  })

  it('sets no keyword that the folder does not keep, and moves', async () => {
    const imap = await server.connect([
      carrying('$NotJunk', '3'),
      [
        /^SELECT/,
        (tag, line) =>
          server.answer(tag, line).replace(/PERMANENTFLAGS \([^)]*\)/, 'PERMANENTFLAGS (\\Seen)'),
      ],
    ])
    await moveMarked(imap, set, 'Junk', asJunk)
    expect(stores()).toEqual(['UID STORE 3 -FLAGS.SILENT ($NotJunk)'])
    expect(server.commands().at(-1)).toBe('UID MOVE 3:4 Junk')
  })
})
