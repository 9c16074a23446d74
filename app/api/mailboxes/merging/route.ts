import { handle } from '@/lib/http/handle'
import { stopTitle } from '@/lib/http/problem'
import { parseBody, parseQuery, schemas } from '@/lib/http/request'
import { getMerge } from '@/lib/imap/get-merge'
import { mergeMailbox } from '@/lib/imap/merge-mailbox'
import { MailError } from '@/lib/mail/mail-error'
import type { MergeStep } from '@/lib/mail/merge'
import { ownMailboxes } from '@/lib/session/own-mailboxes'
import { withImap } from '@/lib/session/with-imap'

/** What merging a folder into another will move: what is in it now. */
export const GET = handle(async (request) => {
  const { mailbox, target } = parseQuery(request, schemas.mergePair)
  return withImap(async (imap) => {
    const listed = await ownMailboxes(imap, { withCounts: false })
    if (listed.some(({ path, specialUse }) => path === mailbox && specialUse)) {
      throw new MailError('mailbox-protected')
    }
    return getMerge(imap, mailbox, target)
  }, request.signal)
})

/** Moves the next messages of those; answers how many are left. */
export const POST = handle(async (request): Promise<MergeStep> => {
  const merge = await parseBody(request, schemas.merge)
  const { moved, sources, left, stopped } = await withImap((imap) => mergeMailbox(imap, merge))
  return { moved, count: sources.length, left, stopped: stopTitle(stopped) }
})
