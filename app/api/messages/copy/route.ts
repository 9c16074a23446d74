import { handle } from '@/lib/http/handle'
import { problemTitle } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { copyMessages } from '@/lib/imap/copy-messages'
import { withImap } from '@/lib/session/with-imap'

/** Copies messages to another folder; answers where the copies are, and in words why not all. */
export const POST = handle(async (request) => {
  const { target, ...set } = await parseBody(request, schemas.copy)
  const { stopped, ...done } = await withImap((imap) => copyMessages(imap, set, target))
  return { ...done, stopped: stopped && problemTitle(stopped) }
})
