import { randomUUID } from 'node:crypto'
import { chownSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImapFlow } from 'imapflow'
import { type Account, connectImap, makeAccount } from '../../../e2e/fixtures/account'
import { deliver } from '../../../e2e/fixtures/deliver'
import type { Draft } from '../../../e2e/fixtures/message'

/** What an account holds: by path its messages, each as its Message-ID and its flags, sorted. */
export type Holdings = Record<string, string[]>

/** Accounts that all hold the same, and their UIDVALIDITY by path. */
export interface Accounts {
  uidValidity: Record<string, number>
  holdings: Holdings
  /** Of a message, as it stands in holdings. */
  subjectOf(message: string): string
  /** A fresh one: a copy of the mail directory, so that UIDs are the same as well. */
  make(): Account
}

const note = { filename: 'note.txt', type: 'text/plain', content: Buffer.from('Sing louder.\n'.repeat(20)) }

/** In the order of arrival, which is that of the UIDs. Another client has marked one in some for deletion. */
const deliveries: Record<string, Draft[]> = {
  INBOX: [
    { messageId: 'one', subject: 'First' },
    { messageId: 'two', subject: 'With a note', flags: ['\\Seen'], attachments: [note] },
    { messageId: 'three', subject: 'Third' },
    { messageId: 'four', subject: 'Fourth', flags: ['\\Flagged', '$NotJunk'] },
    { messageId: 'marked', subject: 'Marked elsewhere', flags: ['\\Deleted'] },
  ],
  Archive: [{ messageId: 'kept' }],
  Sent: [
    { messageId: 'sent', inReplyTo: 'one' },
    { messageId: 'sent-marked', flags: ['\\Deleted'] },
  ],
  Trash: [{ messageId: 'waste' }, { messageId: 'rubbish', flags: ['\\Seen'] }],
  Old: [{ messageId: 'old' }, { messageId: 'older' }, { messageId: 'old-marked', flags: ['\\Deleted'] }],
  Projects: [{ messageId: 'plan' }],
  'Projects/Choir': [{ messageId: 'song' }],
}

const drafts = Object.values(deliveries).flat()

/** Fills one account and makes copies of it. */
export async function makeAccounts({ port, dir }: { port: number; dir: string }): Promise<Accounts> {
  const template = makeAccount(port)
  const uidValidity: Record<string, number> = {}
  const imap = await connectImap(template)
  for (const mailbox of ['Old', 'Projects', 'Projects/Choir', 'Empty']) {
    await imap.mailboxCreate(mailbox)
  }
  for (const [mailbox, these] of Object.entries(deliveries)) {
    for (const draft of these) {
      await deliver(imap, mailbox, {
        text: `${draft.messageId} has this text.`,
        ...draft,
        received: new Date(),
      })
    }
  }
  for (const { path } of await imap.list()) {
    const status = await imap.status(path, { uidValidity: true })
    uidValidity[path] = status ? Number(status.uidValidity) : 0
    // Then nothing is recent any more, which only the first to look is told.
    await imap.mailboxOpen(path)
  }
  const holdings = await readHoldings(imap)
  await imap.logout()
  const copy = readCopy(join(dir, 'mail', template.user))
  return {
    uidValidity,
    holdings,
    subjectOf: (message) =>
      drafts.find(({ messageId }) => messageId === message.split(' ')[0])?.subject ?? '',
    make() {
      const account = { ...template, user: `f${randomUUID().slice(0, 12)}@100m` }
      copy(join(dir, 'mail', account.user))
      return account
    },
  }
}

/** Reads a directory of mail, and gives a function that writes it to another path, for the same owner. */
function readCopy(dir: string): (to: string) => void {
  const { uid, gid } = statSync(dir)
  const paths = ['', ...readdirSync(dir, { recursive: true, encoding: 'utf8' })]
  const entries = paths.map((path) => {
    const isFile = statSync(join(dir, path)).isFile()
    return { path, content: isFile ? readFileSync(join(dir, path)) : null }
  })
  return (to) => {
    for (const { path, content } of entries) {
      if (content) writeFileSync(join(to, path), content)
      else mkdirSync(join(to, path))
      chownSync(join(to, path), uid, gid)
    }
  }
}

/** What the server itself says of an account, to a client that the product knows nothing of. */
export async function readHoldings(imap: ImapFlow): Promise<Holdings> {
  const holdings: Holdings = {}
  for (const { path, status } of await imap.list({ statusQuery: { messages: true } })) {
    holdings[path] = status?.messages ? await readMailbox(imap, path) : []
  }
  // Who has a mailbox selected is cut off when it is renamed or deleted.
  await imap.mailboxClose()
  return holdings
}

async function readMailbox(imap: ImapFlow, path: string): Promise<string[]> {
  await imap.mailboxOpen(path, { readOnly: true })
  const messages = await imap.fetchAll('1:*', { envelope: true, flags: true })
  return messages
    .map(({ envelope, flags }) => {
      const own = [...(flags ?? [])].filter((flag) => flag !== '\\Recent').sort()
      return [envelope?.messageId?.slice(1, -1), ...own].join(' ')
    })
    .sort()
}
