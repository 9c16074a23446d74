import { ImapFlow } from 'imapflow'
import type { Account } from '../../e2e/servers/dovecot-config.ts'
import { type DemoMessage, dateOf } from './demo-message.ts'
import { bigFiles } from './inbox-big-files.ts'
import { conversations } from './inbox-conversations.ts'
import { friends } from './inbox-friends.ts'
import { languages } from './inbox-languages.ts'
import { newsletters } from './inbox-letters.ts'
import { newest } from './inbox-newest.ts'
import { notices } from './inbox-notices.ts'
import { toMime } from './mime.ts'
import { EMPTY_MAILBOXES, ownFolders } from './own-folders.ts'
import { receipts } from './receipts.ts'
import { sent } from './sent.ts'
import { specialFolders } from './special-folders.ts'

/**
 * Writes the sample mail into an empty account on 127.0.0.1, oldest first, dated relative to `now`.
 * The same at every start but for the dates. Rejects when the server refuses.
 */
export async function seedMail(port: number, { user, password }: Account, now: Date): Promise<void> {
  const messages = [
    ...[...newest(now), ...conversations, ...languages, ...notices(now), ...newsletters, ...friends],
    ...[...bigFiles, ...sent, ...specialFolders, ...ownFolders, ...receipts],
  ]
  const imap = new ImapFlow({
    host: '127.0.0.1',
    port,
    doSTARTTLS: false,
    auth: { user, pass: password },
    logger: false,
  })
  await imap.connect()
  try {
    await createMailboxes(imap, messages)
    for (const [index, message] of messages.sort((a, b) => b.age - a.age).entries()) {
      const date = dateOf(message.age, now)
      const raw = toMime(message, date, index + 1)
      const stored = await imap.append(message.mailbox ?? 'INBOX', raw, flagsOf(message), date)
      if (!stored) throw new Error(`The server refused "${message.subject}"`)
    }
  } finally {
    await imap.logout()
  }
}

async function createMailboxes(imap: ImapFlow, messages: DemoMessage[]): Promise<void> {
  const existing = new Set((await imap.list()).map(({ path }) => path))
  const wanted = new Set([...messages.map(({ mailbox = 'INBOX' }) => mailbox), ...EMPTY_MAILBOXES])
  for (const path of [...wanted].sort()) if (!existing.has(path)) await imap.mailboxCreate(path)
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
