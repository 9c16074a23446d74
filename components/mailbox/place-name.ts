import { type Mailbox, mailboxName, mailboxPathLabel } from '@/lib/mail/mailbox'

/** Where messages are or went: two folders below different ones may have the same name. */
export function placeName(mailboxes: Mailbox[], path: string): string {
  const mailbox = mailboxes.find((each) => each.path === path)
  if (!mailbox) return path.toUpperCase() === 'INBOX' ? 'Inbox' : path
  return mailbox.specialUse ? mailboxName(mailbox) : mailboxPathLabel(mailbox)
}
