import { getConfig } from '@/lib/config'
import { handle } from '@/lib/http/handle'
import { HttpError } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { fetchOneClick } from '@/lib/imap/fetch-one-click'
import { log } from '@/lib/log'
import { postOneClick } from '@/lib/remote/post-one-click'
import { RemoteFailure } from '@/lib/remote/request-public'
import { withImap } from '@/lib/session/with-imap'

/** Takes its reader off the list that a message came by: the message itself says where that is asked. */
export const POST = handle(async (request) => {
  const ref = await parseBody(request, schemas.messageRef)
  const { AUTHSERV_ID, IMAGE_NETWORKS } = getConfig()
  const address = await withImap((imap) => fetchOneClick(imap, ref, AUTHSERV_ID))
  if (!address) throw new HttpError('bad-request')
  try {
    await postOneClick(address, IMAGE_NETWORKS)
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error
    log.info({ why: error.message }, 'not unsubscribed')
    throw new HttpError('not-unsubscribed')
  }
})
