import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { chooseOwnUse, listOwnUses } from '@/lib/session/own-uses'
import { withImap } from '@/lib/session/with-imap'
import { withStore } from '@/lib/session/with-store'

/** Which folders are special: what the server says, and what the person has chosen. */
export const GET = handle((request) =>
  withImap((imap) => withStore((db, owner) => listOwnUses(imap, db, owner)), request.signal),
)

/** Chooses a folder for a use ("" for none), or leaves it to the server (null); answers with all. */
export const PATCH = handle(async (request) => {
  const choice = await parseBody(request, schemas.specialUse)
  return withImap((imap) => withStore((db, owner) => chooseOwnUse(imap, db, owner, choice)))
})
