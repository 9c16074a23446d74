import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { withStore } from '@/lib/session/with-store'
import { changeMailboxSettings, readMailboxSettings } from '@/lib/store/mailbox-settings'

/** Colours, favourites and what is collapsed. */
export const GET = handle(() => withStore(readMailboxSettings))

/** Changes how one folder is shown. */
export const POST = handle(async (request) => {
  const { mailbox, ...change } = await parseBody(request, schemas.mailboxSettings)
  return withStore((db, owner) => changeMailboxSettings(db, owner, mailbox, change))
})
