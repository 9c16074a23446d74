import { handle } from '@/lib/http/handle'
import { moveResult } from '@/lib/http/move-result'
import { parseBody, schemas } from '@/lib/http/request'
import { moveMarked } from '@/lib/imap/move-marked'
import { moveMessages } from '@/lib/imap/move-messages'
import { withImap } from '@/lib/session/with-imap'

/** Moves messages to another folder, marked as junk or not where asked; answers where they are now. */
export const POST = handle(async (request) => {
  const { target, marks, ...set } = await parseBody(request, schemas.move)
  const outcome = await withImap((imap) =>
    marks ? moveMarked(imap, set, target, marks) : moveMessages(imap, set, target),
  )
  return moveResult(outcome)
})
