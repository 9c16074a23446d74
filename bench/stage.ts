import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, connectImap, makeAccount } from '../e2e/fixtures/account.ts'
import { deliver } from '../e2e/fixtures/deliver.ts'
import { fillMailbox } from '../e2e/fixtures/fill.ts'
import { startDovecot } from '../e2e/servers/dovecot.ts'
import { type ImapProxy, startImapProxy } from '../e2e/servers/imap-proxy.ts'
import { startWeb, type Web } from '../e2e/servers/web.ts'

/** The servers of a benchmark, on loopback, and the accounts on them. */
export interface Stage {
  web: Web
  /** Between the product and the mail server: counts what goes over it. */
  wire: ImapProxy
  /** Of the mail server itself. */
  port: number
  stop(): Promise<void>
}

/** Messages of the folders of a large mailbox. */
export const sizes = { inbox: 100_000, folder: 5000, bulk: 500 }
/** Kinds of messages that are opened; of each, the newest of the Inbox are numbered. */
export const kinds = ['plain', 'newsletter', 'attachment'] as const

export async function openStage(): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), 'wren-bench-'))
  const dovecot = await startDovecot({ dir, kind: 'test' })
  const wire = await startImapProxy({ target: dovecot.port })
  const web = await startWeb({ IMAP_URL: `imap://127.0.0.1:${wire.port}` })
  return {
    ...{ web, wire, port: dovecot.port },
    async stop() {
      await web.stop()
      await wire.stop()
      await dovecot.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** A mailbox of 100,000 messages, whose newest are `rounds` of each kind, with others between them. */
export async function makeLargeAccount({ port }: Stage, rounds: number): Promise<Account> {
  const account = makeAccount(port, '20G')
  const fill = { ...account, port }
  const opened = rounds * kinds.length * 3
  await fillMailbox({ ...fill, mailbox: 'INBOX', count: sizes.inbox - opened })
  await fillMailbox({ ...fill, mailbox: 'Folder', count: sizes.folder, seed: 2 })
  await fillMailbox({ ...fill, mailbox: 'Bulk', count: sizes.bulk, seed: 3 })
  const imap = await connectImap(account)
  for (const target of ['Target', 'Bulk target']) await imap.mailboxCreate(target)
  for (const filled of ['Folder', 'Bulk']) await imap.mailboxSubscribe(filled)
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of kinds) {
      await deliver(imap, 'INBOX', draftOf(kind, `${kind} ${round}`))
      // What stands beside an open message is fetched before it is asked for.
      for (const place of ['above', 'further above'])
        await deliver(imap, 'INBOX', draftOf('plain', `${place} ${kind} ${round}`))
    }
  }
  await imap.logout()
  return account
}

const words = 'Bring the chairs, the lamp and a cup of tea. '

/** What is looked for in a message's body. */
export function markOf(subject: string): string {
  return `This is ${subject}.`
}

function draftOf(kind: (typeof kinds)[number], subject: string) {
  const text = `${markOf(subject)} ${words.repeat(30)}`
  if (kind === 'newsletter') return { subject, html: newsletter(text) }
  const content = Buffer.alloc(2 * 1024 * 1024, 'wren')
  const file = { filename: 'plan.bin', type: 'application/octet-stream', content }
  return { subject, text, ...(kind === 'attachment' && { attachments: [file] }) }
}

/** Some 40 KB of tables, as newsletters are. */
function newsletter(text: string): string {
  const cell = `<td style="padding: 8px; font: 14px Arial; color: #333333" valign="top">${words.repeat(4)}</td>`
  const row = `<tr>${cell.repeat(2)}</tr>`
  return `<style>@media (max-width: 600px) { td { display: block } }</style><p>${text}</p>
    <table width="600" bgcolor="#f4f4f4" cellpadding="0">${row.repeat(70)}</table>`
}
