import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { deleteEmptyMailbox } from '@/lib/imap/delete-empty-mailbox'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/** Deletes a folder in which there is nothing, and no other. */
export const POST = handle(async (request) => {
  const { mailbox } = await parseBody(request, schemas.mailbox)
  return withImap(async (imap) => {
    const listed = await ownMailboxes(imap, { withCounts: false })
    await deleteEmptyMailbox(imap, listed, mailbox)
  })
})
