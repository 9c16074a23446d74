import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { renameMailbox } from '@/lib/imap/rename-mailbox'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/** Gives a folder another name or another place; answers its path now. */
export const POST = handle(async (request) => {
  const { mailbox, ...place } = await parseBody(request, schemas.renameMailbox)
  return withImap(async (imap) => {
    const listed = await ownMailboxes(imap, { withCounts: false })
    return renameMailbox(imap, listed, mailbox, place)
  })
})
