import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { checkMerge } from '@/lib/imap/check-merge'
import { withImap } from '@/lib/session/with-imap'

/** Looks into both folders after a merge. It changes nothing; what to look for is too much for an address. */
export const POST = handle(async (request) => {
  const { moved, ...merge } = await parseBody(request, schemas.mergeCheck)
  return withImap((imap) => checkMerge(imap, merge, moved))
})
