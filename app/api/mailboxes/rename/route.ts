import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { renameMailbox } from '@/lib/imap/rename-mailbox'
import { delimiterOf } from '@/lib/mail/mailbox-path'
import { followRename } from '@/lib/session/follow-rename'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/** Gives a folder another name or another place; answers its path now. */
export const POST = handle(async (request) => {
  const { mailbox, ...place } = await parseBody(request, schemas.renameMailbox)
  const { path, delimiter } = await withImap(async (imap) => {
    const listed = await ownMailboxes(imap, { withCounts: false })
    const renamed = await renameMailbox(imap, listed, mailbox, place)
    return { ...renamed, delimiter: delimiterOf(listed, mailbox) }
  })
  await followRename({ from: mailbox, to: path, delimiter })
  return { path }
})
