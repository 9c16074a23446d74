import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { markAllSeen } from '@/lib/imap/mark-all-seen'
import { uidSet } from '@/lib/mail/uid-set'
import { withImap } from '@/lib/session/with-imap'

/** Marks all messages of a folder as read; answers which ones were not, in ranges. */
export const POST = handle(async (request) => {
  const { mailbox } = await parseBody(request, schemas.mailbox)
  const set = await withImap((imap) => markAllSeen(imap, mailbox))
  return { ...set, uids: uidSet(set.uids) }
})
