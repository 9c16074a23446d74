import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { storeFlags } from '@/lib/imap/store-flags'
import { withImap } from '@/lib/session/with-imap'

/** Sets and clears `\Seen` and `\Flagged`. */
export const POST = handle(async (request) => {
  const { add, remove, isAsked, ...set } = await parseBody(request, schemas.flags)
  return withImap((imap) => storeFlags(imap, set, { add, remove }, isAsked))
})
