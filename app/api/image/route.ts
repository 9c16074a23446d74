import { getConfig } from '@/lib/config'
import { handle } from '@/lib/http/handle'
import { HttpError } from '@/lib/http/problem'
import { parseQuery, schemas } from '@/lib/http/request'
import { log } from '@/lib/log'
import { fetchImage } from '@/lib/remote/fetch-image'
import { RemoteFailure } from '@/lib/remote/request-public'
import { isSignedImage } from '@/lib/session/image-token'

/** An image from somewhere else, which learns nothing of who sees it. */
export const GET = handle(async (request) => {
  const { url, until, signature } = parseQuery(request, schemas.image)
  if (!(await isSignedImage(url, until, signature))) throw new HttpError('bad-request')
  try {
    const { type, content } = await fetchImage(url, getConfig().IMAGE_NETWORKS)
    return new Response(new Uint8Array(content), {
      headers: {
        'content-type': type,
        'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error
    log.info({ why: error.message }, 'no image')
    throw new HttpError('no-image')
  }
})
