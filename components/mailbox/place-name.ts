import { type Mailbox, mailboxName, mailboxPathLabel } from '@/lib/mail/mailbox'

/** Where messages are or went: two folders below different ones may have the same name. */
export function placeName(mailboxes: Mailbox[], path: string): string {
  const mailbox = mailboxes.find((each) => each.path === path)
  // One that has just been made is written like the others of its kind.
  if (!mailbox) {
    const kin = mailboxes.find(({ prefix }) => prefix && path.startsWith(prefix)) ?? mailboxes[0]
    return mailboxPathLabel({ delimiter: null, ...kin, path })
  }
  return mailbox.specialUse ? mailboxName(mailbox) : mailboxPathLabel(mailbox)
}
