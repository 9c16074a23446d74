import { ImapFlow } from 'imapflow'
import type { DemoAccount } from '../demo-accounts.ts'
import { type DemoMessage, dateOf } from './demo-message.ts'
import { toMime, toMimeOfSize } from './mime.ts'

type Stored = { message: DemoMessage; date: Date; raw: Buffer }

/**
 * Writes the sample mail into an empty account on 127.0.0.1, oldest first, dated relative to `now`.
 * The same at every start but for the dates, and as many octets. Rejects when the server refuses.
 */
export async function seedMail(port: number, account: DemoAccount, now: Date): Promise<void> {
  const messages = toStored(account, now)
  const imap = new ImapFlow({
    host: '127.0.0.1',
    port,
    doSTARTTLS: false,
    auth: { user: account.user, pass: account.password },
    logger: false,
  })
  await imap.connect()
  try {
    await createMailboxes(imap, [
      ...messages.map(({ message }) => mailboxOf(message)),
      ...account.emptyMailboxes,
    ])
    for (const { message, date, raw } of messages) {
      const stored = await imap.append(mailboxOf(message), raw, flagsOf(message), date)
      if (!stored) throw new Error(`The server refused "${message.subject}"`)
    }
  } finally {
    await imap.logout()
  }
}

/** All messages as bytes, oldest first, together `usage` octets. */
function toStored({ owner, usage, messages }: DemoAccount, now: Date): Stored[] {
  let left = usage
  const stored = messages(now)
    .toSorted((a, b) => b.age - a.age)
    .map((message, index) => {
      const circumstances = { owner, date: dateOf(message.age, now), serial: index + 1 }
      const raw = toMime(message, circumstances)
      if (!message.filling) left -= raw.length
      return { message, circumstances, raw }
    })
  return stored.map(({ message, circumstances, raw }) => ({
    message,
    date: circumstances.date,
    raw: message.filling ? toMimeOfSize(message, circumstances, left) : raw,
  }))
}

function mailboxOf({ mailbox = 'INBOX' }: DemoMessage): string {
  return mailbox
}

async function createMailboxes(imap: ImapFlow, mailboxes: string[]): Promise<void> {
  const existing = new Set((await imap.list()).map(({ path }) => path))
  for (const path of [...new Set(mailboxes)].sort()) if (!existing.has(path)) await imap.mailboxCreate(path)
}

function flagsOf({ unread, starred, answered, draft }: DemoMessage): string[] {
  const flags: [string, boolean | undefined][] = [
    ['\\Seen', !unread],
    ['\\Flagged', starred],
    ['\\Answered', answered],
    ['\\Draft', draft],
  ]
  return flags.flatMap(([flag, isSet]) => (isSet ? [flag] : []))
}
