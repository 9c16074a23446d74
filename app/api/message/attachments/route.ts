import { attachmentHeaders } from '@/lib/http/attachment-headers'
import { handle } from '@/lib/http/handle'
import { parseQuery, schemas } from '@/lib/http/request'
import { fetchMessage } from '@/lib/imap/fetch-message'
import { subjectLabel } from '@/lib/mail/message'
import { withConnection } from '@/lib/session/pool'
import { requireSession } from '@/lib/session/require-session'
import { zipAttachments } from '@/lib/session/zip-attachments'

/** All attachments of a message, or of one inside it, in one file. */
export const GET = handle(async (request) => {
  const session = await requireSession()
  const { mailbox, uid, v, part } = parseQuery(request, schemas.source)
  const message = await withConnection(
    session,
    (imap) => fetchMessage(imap, mailbox, uid, v, part),
    request.signal,
  )
  const name = `${subjectLabel(message).slice(0, 100)}.zip`
  return new Response(zipAttachments(session, message), { headers: attachmentHeaders(name) })
})
