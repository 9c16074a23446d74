import { expect, it } from 'vitest'
import type { ImapConnection } from './connection'
import { deleteMailbox } from './delete-mailbox'
import { deleteMessages } from './delete-messages'
import { fetchMessage } from './fetch-message'
import { fetchPart } from './fetch-part'
import { fetchRows } from './fetch-rows'
import { moveMessages } from './move-messages'
import { renameMailbox } from './rename-mailbox'
import { scriptedServer } from './scripted-server.test-support'
import { setSubscription } from './set-subscription'
import { storeFlags } from './store-flags'

const server = scriptedServer()
const set = { uidValidity: 7, uids: [3] }

const operations: [name: string, run: (imap: ImapConnection, mailbox: string) => Promise<unknown>][] = [
  ['reading rows', (imap, mailbox) => fetchRows(imap, mailbox, 0, 50)],
  ['opening a message', (imap, mailbox) => fetchMessage(imap, mailbox, 3)],
  ['looking for a part', (imap, mailbox) => fetchPart(imap, { mailbox, uidValidity: 7, uid: 3 }, '1')],
  ['setting flags', (imap, mailbox) => storeFlags(imap, { ...set, mailbox }, { add: ['\\Seen'] })],
  ['deleting', (imap, mailbox) => deleteMessages(imap, { ...set, mailbox })],
  ['moving from it', (imap, mailbox) => moveMessages(imap, { ...set, mailbox }, 'Archive')],
  ['moving to it', (imap, mailbox) => moveMessages(imap, { ...set, mailbox: 'INBOX' }, mailbox)],
  [
    'moving a folder into it',
    (imap, parent) => renameMailbox(imap, [], 'Old', { parent: parent.slice(0, 900), name: 'New' }),
  ],
  ['renaming it', (imap, mailbox) => renameMailbox(imap, [], mailbox, { parent: null, name: 'New' })],
  ['deleting the folder', (imap, mailbox) => deleteMailbox(imap, [], mailbox)],
  ['hiding it', (imap, mailbox) => setSubscription(imap, mailbox, false)],
]

const names = [
  ...[
    '*',
    '%',
    '&',
    '&-',
    '\\',
    '"',
    '\\"',
    'a"b',
    '(',
    ')',
    '{5}',
    '{5+}',
    ' ',
    'x ',
    ' x',
    'NIL',
    '[',
    ']',
  ],
  ...['INBOX" LOGOUT', 'a) (b', '~', '#news', '../..', 'été', '山田', '😀', '\u00a0', 'x'.repeat(1000)],
]

/** The verbs of the commands sent, as in "UID MOVE". */
async function verbs(
  run: (imap: ImapConnection, mailbox: string) => Promise<unknown>,
  mailbox: string,
): Promise<string[]> {
  const imap = await server.connect()
  const before = server.commands().length
  await run(imap, mailbox).catch(() => undefined)
  return server
    .commands()
    .slice(before)
    .map((line) => /^(UID )?\S*/.exec(line)?.[0] ?? line)
}

it.each(operations)(
  '%s takes the same commands, no more and no others, whatever the folder is called',
  async (_, run) => {
    const usual = await verbs(run, 'Projects')
    expect(usual.length).toBeGreaterThan(0)
    for (const name of names) expect(await verbs(run, name), JSON.stringify(name)).toEqual(usual)
  },
)

it.each(operations)('%s sends nothing of a name that could end a command', async (_, run) => {
  const usual = await verbs(run, 'Projects')
  for (const name of [
    'x"\r\nA9 LOGOUT',
    'x\r\nA9 LOGOUT',
    'x\nA9 LOGOUT',
    'x\rA9',
    'x\u0000',
    '{3}\r\nabc',
  ]) {
    const sent = await verbs(run, name)
    expect(sent.filter((verb) => !usual.includes(verb))).toEqual([])
    expect(server.commands().filter((line) => /A9|LOGOUT/.test(line))).toEqual([])
  }
})
