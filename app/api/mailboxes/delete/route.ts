import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { deleteMailbox } from '@/lib/imap/delete-mailbox'
import { trashMailbox } from '@/lib/imap/trash-mailbox'
import { MailError } from '@/lib/mail/mail-error'
import { findSpecial } from '@/lib/mail/mailbox'
import { isWithin } from '@/lib/mail/mailbox-path'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/**
 * Puts a folder into Trash and answers its path there (null: its messages are in Trash, and it is
 * gone); with `forGood` it destroys one that is in Trash.
 */
export const POST = handle(async (request) => {
  const { mailbox, forGood } = await parseBody(request, schemas.deleteMailbox)
  return withImap(async (imap) => {
    const listed = await ownMailboxes(imap, { withCounts: false })
    const trash = findSpecial(listed, '\\Trash')
    if (!trash) throw new MailError('no-trash')
    if (!forGood) return trashMailbox(imap, listed, mailbox, trash.path)
    // Only what the person has put into Trash before is ever destroyed.
    if (!isWithin(mailbox, trash.path, trash.delimiter)) throw new MailError('mailbox-protected')
    return deleteMailbox(imap, listed, mailbox)
  })
})
