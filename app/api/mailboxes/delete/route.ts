import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { deleteMailbox } from '@/lib/imap/delete-mailbox'
import { trashMailbox } from '@/lib/imap/trash-mailbox'
import { MailError } from '@/lib/mail/mail-error'
import { findSpecial } from '@/lib/mail/mailbox'
import { delimiterOf, isWithin } from '@/lib/mail/mailbox-path'
import { followRename } from '@/lib/session/follow-rename'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/**
 * Puts a folder into Trash and answers its path there (null: its messages are in Trash, and it is
 * gone); with `forGood` it destroys one that is in Trash, and answers null.
 */
export const POST = handle(async (request) => {
  const { mailbox, forGood } = await parseBody(request, schemas.deleteMailbox)
  const { path, delimiter } = await withImap(async (imap) => {
    const listed = await ownMailboxes(imap, { withCounts: false })
    const trash = findSpecial(listed, '\\Trash')
    if (!trash) throw new MailError('no-trash')
    const isInTrash = isWithin(mailbox, trash.path, trash.delimiter)
    // Only what the person has put into Trash before is ever destroyed.
    if (forGood && !isInTrash) throw new MailError('mailbox-protected')
    const delimiter = delimiterOf(listed, mailbox)
    if (!forGood) return { ...(await trashMailbox(imap, listed, mailbox, trash.path)), delimiter }
    await deleteMailbox(imap, listed, mailbox)
    return { path: null, delimiter }
  })
  await followRename({ from: mailbox, to: path, delimiter, isTrashed: true })
  return { path }
})
