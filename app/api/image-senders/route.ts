import { handle } from '@/lib/http/handle'
import { HttpError } from '@/lib/http/problem'
import { parseBody, schemas } from '@/lib/http/request'
import { withStore } from '@/lib/session/with-store'
import { listImageSenders, setImageSender } from '@/lib/store/image-senders'

/** Senders whose images are always shown. */
export const GET = handle(() => withStore((db, owner) => listImageSenders(db, owner)))

/** Shows the images of a sender always, or no longer; answers with all. */
export const PATCH = handle(async (request) => {
  const { address, isShown } = await parseBody(request, schemas.imageSender)
  return withStore(async (db, owner) => {
    if (!(await setImageSender(db, owner, address, isShown))) throw new HttpError('too-many-senders')
    return listImageSenders(db, owner)
  })
})
